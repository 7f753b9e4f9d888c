import type { BucketCall, StoreAnswer, StoreContext } from '../store-call.ts'
import { renderXml } from '../store-xml.ts'
import { compareKeys, pageOf, readKeyEncoding, readPageSize } from './paging.ts'

const owner = { ID: 'nova-object-store', DisplayName: 'nova-object-store' }

export async function listUploads(context: StoreContext, call: BucketCall): Promise<StoreAnswer> {
  const { query, bucket } = call
  const limit = readPageSize(query, 'max-uploads', context.limits.listPageSize)
  const { encode, type } = readKeyEncoding(query)
  const prefix = query.get('prefix') ?? ''
  const delimiter = query.get('delimiter') ?? ''
  const keyMarker = query.get('key-marker') ?? ''
  const uploadMarker = query.get('upload-id-marker') ?? ''
  const uploads = [...bucket.uploads.values()]
    .map(({ record }) => record)
    .sort((a, b) => compareKeys(a.key, b.key) || a.initiatedMs - b.initiatedMs || (a.uploadId < b.uploadId ? -1 : 1))
  const markerAt = uploads.findIndex((upload) => upload.key === keyMarker && upload.uploadId === uploadMarker)
  const page = pageOf(uploads, (upload) => upload.key, {
    prefix,
    delimiter,
    limit,
    isAfterStart: (upload) =>
      markerAt === -1 ? compareKeys(upload.key, keyMarker) > 0 : uploads.indexOf(upload) > markerAt,
  })
  const next = page.isTruncated ? page.last : undefined
  return {
    status: 200,
    body: renderXml('ListMultipartUploadsResult', {
      Bucket: bucket.record.name,
      KeyMarker: encode(keyMarker),
      UploadIdMarker: uploadMarker,
      NextKeyMarker: next && encode(next.key),
      NextUploadIdMarker: next?.uploadId,
      Prefix: encode(prefix),
      Delimiter: delimiter === '' ? undefined : encode(delimiter),
      EncodingType: type,
      MaxUploads: limit,
      IsTruncated: page.isTruncated,
      Upload: page.lines.flatMap((line) =>
        'entry' in line
          ? [
              {
                Key: encode(line.entry.key),
                UploadId: line.entry.uploadId,
                Initiator: owner,
                Owner: owner,
                StorageClass: 'STANDARD',
                Initiated: new Date(line.entry.initiatedMs).toISOString(),
                ChecksumAlgorithm: line.entry.checksum?.algorithm.toUpperCase(),
                ChecksumType: line.entry.checksum?.type,
              },
            ]
          : [],
      ),
      CommonPrefixes: page.lines.flatMap((line) => ('prefix' in line ? [{ Prefix: encode(line.prefix) }] : [])),
    }),
  }
}
