import { fromBase64, toBase64 } from '../byte-text.ts'
import { quoteEtag } from '../object-headers.ts'
import type { BucketCall, StoreAnswer, StoreContext } from '../store-call.ts'
import { StoreError } from '../store-error.ts'
import type { ObjectRecord, VersionRecord } from '../store-records.ts'
import { renderXml, type XmlNode } from '../store-xml.ts'
import { compareKeys, pageOf, readKeyEncoding, readPageSize } from './paging.ts'

const owner = { ID: 'nova-object-store', DisplayName: 'nova-object-store' }

/** ListObjectsV2. The older form of the list, without `list-type=2`, is not kept. */
export async function listObjects(context: StoreContext, call: BucketCall): Promise<StoreAnswer> {
  const { query, bucket } = call
  if (query.get('list-type') !== '2')
    throw new StoreError('NotImplemented', { message: 'Lists of objects need list-type=2.' })
  const limit = readPageSize(query, 'max-keys', context.limits.listPageSize)
  const { encode, type } = readKeyEncoding(query)
  const prefix = query.get('prefix') ?? ''
  const delimiter = query.get('delimiter') ?? ''
  const token = query.get('continuation-token')
  const startAfter = query.get('start-after')
  const after = token === undefined ? startAfter : readToken(token)
  const objects = [...bucket.versions.values()]
    .flatMap(([current]) => (current?.kind === 'object' ? [current] : []))
    .sort((a, b) => compareKeys(a.key, b.key))
  const page = pageOf(objects, (object) => object.key, {
    prefix,
    delimiter,
    limit,
    isAfterStart: (object) => after === undefined || compareKeys(object.key, after) > 0,
  })
  const wantsOwner = query.get('fetch-owner') === 'true'
  return {
    status: 200,
    body: renderXml('ListBucketResult', {
      Name: bucket.record.name,
      Prefix: encode(prefix),
      Delimiter: delimiter === '' ? undefined : encode(delimiter),
      MaxKeys: limit,
      EncodingType: type,
      StartAfter: startAfter === undefined ? undefined : encode(startAfter),
      ContinuationToken: token,
      NextContinuationToken: page.isTruncated && page.last ? writeToken(page.last.key) : undefined,
      KeyCount: page.lines.length,
      IsTruncated: page.isTruncated,
      Contents: page.lines.flatMap((line) =>
        'entry' in line ? [{ ...describe(context, line.entry, encode), Owner: wantsOwner ? owner : undefined }] : [],
      ),
      CommonPrefixes: page.lines.flatMap((line) => ('prefix' in line ? [{ Prefix: encode(line.prefix) }] : [])),
    }),
  }
}

/** Every version and delete marker, newest first within a key. What a clean-up needs. */
export async function listObjectVersions(context: StoreContext, call: BucketCall): Promise<StoreAnswer> {
  const { query, bucket } = call
  const limit = readPageSize(query, 'max-keys', context.limits.listPageSize)
  const { encode, type } = readKeyEncoding(query)
  const prefix = query.get('prefix') ?? ''
  const delimiter = query.get('delimiter') ?? ''
  const keyMarker = query.get('key-marker') ?? ''
  const versionMarker = query.get('version-id-marker') ?? ''
  const versions = [...bucket.versions.values()]
    .flat()
    .sort((a, b) => compareKeys(a.key, b.key) || b.sequence - a.sequence)
  const markerSequence = versions.find((v) => v.key === keyMarker && shownVersion(v) === versionMarker)?.sequence
  const page = pageOf(versions, (version) => version.key, {
    prefix,
    delimiter,
    limit,
    isAfterStart: (version) => {
      const order = compareKeys(version.key, keyMarker)
      return order > 0 || (order === 0 && markerSequence !== undefined && version.sequence < markerSequence)
    },
  })
  const next = page.isTruncated ? page.last : undefined
  const lines = page.lines.flatMap((line) => ('entry' in line ? [line.entry] : []))
  const common = (version: VersionRecord): XmlNode => ({
    Key: encode(version.key),
    VersionId: shownVersion(version),
    IsLatest: bucket.versions.get(version.key)?.[0] === version,
    LastModified: new Date(version.modifiedMs).toISOString(),
    Owner: owner,
  })
  return {
    status: 200,
    body: renderXml('ListVersionsResult', {
      Name: bucket.record.name,
      Prefix: encode(prefix),
      KeyMarker: encode(keyMarker),
      VersionIdMarker: versionMarker,
      NextKeyMarker: next && encode(next.key),
      NextVersionIdMarker: next && shownVersion(next),
      MaxKeys: limit,
      EncodingType: type,
      IsTruncated: page.isTruncated,
      Version: lines.flatMap((version) =>
        version.kind === 'object' ? [{ ...describe(context, version, encode), ...common(version) }] : [],
      ),
      DeleteMarker: lines.flatMap((version) => (version.kind === 'delete-marker' ? [common(version)] : [])),
      CommonPrefixes: page.lines.flatMap((line) => ('prefix' in line ? [{ Prefix: encode(line.prefix) }] : [])),
    }),
  }
}

function describe(context: StoreContext, object: ObjectRecord, encode: (key: string) => string): XmlNode {
  return {
    Key: encode(object.key),
    LastModified: new Date(object.modifiedMs).toISOString(),
    ETag: quoteEtag(object.etag, context.has('store-unquoted-etag')),
    ChecksumAlgorithm: object.checksum?.algorithm.toUpperCase(),
    ChecksumType: object.checksum?.type,
    Size: object.sizeBytes,
    StorageClass: 'STANDARD',
  }
}

const shownVersion = (version: VersionRecord) => version.versionId ?? 'null'

const writeToken = (key: string) => toBase64(new TextEncoder().encode(key))

function readToken(token: string): string {
  const bytes = fromBase64(token)
  if (!bytes)
    throw new StoreError('InvalidArgument', {
      message: 'The continuation token provided is incorrect',
      elements: { ArgumentName: 'continuation-token' },
    })
  return new TextDecoder().decode(bytes)
}
