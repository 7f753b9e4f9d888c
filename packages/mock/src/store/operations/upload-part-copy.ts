import { copyBytes } from '../body/copy-bytes.ts'
import { toHex } from '../byte-text.ts'
import { algorithmFacts } from '../checksum-algorithm.ts'
import { encryptionHeader, quoteEtag } from '../object-headers.ts'
import type { ObjectCall, StoreAnswer, StoreContext } from '../store-call.ts'
import { StoreError } from '../store-error.ts'
import type { PartRecord } from '../store-records.ts'
import { renderXml } from '../store-xml.ts'
import { requireCopySource } from './copy-source.ts'
import { readPartNumber, requireUpload } from './find-upload.ts'
import { readObjectBytes } from './read-bytes.ts'
import { keepPart } from './upload-part.ts'

export async function uploadPartCopy(context: StoreContext, call: ObjectCall): Promise<StoreAnswer> {
  const number = readPartNumber(context, call)
  const upload = requireUpload(call)
  const source = requireCopySource(context, call)
  const { first, last } = readSourceRange(call.headers.get('x-amz-copy-source-range'), source.sizeBytes)
  if (last - first + 1 > context.limits.maxPutSizeBytes)
    throw new StoreError('InvalidRequest', {
      message: `The specified copy source is larger than the maximum allowable size for a copy source: ${context.limits.maxPutSizeBytes}`,
    })
  const algorithm = upload.record.checksum?.algorithm
  const copied = await copyBytes(context.storage, readObjectBytes(context.storage, source, first, last), algorithm)
  const part: PartRecord = {
    uploadId: upload.record.uploadId,
    number,
    blob: copied.blob,
    etag: toHex(copied.md5),
    ...(copied.checksum === undefined ? {} : { checksum: copied.checksum }),
    modifiedMs: context.clock.now(),
  }
  await keepPart(context, call, upload, part)
  return {
    status: 200,
    headers: {
      ...encryptionHeader,
      ...(source.versionId === undefined ? {} : { 'x-amz-copy-source-version-id': source.versionId }),
    },
    body: renderXml('CopyPartResult', {
      LastModified: new Date(part.modifiedMs).toISOString(),
      ETag: quoteEtag(part.etag, context.has('store-unquoted-etag')),
      ...(algorithm && copied.checksum !== undefined ? { [algorithmFacts[algorithm].element]: copied.checksum } : {}),
    }),
  }
}

/** Unlike a GET's range, a source range must be whole and inside the object. */
function readSourceRange(header: string | null, sizeBytes: number): { first: number; last: number } {
  if (header === null) return { first: 0, last: sizeBytes - 1 }
  const match = /^bytes=(\d+)-(\d+)$/.exec(header)
  const [first, last] = [Number(match?.[1]), Number(match?.[2])]
  if (!match || first > last)
    throw new StoreError('InvalidArgument', {
      message:
        'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy',
      elements: { ArgumentName: 'x-amz-copy-source-range', ArgumentValue: header },
    })
  if (last >= sizeBytes)
    throw new StoreError('InvalidArgument', {
      message: `Range specified is not valid for source object of size: ${sizeBytes}`,
      elements: { ArgumentName: 'x-amz-copy-source-range', ArgumentValue: header },
    })
  return { first, last }
}
