import type { TransferError } from '../errors.ts'
import type { LedgerEntry } from './ledger.ts'

/** Proof of what was stored, as plain JSON apart from `warnings`. */
export interface UploadReceipt {
  readonly bucket: string
  readonly key: string
  readonly size_bytes: number
  /** Without quotes; null when the service or CORS hid it. */
  readonly etag: string | null
  /** Null when the bucket keeps no versions or CORS hid it. */
  readonly version_id: string | null
  /** Base64 SHA-256 of the whole file; null for several parts (see {@link composite_sha256}). */
  readonly sha256: string | null
  /** SHA-256 over the digests of the parts, `-N`: equal to S3's composite checksum. Null for a single request. */
  readonly composite_sha256: string | null
  readonly strategy: 'single' | 'multipart'
  /** Every part with range, digest and ETag, in order. Empty for a single request. */
  readonly parts: readonly LedgerEntry[]
  readonly parts_sent: number
  /** Parts kept from an earlier run, each after its local bytes were hashed again. */
  readonly parts_reused: number
  /** Which parts those were, in order. */
  readonly reused_part_numbers: readonly number[]
  /**
   * What vouches for the content. `checksum`: storage compared the SHA-256 of every byte. `etag`: the
   * object's ETag is the MD5 of its bytes, or the one its parts compose to. `parts`: every part was listed under our ETag
   * before completing. `length`: only the length could be compared. `answer`: storage said so.
   */
  readonly verified_by: 'checksum' | 'etag' | 'parts' | 'length' | 'answer'
  /** True when the answer to the last call was lost and the object itself was looked at instead. */
  readonly answer_lost: boolean
  /** Problems that did not stop the upload, such as a token that could not be written. */
  readonly warnings: readonly TransferError[]
}
