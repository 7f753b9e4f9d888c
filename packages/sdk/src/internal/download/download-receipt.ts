/** Proof of what was fetched, as plain JSON apart from what the destination adds. */
export interface DownloadReceipt {
  readonly bucket: string
  readonly key: string
  readonly size_bytes: number
  /** Base64 SHA-256 of the whole object, taken from the bytes as they were written. */
  readonly sha256: string
  /** The same in hex. */
  readonly sha256_hex: string
  /** Without quotes; null when CORS hides it. */
  readonly etag: string | null
  /**
   * What vouches for the content. `checksum`: the SHA-256 is the expected one. `etag`: all ranges came
   * from one version of the object. `length`: only the length could be compared.
   */
  readonly verified_by: 'checksum' | 'etag' | 'length'
  /** Bytes kept from an earlier call, hashed again before they were trusted. */
  readonly resumed_bytes: number
  /** True when storage sent whole objects where ranges were asked for. */
  readonly range_ignored: boolean
}
