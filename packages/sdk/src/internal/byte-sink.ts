/** Where bytes go, in order, from the first to the last. Errors are those of the place itself. */
export interface ByteSink {
  /** Said once before the first write, and again after {@link restart}: lets the sink make room, or refuse early. */
  begin(sizeBytes: number | null): Promise<void>
  /** The chunks of a write are of no interest to the sink once it has resolved: they may be filled anew. @default false */
  readonly returnsChunks?: boolean
  /** Takes the next bytes. The chunks are the sink's from here on, or until the write has resolved: see `returnsChunks`. */
  write(chunks: readonly Uint8Array[]): Promise<void>
  /** All bytes are there and right: makes them visible, at once where the place can. */
  publish(): Promise<void>
  /** Ends without publishing. What a later run could continue from stays. */
  abandon(reason: unknown): Promise<void>
}

/** A sink whose bytes outlive the process, beside a record of what they are. */
export interface ResumableSink extends ByteSink {
  /** What an earlier run left, or null. */
  readonly earlier: { readonly sizeBytes: number; readonly recordText: string } | null
  /** The bytes an earlier run left, from the first. */
  readEarlier(signal?: AbortSignal): AsyncIterable<Uint8Array>
  /** Keeps the first `sizeBytes` bytes, and the record unless that is none: the next write goes behind them. */
  restart(sizeBytes: number): Promise<void>
  /** Replaces the record at once. */
  saveRecord(text: string): Promise<void>
}
