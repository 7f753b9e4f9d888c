import { StoreError } from '../store-error.ts'
import type { BucketContent } from '../store-index.ts'
import type { ObjectRecord, VersionRecord } from '../store-records.ts'

/** What `versionId` shows for something written without versioning. */
const nullVersion = 'null'

/** One version of a key, the current one when none is named. */
export function findVersion(bucket: BucketContent, key: string, versionId?: string): VersionRecord | undefined {
  const versions = bucket.versions.get(key) ?? []
  if (versionId === undefined) return versions[0]
  return versions.find((version) => (version.versionId ?? nullVersion) === versionId)
}

/** The object to read, or the refusal S3 gives instead. */
export function requireObject(bucket: BucketContent, key: string, versionId?: string): ObjectRecord {
  const version = findVersion(bucket, key, versionId)
  if (version?.kind === 'object') return version
  if (!version && versionId !== undefined)
    throw new StoreError('NoSuchVersion', { elements: { Key: key, VersionId: versionId } })
  const headers = version ? { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.versionId } : undefined
  if (version && versionId !== undefined)
    throw new StoreError('MethodNotAllowed', {
      elements: { Method: 'GET', ResourceType: 'DeleteMarker' },
      headers: { ...headers, allow: 'DELETE' },
    })
  throw new StoreError('NoSuchKey', { elements: { Key: key }, ...(headers ? { headers } : {}) })
}
