import { formatBytes, formatDuration } from './format.ts'

/** One step of a transfer, as the SDK's progress events say it. */
export interface ProgressLine {
  readonly bytes: number
  /** Null while the length is unknown. */
  readonly totalBytes: number | null
  readonly rateBytesPerSecond: number | null
  readonly etaMs: number | null
  /** What the transfer is doing, where it says so. */
  readonly state?: string
}

/** A log gets a line each time another tenth is done: enough to see life, too few to drown in. */
const LOG_STEPS = 10

/** Which line of a log a step belongs to; of those that belong to the same only the first is worth printing. */
export function progressStep({ bytes, totalBytes }: ProgressLine): number {
  if (totalBytes) return Math.floor((bytes / totalBytes) * LOG_STEPS)
  // Without an end there are no tenths: a line each time the bytes have doubled.
  return bytes === 0 ? 0 : Math.ceil(Math.log2(bytes))
}

/** What a bar or a line says, each piece with its own blanks, or empty when it is unknown. */
export function describeProgress(label: string, { bytes, totalBytes, rateBytesPerSecond, etaMs }: ProgressLine) {
  return {
    label,
    percent: totalBytes ? `${Math.floor((bytes / totalBytes) * 100)}% ` : '',
    done: formatBytes(bytes),
    of: totalBytes ? ` of ${formatBytes(totalBytes)}` : '',
    rate: rateBytesPerSecond === null ? '' : `${formatBytes(rateBytesPerSecond)}/s`,
    left: etaMs === null || bytes === totalBytes ? '' : `${formatDuration(etaMs)} left`,
  }
}
