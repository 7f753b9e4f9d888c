import { readDeclaredIntegrity } from '../body/declared-integrity.ts'
import { receiveBody } from '../body/receive-body.ts'
import { toHex } from '../byte-text.ts'
import { checksumHeaders, encryptionHeader, quoteEtag, readKeptHeaders, versionHeader } from '../object-headers.ts'
import type { ObjectCall, StoreAnswer, StoreContext } from '../store-call.ts'
import type { StoredChecksum } from '../store-records.ts'
import { publishObject, verifyKey, verifyWriteConditions } from './write-object.ts'

export async function putObject(context: StoreContext, call: ObjectCall): Promise<StoreAnswer> {
  verifyKey(call.key)
  verifyWriteConditions(call.headers, call.bucket, call.key)
  const received = await receiveBody(call.incoming, {
    storage: context.storage,
    maxBytes: context.limits.maxPutSizeBytes,
    declared: readDeclaredIntegrity(call.headers, call.incoming.payload.kind === 'aws-chunked'),
    ignoresChecksums: context.has('store-ignores-checksum'),
  })
  try {
    // Again: somebody else may have written while these bytes were on their way.
    verifyWriteConditions(call.headers, call.bucket, call.key)
  } catch (error) {
    await context.storage.removeBlob(received.blob)
    throw error
  }
  const checksum: StoredChecksum | undefined = received.checksum && { ...received.checksum, type: 'FULL_OBJECT' }
  const object = await publishObject(context, call.bucket, {
    bucket: call.bucket.record.name,
    key: call.key,
    sizeBytes: received.blob.sizeBytes,
    etag: toHex(received.md5),
    headers: readKeptHeaders(call.headers, call.query),
    parts: [{ number: 1, blob: received.blob }],
    ...(checksum ? { checksum } : {}),
  })
  return {
    status: 200,
    headers: {
      etag: quoteEtag(object.etag, context.has('store-unquoted-etag')),
      ...checksumHeaders(checksum),
      ...encryptionHeader,
      ...versionHeader(object.versionId),
    },
  }
}
