import { NovaError } from '../errors.ts'
import { fromBase64, fromHex, toHex } from '../hash.ts'
import type { TransferProgress } from '../progress-meter.ts'
import { defaultRangeRetryPolicy, type RangeRetryPolicy } from './decide-range-retry.ts'
import type { DownloadEvent } from './download-event.ts'
import type { DownloadDestination } from './open-destination.ts'

/** How an object is downloaded. */
export interface DownloadFileOptions<To extends DownloadDestination = DownloadDestination> {
  /** Where the bytes go. @default 'bytes' */
  readonly to?: To
  /** Stops the download, on the wire too. What a path holds by then stays for a later call. */
  readonly signal?: AbortSignal
  /** At most every 100 ms while bytes arrive, and once at the end. */
  readonly onProgress?: (progress: TransferProgress) => void
  /** SHA-256 of the whole object, 64 hex digits or base64. Another digest is `download_integrity`. */
  readonly expectedSha256?: string
  /** Length of the object. Another length is `download_integrity`. */
  readonly expectedSizeBytes?: number
  /** Ranges on their way at once. @default 4 */
  readonly concurrency?: number
  /**
   * Bytes per range. Memory is bounded by twice `concurrency` times this, besides the destination's own.
   * @default 8 MiB
   */
  readonly partSizeBytes?: number
  /** Go on with what an earlier call left beside the path; other destinations start over. @default true */
  readonly resume?: boolean
  /** Replace an existing file. @default false: `destination_unwritable` */
  readonly overwrite?: boolean
  /** A range on which no byte moves for so long is cut and asked for again, milliseconds. @default 30000 */
  readonly stallTimeoutMs?: number
  /** How often and how patiently one range is asked for again. */
  readonly retry?: Partial<RangeRetryPolicy>
  /** Hears of retries and of what became of earlier bytes. */
  readonly observe?: (event: DownloadEvent) => void
}

/** Options with nothing left to decide. */
export interface DownloadSettings {
  readonly expectedSha256Hex: string | null
  readonly concurrency: number
  readonly partSizeBytes: number
  readonly stallTimeoutMs: number
  readonly policy: RangeRetryPolicy
}

const MiB = 1024 * 1024

/** Fills in defaults and refuses what no download can be made with. */
export function readDownloadOptions(options: DownloadFileOptions): DownloadSettings {
  const { concurrency = 4, partSizeBytes = 8 * MiB, stallTimeoutMs = 30_000, expectedSizeBytes } = options
  requireOption('concurrency', concurrency, 'a whole number from 1 to 64', isWhole(concurrency, 1, 64))
  requireOption('partSizeBytes', partSizeBytes, 'a whole number of bytes from 1', isWhole(partSizeBytes, 1))
  requireOption('stallTimeoutMs', stallTimeoutMs, 'a positive number', stallTimeoutMs > 0)
  if (expectedSizeBytes !== undefined) {
    requireOption('expectedSizeBytes', expectedSizeBytes, 'a whole number of bytes', isWhole(expectedSizeBytes, 0))
  }
  const policy = { ...defaultRangeRetryPolicy, ...options.retry }
  requireOption('retry.maxAttempts', policy.maxAttempts, 'a whole number from 1', isWhole(policy.maxAttempts, 1))
  const expectedSha256Hex = options.expectedSha256 === undefined ? null : readSha256(options.expectedSha256)
  return { expectedSha256Hex, concurrency, partSizeBytes, stallTimeoutMs, policy }
}

function readSha256(text: string): string {
  if (/^[0-9a-f]{64}$/i.test(text)) return toHex(fromHex(text))
  const bytes = fromBase64(text)
  requireOption('expectedSha256', text.slice(0, 80), '64 hex digits or the base64 of 32 bytes', bytes?.length === 32)
  return toHex(bytes ?? new Uint8Array())
}

function isWhole(value: number, least: number, most = Number.MAX_SAFE_INTEGER): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most
}

function requireOption(name: string, seen: unknown, wanted: string, isGood: boolean): void {
  if (isGood) return
  throw new NovaError({
    code: 'invalid_options',
    kind: 'local',
    message: `The option ${name} of a download is ${String(seen)}.`,
    advice: `Give ${wanted}.`,
    details: { option: name },
  })
}
