import type { StoreStorage } from './storage/storage.ts'
import type { BucketRecord, ObjectRecord, PartRecord, UploadRecord, VersionRecord } from './store-records.ts'

/** An open multipart upload. */
export interface OpenUpload {
  readonly record: UploadRecord
  readonly parts: Map<number, PartRecord>
  /** Runs one change of this upload after the other: a part must not be replaced while it becomes an object. */
  inTurn<T>(change: () => Promise<T>): Promise<T>
}

function openUpload(record: UploadRecord): OpenUpload {
  let tail: Promise<unknown> = Promise.resolve()
  return {
    record,
    parts: new Map(),
    inTurn(change) {
      const result = tail.then(change, change)
      tail = result.catch(() => undefined)
      return result
    },
  }
}

export interface BucketContent {
  readonly record: BucketRecord
  /** Versions by key, the current one first. */
  readonly versions: Map<string, VersionRecord[]>
  readonly uploads: Map<string, OpenUpload>
}

/**
 * What is in the store, held in memory and written through to storage. Reads are synchronous; every
 * change is on storage before it can be seen, so an answer never promises what a crash would lose.
 */
export interface StoreIndex {
  readonly buckets: ReadonlyMap<string, BucketContent>
  addBucket(record: BucketRecord): Promise<void>
  removeBucket(name: string): Promise<void>
  nextSequence(): number
  addVersion(record: VersionRecord): Promise<void>
  /** Removes the record and, once nothing names them, its bytes. */
  removeVersion(record: VersionRecord): Promise<void>
  addUpload(record: UploadRecord): Promise<void>
  putPart(upload: OpenUpload, part: PartRecord): Promise<void>
  /** Removes an upload; the bytes of parts that became an object stay. */
  removeUpload(upload: OpenUpload, kept: ReadonlySet<string>): Promise<void>
}

const partId = (part: Pick<PartRecord, 'uploadId' | 'number'>) => `${part.uploadId}.${part.number}`

export async function openStoreIndex(storage: StoreStorage): Promise<StoreIndex> {
  const buckets = new Map<string, BucketContent>()
  let sequence = 0

  const insertBucket = (record: BucketRecord) =>
    buckets.set(record.name, { record, versions: new Map(), uploads: new Map() })

  const insertVersion = (record: VersionRecord) => {
    const versions = buckets.get(record.bucket)?.versions
    if (!versions) return
    const list = [...(versions.get(record.key) ?? []), record].sort((a, b) => b.sequence - a.sequence)
    versions.set(record.key, list)
    sequence = Math.max(sequence, record.sequence)
  }

  const dropVersion = (record: VersionRecord) => {
    const versions = buckets.get(record.bucket)?.versions
    const rest = (versions?.get(record.key) ?? []).filter((other) => other.recordId !== record.recordId)
    if (rest.length > 0) versions?.set(record.key, rest)
    else versions?.delete(record.key)
  }

  const removeUpload = async (upload: OpenUpload, kept: ReadonlySet<string>) => {
    const { bucket, uploadId } = upload.record
    buckets.get(bucket)?.uploads.delete(uploadId)
    // The upload first: parts without it are ignored at the next start, an upload without its parts would lie.
    await storage.removeRecord('upload', uploadId)
    for (const part of upload.parts.values()) {
      await storage.removeRecord('part', partId(part))
      if (!kept.has(part.blob.id)) await storage.removeBlob(part.blob)
    }
  }

  for (const record of await storage.loadRecords('bucket')) insertBucket(record as BucketRecord)
  for (const record of await storage.loadRecords('version')) insertVersion(record as VersionRecord)
  for (const loaded of await storage.loadRecords('upload')) {
    const record = loaded as UploadRecord
    buckets.get(record.bucket)?.uploads.set(record.uploadId, openUpload(record))
  }
  const openUploads = () => [...buckets.values()].flatMap((bucket) => [...bucket.uploads.values()])
  const uploadsById = new Map(openUploads().map((upload) => [upload.record.uploadId, upload]))
  for (const loaded of await storage.loadRecords('part')) {
    const part = loaded as PartRecord
    const upload = uploadsById.get(part.uploadId)
    if (upload) upload.parts.set(part.number, part)
    else await storage.removeRecord('part', partId(part))
  }
  const objects = [...buckets.values()]
    .flatMap((bucket) => [...bucket.versions.values()].flat())
    .filter((record): record is ObjectRecord => record.kind === 'object')
  // A process that died between writing an object and closing its upload: the object is the truth.
  for (const object of objects) {
    const finished = object.completed && uploadsById.get(object.completed.uploadId)
    if (finished) await removeUpload(finished, new Set(object.parts.map((part) => part.blob.id)))
  }
  const known = new Set([
    ...objects.flatMap((object) => object.parts.map((part) => part.blob.id)),
    ...openUploads().flatMap((upload) => [...upload.parts.values()].map((part) => part.blob.id)),
  ])
  await storage.removeOrphans((id) => known.has(id))

  return {
    buckets,
    async addBucket(record) {
      await storage.saveRecord('bucket', record.name, record)
      insertBucket(record)
    },
    async removeBucket(name) {
      await storage.removeRecord('bucket', name)
      buckets.delete(name)
    },
    nextSequence: () => ++sequence,
    async addVersion(record) {
      await storage.saveRecord('version', record.recordId, record)
      insertVersion(record)
    },
    async removeVersion(record) {
      await storage.removeRecord('version', record.recordId)
      dropVersion(record)
      if (record.kind === 'object') for (const part of record.parts) await storage.removeBlob(part.blob)
    },
    async addUpload(record) {
      await storage.saveRecord('upload', record.uploadId, record)
      buckets.get(record.bucket)?.uploads.set(record.uploadId, openUpload(record))
    },
    async putPart(upload, part) {
      await storage.saveRecord('part', partId(part), part)
      const replaced = upload.parts.get(part.number)
      upload.parts.set(part.number, part)
      if (replaced) await storage.removeBlob(replaced.blob)
    },
    removeUpload,
  }
}
