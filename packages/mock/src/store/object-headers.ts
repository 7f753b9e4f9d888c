import { checksumHeader } from './checksum-algorithm.ts'
import type { StoreQuery } from './store-query.ts'
import type { ObjectRecord, StoredChecksum } from './store-records.ts'

const keptHeaders = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
]

/** Every object is encrypted by the bucket, and says so. */
export const encryptionHeader = { 'x-amz-server-side-encryption': 'AES256' }

export const quoteEtag = (etag: string, isUnquoted = false) => (isUnquoted ? etag : `"${etag}"`)

/**
 * The headers an object keeps and is served with. User metadata may also stand in the query of a
 * presigned URL, where signers put it.
 */
export function readKeptHeaders(headers: Headers, query?: StoreQuery): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of query?.entries ?? [])
    if (name.toLowerCase().startsWith('x-amz-meta-')) kept[name.toLowerCase()] = value
  for (const [name, value] of headers)
    if (keptHeaders.includes(name) || name.startsWith('x-amz-meta-')) kept[name] = value
  const encoding = kept['content-encoding']
    ?.split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'aws-chunked')
    .join(', ')
  // aws-chunked describes the request, not the object.
  if (encoding) kept['content-encoding'] = encoding
  else delete kept['content-encoding']
  return kept
}

export function checksumHeaders(checksum: StoredChecksum | undefined): Record<string, string> {
  if (!checksum) return {}
  return { [checksumHeader(checksum.algorithm)]: checksum.value, 'x-amz-checksum-type': checksum.type }
}

export function versionHeader(versionId: string | undefined): Record<string, string> {
  return versionId === undefined ? {} : { 'x-amz-version-id': versionId }
}

/** What GET and HEAD tell about an object, before ranges and overrides. */
export function describeObject(object: ObjectRecord, isUnquoted: boolean): Record<string, string> {
  return {
    'content-type': 'binary/octet-stream',
    ...object.headers,
    etag: quoteEtag(object.etag, isUnquoted),
    'last-modified': new Date(object.modifiedMs).toUTCString(),
    'accept-ranges': 'bytes',
    ...encryptionHeader,
    ...versionHeader(object.versionId),
  }
}
