import { algorithmFacts, isChecksumAlgorithm } from '../checksum-algorithm.ts'
import { encryptionHeader, readKeptHeaders } from '../object-headers.ts'
import type { ObjectCall, StoreAnswer, StoreContext } from '../store-call.ts'
import { StoreError } from '../store-error.ts'
import type { UploadRecord } from '../store-records.ts'
import { renderXml } from '../store-xml.ts'
import { verifyKey } from './write-object.ts'

export async function createUpload(context: StoreContext, call: ObjectCall): Promise<StoreAnswer> {
  verifyKey(call.key)
  const checksum = readUploadChecksum(call.headers)
  const record: UploadRecord = {
    bucket: call.bucket.record.name,
    key: call.key,
    uploadId: context.random.hex(64),
    initiatedMs: context.clock.now(),
    headers: readKeptHeaders(call.headers, call.query),
    ...(checksum ? { checksum } : {}),
  }
  await context.index.addUpload(record)
  return {
    status: 200,
    headers: {
      ...encryptionHeader,
      ...(checksum
        ? {
            'x-amz-checksum-algorithm': checksum.algorithm.toUpperCase(),
            'x-amz-checksum-type': checksum.type,
          }
        : {}),
    },
    body: renderXml('InitiateMultipartUploadResult', {
      Bucket: record.bucket,
      Key: record.key,
      UploadId: record.uploadId,
    }),
  }
}

/** The algorithm every part and the completion are then held to. */
export function readUploadChecksum(headers: Headers): UploadRecord['checksum'] {
  const algorithm = headers.get('x-amz-checksum-algorithm')?.toLowerCase()
  const type = headers.get('x-amz-checksum-type')?.toUpperCase()
  if (algorithm === undefined) {
    if (type === undefined) return undefined
    throw new StoreError('InvalidRequest', {
      message: 'The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.',
    })
  }
  if (!isChecksumAlgorithm(algorithm))
    throw new StoreError('InvalidRequest', { message: 'Checksum algorithm provided is unsupported.' })
  const allowed = algorithmFacts[algorithm].types
  const chosen = type === undefined ? allowed[0] : allowed.find((candidate) => candidate === type)
  if (!chosen)
    throw new StoreError('InvalidRequest', {
      message: `The ${type} checksum type cannot be used with the ${algorithm} checksum algorithm.`,
    })
  return { algorithm, type: chosen }
}
