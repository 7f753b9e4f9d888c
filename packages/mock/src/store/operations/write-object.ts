import { matchesEtag } from '../preconditions.ts'
import type { StoreContext } from '../store-call.ts'
import { StoreError } from '../store-error.ts'
import type { BucketContent } from '../store-index.ts'
import type { ObjectRecord } from '../store-records.ts'
import { findVersion } from './find-object.ts'

const maxKeyBytes = 1024

export function verifyKey(key: string): void {
  const sizeBytes = new TextEncoder().encode(key).byteLength
  if (sizeBytes > maxKeyBytes)
    throw new StoreError('KeyTooLongError', { elements: { Size: sizeBytes, MaxSizeAllowed: maxKeyBytes } })
}

/** `If-None-Match: *` writes only what does not exist, `If-Match` only over what is known. */
export function verifyWriteConditions(headers: Headers, bucket: BucketContent, key: string): void {
  const ifNoneMatch = headers.get('if-none-match')
  const ifMatch = headers.get('if-match')
  const version = findVersion(bucket, key)
  const current = version?.kind === 'object' ? version : undefined
  if (ifNoneMatch !== null) {
    if (ifNoneMatch.trim() !== '*') throw new StoreError('NotImplemented', { elements: { Header: 'If-None-Match' } })
    if (current) throw new StoreError('PreconditionFailed', { elements: { Condition: 'If-None-Match' } })
  }
  if (ifMatch === null) return
  if (!current) throw new StoreError('NoSuchKey', { elements: { Key: key } })
  if (!matchesEtag(ifMatch, current.etag))
    throw new StoreError('PreconditionFailed', { elements: { Condition: 'If-Match' } })
}

type NewObject = Omit<ObjectRecord, 'kind' | 'recordId' | 'versionId' | 'sequence' | 'modifiedMs'>

/** Makes an object visible under its key: as its newest version, or in place of what was there. */
export async function publishObject(context: StoreContext, bucket: BucketContent, object: NewObject) {
  const recordId = context.random.hex(32)
  const record: ObjectRecord = {
    ...object,
    kind: 'object',
    recordId,
    ...(context.isVersioned ? { versionId: recordId } : {}),
    sequence: context.index.nextSequence(),
    modifiedMs: context.clock.now(),
  }
  const replaced = context.isVersioned ? [] : (bucket.versions.get(object.key) ?? [])
  await context.index.addVersion(record)
  for (const version of replaced) await context.index.removeVersion(version)
  return record
}
