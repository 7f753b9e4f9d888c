/** Bytes of a file that hold one thing, as they are or deflated. */
export interface Stretch {
  readonly offset: number
  readonly packedBytes: number
  readonly packing: 'stored' | 'deflated'
  /** Unpacking stops behind this many bytes: whoever announced the size is held to it. */
  readonly sizeBytes: number
}

/** What a stretch turned out to hold. Digests are of the unpacked bytes that were looked at. */
export interface StretchDigest {
  /** 64 hex digits. */
  readonly sha256: string
  readonly crc32: number
  readonly sizeBytes: number
  /**
   * Why it was not looked at to its end: unpacking failed, gives more bytes than announced, or ends before the packed
   * bytes do.
   */
  readonly fault: 'undecodable' | 'too_long' | 'trailing_bytes' | null
}

/** Takes digests of a file that is still being written, beside whoever writes it. */
export interface StretchThread {
  /** So many bytes, from the first, are in the file. */
  grow(availableBytes: number): void
  /** Stretches are taken in the order in which they were asked for, each once its bytes are there. */
  digest(stretch: Stretch): Promise<StretchDigest>
  /** Ends the thread, also in the middle. What was still asked for rejects. */
  close(): Promise<void>
}
