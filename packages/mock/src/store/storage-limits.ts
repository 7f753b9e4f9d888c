const mebibyte = 2 ** 20
const gibibyte = 2 ** 30

/** The sizes S3 sets, adjustable so that tests need not move gigabytes. */
export interface StorageLimits {
  /** Smallest part that is not the last one. */
  readonly minPartSizeBytes: number
  /** Largest body of one PUT, one part, or one copy. */
  readonly maxPutSizeBytes: number
  readonly maxPartNumber: number
  /** Entries in one page of any list. */
  readonly listPageSize: number
  /** Largest XML document taken in. 10,000 parts with checksums fit. */
  readonly maxXmlSizeBytes: number
  /** How long a repeated Complete is answered with the first one's result. */
  readonly completeReplayMs: number
  /** Age at which unfinished multipart uploads are swept away. */
  readonly abortIncompleteAfterMs: number
  /** Prefixes whose objects are swept away, and at what age. */
  readonly expireAfterMsByPrefix: Readonly<Record<string, number>>
}

const dayMs = 86_400_000

export const s3Limits: StorageLimits = {
  minPartSizeBytes: 5 * mebibyte,
  maxPutSizeBytes: 5 * gibibyte,
  maxPartNumber: 10_000,
  listPageSize: 1000,
  maxXmlSizeBytes: 4 * mebibyte,
  completeReplayMs: dayMs,
  abortIncompleteAfterMs: 7 * dayMs,
  expireAfterMsByPrefix: { 'tmp/': 3 * dayMs },
}
