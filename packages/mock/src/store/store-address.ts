import { parseStoreQuery, type StoreQuery } from './store-query.ts'
import { decodeUriText } from './uri-text.ts'

/** What a request is about. */
export interface StoreAddress {
  readonly bucket: string | undefined
  readonly key: string | undefined
  /** The path, percent-decoded, as a signature normalises it. */
  readonly path: string
  readonly query: StoreQuery
}

/**
 * Reads bucket and key out of a request target. `bucket.host/key` counts only for a bucket that
 * exists, otherwise `127.0.0.1` would be the bucket `127`; everything else is `/bucket/key`.
 */
export function parseStoreAddress(rawTarget: string, host: string, isBucket: (name: string) => boolean): StoreAddress {
  const mark = rawTarget.indexOf('?')
  const rawPath = mark === -1 ? rawTarget : rawTarget.slice(0, mark)
  const query = parseStoreQuery(mark === -1 ? '' : rawTarget.slice(mark + 1))
  const path = decodeUriText(rawPath === '' ? '/' : rawPath)
  const hostBucket = virtualHostBucket(host, isBucket)
  const rest = path.slice(1)
  if (hostBucket !== undefined) return { bucket: hostBucket, key: rest === '' ? undefined : rest, path, query }
  const slash = rest.indexOf('/')
  const bucket = slash === -1 ? rest : rest.slice(0, slash)
  const key = slash === -1 ? '' : rest.slice(slash + 1)
  return { bucket: bucket === '' ? undefined : bucket, key: key === '' ? undefined : key, path, query }
}

/** Bucket names may hold dots themselves, so every dot of the host is a possible end of the name. */
function virtualHostBucket(host: string, isBucket: (name: string) => boolean): string | undefined {
  const name = host.replace(/:\d+$/, '')
  if (/^[\d.]+$/.test(name)) return undefined
  for (let dot = name.indexOf('.'); dot !== -1; dot = name.indexOf('.', dot + 1)) {
    const bucket = name.slice(0, dot)
    if (isBucket(bucket)) return bucket
  }
  return undefined
}
