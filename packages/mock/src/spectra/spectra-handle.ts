import type { SpectraService } from './create-spectra-service.ts'
import type { BucketObject } from './storage.ts'

/** What a program needs to look into the buckets. */
export interface SpectraBuckets {
  readonly endpoint: string
  readonly region: string
  readonly private: string
  readonly public: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly forcePathStyle: boolean
}

/** The release site of a platform: where it is, and what tests can do behind its back. */
export interface SpectraHandle {
  readonly baseUrl: string
  readonly buckets: { readonly private: string; readonly public: string }
  /** Ids of the releases that are there, oldest first. */
  releases(): Promise<readonly string[]>
  /** Makes a release and moves the pointer to it; the edge may show the old one for a minute. @returns its id */
  publish(releaseId?: string): Promise<string>
  /** Deletes a release, also the one the pointer names, and has the edge forget everything. */
  expire(releaseId: string): Promise<void>
  /** Has the edge forget everything it holds. */
  invalidate(): void
  /** An object of a bucket; null for none. */
  getObject(bucket: 'private' | 'public', key: string): Promise<Uint8Array | null>
  /** Writes an object past every rule. The edge shows what it holds until it forgets. */
  putObject(bucket: 'private' | 'public', key: string, object: BucketObject): Promise<void>
  deleteObject(bucket: 'private' | 'public', key: string): Promise<void>
  /** One byte becomes another one, as on a disk that fails. @throws RangeError when there is no such byte */
  flipByte(bucket: 'private' | 'public', key: string, offset: number): Promise<void>
  /** Every key below a prefix. */
  listObjects(bucket: 'private' | 'public', prefix: string): Promise<readonly string[]>
}

export function createSpectraHandle(service: SpectraService, baseUrl: string): SpectraHandle {
  const { publisher, cache, buckets } = service
  return {
    baseUrl,
    buckets: service.bucketNames,
    releases: () => publisher.releases(),
    publish: (releaseId) => publisher.publish(releaseId),
    async expire(releaseId) {
      await publisher.expire(releaseId)
      cache.invalidate()
    },
    invalidate: () => cache.invalidate(),
    async getObject(bucket, key) {
      await publisher.ready()
      return (await buckets.get(bucket, key))?.bytes ?? null
    },
    async putObject(bucket, key, object) {
      await publisher.ready()
      await buckets.put(bucket, key, object)
    },
    async deleteObject(bucket, key) {
      await publisher.ready()
      await buckets.delete(bucket, key)
    },
    async flipByte(bucket, key, offset) {
      await publisher.ready()
      const object = await buckets.get(bucket, key)
      const flipped = object?.bytes[offset]
      if (!object || flipped === undefined) throw new RangeError(`${key} has no byte ${offset}`)
      const bytes = Uint8Array.from(object.bytes)
      bytes[offset] = flipped ^ 0xff
      await buckets.put(bucket, key, { ...object, bytes })
      cache.invalidate()
    },
    async listObjects(bucket, prefix) {
      await publisher.ready()
      return buckets.list(bucket, prefix)
    },
  }
}
