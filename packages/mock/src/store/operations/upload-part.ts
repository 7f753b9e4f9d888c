import { type DeclaredIntegrity, readDeclaredIntegrity } from '../body/declared-integrity.ts'
import { receiveBody } from '../body/receive-body.ts'
import { toHex } from '../byte-text.ts'
import { checksumHeader } from '../checksum-algorithm.ts'
import { encryptionHeader, quoteEtag } from '../object-headers.ts'
import type { ObjectCall, StoreAnswer, StoreContext } from '../store-call.ts'
import { StoreError } from '../store-error.ts'
import type { OpenUpload } from '../store-index.ts'
import type { PartRecord } from '../store-records.ts'
import { readPartNumber, requireUpload } from './find-upload.ts'

export async function uploadPart(context: StoreContext, call: ObjectCall): Promise<StoreAnswer> {
  const number = readPartNumber(context, call)
  const upload = requireUpload(call)
  const declared = readDeclaredIntegrity(call.headers, call.incoming.payload.kind === 'aws-chunked')
  verifyPartChecksum(context, upload, declared)
  const received = await receiveBody(call.incoming, {
    storage: context.storage,
    maxBytes: context.limits.maxPutSizeBytes,
    declared,
    ignoresChecksums: context.has('store-ignores-checksum'),
  })
  const { checksum } = received
  const part: PartRecord = {
    uploadId: upload.record.uploadId,
    number,
    blob: received.blob,
    etag: toHex(received.md5),
    ...(checksum && upload.record.checksum ? { checksum: checksum.value } : {}),
    modifiedMs: context.clock.now(),
  }
  await keepPart(context, call, upload, part)
  return {
    status: 200,
    headers: {
      etag: quoteEtag(part.etag, context.has('store-unquoted-etag')),
      ...encryptionHeader,
      ...(checksum ? { [checksumHeader(checksum.algorithm)]: checksum.value } : {}),
    },
  }
}

/** Puts a received part in its place, unless the upload ended while the bytes were on their way. */
export async function keepPart(context: StoreContext, call: ObjectCall, upload: OpenUpload, part: PartRecord) {
  await upload.inTurn(async () => {
    if (call.bucket.uploads.get(part.uploadId) !== upload) {
      await context.storage.removeBlob(part.blob)
      throw new StoreError('NoSuchUpload', { elements: { UploadId: part.uploadId } })
    }
    if (context.has('store-keeps-first-part') && upload.parts.has(part.number))
      await context.storage.removeBlob(part.blob)
    else await context.index.putPart(upload, part)
  })
}

/**
 * Parts carry the checksum their upload was declared with: no other, and for a composite one not none
 * either. An upload declared without takes CRCs all the same (stock clients send them unasked), verifies
 * them and forgets them; SHA digests it refuses.
 */
function verifyPartChecksum(context: StoreContext, upload: OpenUpload, declared: DeclaredIntegrity): void {
  const expected = upload.record.checksum
  const actual = declared.checksum?.algorithm
  if (expected?.algorithm === actual || context.has('store-ignores-checksum')) return
  if (actual === undefined && expected?.type === 'FULL_OBJECT') return
  if (expected === undefined && actual?.startsWith('crc')) return
  throw new StoreError('InvalidRequest', {
    message: `Checksum Type mismatch occurred, expected checksum Type: ${expected?.algorithm ?? 'null'}, actual checksum Type: ${actual ?? 'null'}`,
  })
}
