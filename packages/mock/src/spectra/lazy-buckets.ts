import { etagOf } from './etag-of.ts'
import type { Files } from './publisher.ts'
import type { EdgeObject } from './site/edge-cache.ts'
import type { BucketObject, SpectraStorage } from './storage.ts'

export type BucketName = 'private' | 'public'

/**
 * The two buckets, in front of the store they are in. What the model gives is held back until somebody looks into the
 * store itself: drawing every spectrum takes seconds, and most of those who want the catalogue read three files.
 */
export interface LazyBuckets {
  /** Objects the model gives. They are made when they are read. */
  offer(bucket: BucketName, files: Files): void
  get(bucket: BucketName, key: string): Promise<EdgeObject | null>
  put(bucket: BucketName, key: string, object: BucketObject): Promise<void>
  delete(bucket: BucketName, key: string): Promise<void>
  /** Every key below a prefix, sorted. */
  list(bucket: BucketName, prefix: string): Promise<string[]>
  /** Everything held back goes into the store. */
  fill(): Promise<void>
}

export function createLazyBuckets(storage: SpectraStorage, multipartThresholdBytes: number): LazyBuckets {
  const held = { private: new Map<string, BucketObject>(), public: new Map<string, BucketObject>() }
  const nameOf = (bucket: BucketName) => storage.buckets[bucket]

  async function store(bucket: BucketName): Promise<void> {
    for (const [key, object] of held[bucket]) {
      await storage.fill(nameOf(bucket), key, object)
      // Only what is still meant to be there: it may have been deleted meanwhile.
      if (held[bucket].get(key) === object) held[bucket].delete(key)
      else await storage.delete(nameOf(bucket), key)
    }
  }

  return {
    offer(bucket, files) {
      for (const [key, object] of files) held[bucket].set(key, object)
    },
    async get(bucket, key) {
      const object = held[bucket].get(key)
      if (!object) return storage.get(nameOf(bucket), key)
      const { bytes, contentType, contentDisposition = null } = object
      return { bytes, contentType, contentDisposition, etag: await etagOf(bytes, multipartThresholdBytes) }
    },
    async put(bucket, key, object) {
      held[bucket].delete(key)
      await storage.put(nameOf(bucket), key, object)
    },
    async delete(bucket, key) {
      held[bucket].delete(key)
      await storage.delete(nameOf(bucket), key)
    },
    async list(bucket, prefix) {
      const ofModel = [...held[bucket].keys()].filter((key) => key.startsWith(prefix))
      return [...new Set([...ofModel, ...(await storage.list(nameOf(bucket), prefix))])].sort()
    },
    async fill() {
      await store('private')
      await store('public')
    },
  }
}
