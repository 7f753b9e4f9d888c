import type { ChecksumAlgorithm, ChecksumType } from './checksum-algorithm.ts'
import type { StoredBlob } from './storage/storage.ts'

/** What the store remembers. Plain JSON: the directory backend writes these down as they are. */

export interface BucketRecord {
  readonly name: string
  readonly createdMs: number
}

export interface StoredChecksum {
  readonly algorithm: ChecksumAlgorithm
  /** Base64; of a composite one with `-N` behind it. */
  readonly value: string
  readonly type: ChecksumType
}

export interface PartRecord {
  readonly uploadId: string
  readonly number: number
  readonly blob: StoredBlob
  /** Unquoted MD5, hex. */
  readonly etag: string
  /** Base64, in the algorithm of its upload. */
  readonly checksum?: string
  readonly modifiedMs: number
}

export interface UploadRecord {
  readonly bucket: string
  readonly key: string
  readonly uploadId: string
  readonly initiatedMs: number
  /** Headers the finished object will be served with. */
  readonly headers: Readonly<Record<string, string>>
  readonly checksum?: { readonly algorithm: ChecksumAlgorithm; readonly type: ChecksumType }
}

export interface ObjectRecord {
  readonly kind: 'object'
  readonly recordId: string
  readonly bucket: string
  readonly key: string
  /** Absent when it was written without versioning. */
  readonly versionId?: string
  /** Order of writing; the greatest of a key is the current one. */
  readonly sequence: number
  readonly modifiedMs: number
  readonly sizeBytes: number
  /** Unquoted. */
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
  /** The bytes in order. One entry with number 1 for an object that was put in one piece. */
  readonly parts: readonly Pick<PartRecord, 'number' | 'blob' | 'checksum'>[]
  readonly checksum?: StoredChecksum
  /** The multipart upload it came from, and the part list it was completed with. */
  readonly completed?: { readonly uploadId: string; readonly parts: string }
}

export interface DeleteMarkerRecord {
  readonly kind: 'delete-marker'
  readonly recordId: string
  readonly bucket: string
  readonly key: string
  readonly versionId: string
  readonly sequence: number
  readonly modifiedMs: number
}

export type VersionRecord = ObjectRecord | DeleteMarkerRecord
