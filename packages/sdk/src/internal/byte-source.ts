import type { PartBody } from './runtime.ts'

/** What an upload reads from: a file, a Blob, bytes, or a stream held back part by part. */
export interface ByteSource {
  /** The name the source itself carries. */
  readonly filename: string | null
  /** The content type the source itself carries; never guessed. */
  readonly contentType: string | null
  readonly sizeBytes: number
  readonly modifiedAtMs: number | null
  /** False for a stream: ranges are read once, in order, and kept in memory until released. */
  readonly rereadable: boolean
  /** The bytes of one range. Of a source that is not rereadable, ranges must be asked for in order. */
  range(offset: number, sizeBytes: number, signal?: AbortSignal): Promise<PartBody>
  /** The range is not needed any more. */
  release(offset: number, sizeBytes: number): void
  /** Rejects with `source_changed` when the source is not what it was when it was opened. */
  assertUnchanged(): Promise<void>
  close(): Promise<void>
}
