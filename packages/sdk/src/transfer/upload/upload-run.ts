import type { ByteSource } from '../../internal/byte-source.ts'
import type { Runtime } from '../../internal/runtime.ts'
import type { PartRetryPolicy } from '../../internal/storage/decide-part-retry.ts'
import type { UploadControl } from '../../internal/storage/upload-control.ts'
import type { UploadMeter } from '../../internal/storage/upload-meter.ts'
import type { TransferClient } from '../client.ts'

/** What every step of one upload works with. */
export interface UploadRun {
  readonly client: TransferClient
  readonly runtime: Runtime
  readonly source: ByteSource
  readonly control: UploadControl
  readonly meter: UploadMeter
  readonly settings: UploadSettings
}

/** Options with their defaults filled in. */
export interface UploadSettings {
  /** Null: what the service hints. */
  readonly concurrency: number | null
  readonly maxBytesInFlight: number
  readonly stallTimeoutMs: number
  readonly partRetry: PartRetryPolicy
}

/** How many parts are sent at once: the hint or the wish, within the bytes that may be in flight. */
export function concurrencyOf(settings: UploadSettings, hint: number, partSizeBytes: number): number {
  const wanted = settings.concurrency ?? hint
  return Math.max(1, Math.min(wanted, Math.floor(settings.maxBytesInFlight / partSizeBytes)))
}
