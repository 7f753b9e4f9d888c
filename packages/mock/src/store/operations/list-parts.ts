import { algorithmFacts } from '../checksum-algorithm.ts'
import { quoteEtag } from '../object-headers.ts'
import type { ObjectCall, StoreAnswer, StoreContext } from '../store-call.ts'
import { renderXml } from '../store-xml.ts'
import { requireUpload } from './find-upload.ts'
import { readMarker, readPageSize } from './paging.ts'

const owner = { ID: 'nova-object-store', DisplayName: 'nova-object-store' }

export async function listParts(context: StoreContext, call: ObjectCall): Promise<StoreAnswer> {
  const upload = requireUpload(call)
  const { record } = upload
  const limit = readPageSize(call.query, 'max-parts', context.limits.listPageSize)
  const marker = readMarker(call.query, 'part-number-marker')
  const rest = [...upload.parts.values()].filter((part) => part.number > marker).sort((a, b) => a.number - b.number)
  const page = rest.slice(0, limit)
  const isTruncated = rest.length > page.length && !context.has('store-list-parts-first-page-only')
  const element = record.checksum && algorithmFacts[record.checksum.algorithm].element
  return {
    status: 200,
    body: renderXml('ListPartsResult', {
      Bucket: record.bucket,
      Key: record.key,
      UploadId: record.uploadId,
      Initiator: owner,
      Owner: owner,
      StorageClass: 'STANDARD',
      ChecksumAlgorithm: record.checksum?.algorithm.toUpperCase(),
      ChecksumType: record.checksum?.type,
      PartNumberMarker: marker,
      // Only where there is more: clients that follow the marker and not the flag would go round for ever.
      NextPartNumberMarker: isTruncated ? page.at(-1)?.number : undefined,
      MaxParts: limit,
      IsTruncated: isTruncated,
      Part: page.map((part) => ({
        PartNumber: part.number,
        LastModified: new Date(part.modifiedMs).toISOString(),
        ETag: quoteEtag(part.etag, context.has('store-unquoted-etag')),
        Size: part.blob.sizeBytes,
        ...(element && part.checksum !== undefined ? { [element]: part.checksum } : {}),
      })),
    }),
  }
}
