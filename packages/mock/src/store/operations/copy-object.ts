import { copyBytes } from '../body/copy-bytes.ts'
import { toHex } from '../byte-text.ts'
import { algorithmFacts, isChecksumAlgorithm } from '../checksum-algorithm.ts'
import { encryptionHeader, quoteEtag, readKeptHeaders, versionHeader } from '../object-headers.ts'
import type { ObjectCall, StoreAnswer, StoreContext } from '../store-call.ts'
import { StoreError } from '../store-error.ts'
import type { StoredChecksum } from '../store-records.ts'
import { renderXml } from '../store-xml.ts'
import { requireCopySource } from './copy-source.ts'
import { readObjectBytes } from './read-bytes.ts'
import { publishObject, verifyKey, verifyWriteConditions } from './write-object.ts'

export async function copyObject(context: StoreContext, call: ObjectCall): Promise<StoreAnswer> {
  verifyKey(call.key)
  verifyWriteConditions(call.headers, call.bucket, call.key)
  const source = requireCopySource(context, call)
  const { maxPutSizeBytes } = context.limits
  if (source.sizeBytes > maxPutSizeBytes)
    throw new StoreError('InvalidRequest', {
      message: `The specified copy source is larger than the maximum allowable size for a copy source: ${maxPutSizeBytes}`,
    })
  const replacesMetadata = call.headers.get('x-amz-metadata-directive')?.toUpperCase() === 'REPLACE'
  const isSelf = source.bucket === call.bucket.record.name && source.key === call.key
  if (isSelf && !replacesMetadata && !call.headers.get('x-amz-copy-source')?.includes('?versionId='))
    throw new StoreError('InvalidRequest', {
      message:
        'This copy request is illegal because it is trying to copy an object to itself without changing what is kept beside its bytes.',
    })
  const wanted = call.headers.get('x-amz-checksum-algorithm')?.toLowerCase()
  if (wanted !== undefined && !isChecksumAlgorithm(wanted))
    throw new StoreError('InvalidRequest', { message: 'Checksum algorithm provided is unsupported.' })
  const algorithm = wanted ?? source.checksum?.algorithm
  const copied = await copyBytes(context.storage, readObjectBytes(context.storage, source), algorithm)
  const checksum: StoredChecksum | undefined =
    algorithm && copied.checksum !== undefined ? { algorithm, value: copied.checksum, type: 'FULL_OBJECT' } : undefined
  const object = await publishObject(context, call.bucket, {
    bucket: call.bucket.record.name,
    key: call.key,
    sizeBytes: copied.blob.sizeBytes,
    etag: toHex(copied.md5),
    headers: replacesMetadata ? readKeptHeaders(call.headers) : source.headers,
    parts: [{ number: 1, blob: copied.blob }],
    ...(checksum ? { checksum } : {}),
  })
  return {
    status: 200,
    headers: {
      ...encryptionHeader,
      ...versionHeader(object.versionId),
      ...(source.versionId === undefined ? {} : { 'x-amz-copy-source-version-id': source.versionId }),
    },
    body: renderXml('CopyObjectResult', {
      LastModified: new Date(object.modifiedMs).toISOString(),
      ETag: quoteEtag(object.etag, context.has('store-unquoted-etag')),
      ...(checksum
        ? { [algorithmFacts[checksum.algorithm].element]: checksum.value, ChecksumType: checksum.type }
        : {}),
    }),
  }
}
