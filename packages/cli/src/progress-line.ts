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
  /** Files that are done, of all, where there are several. */
  readonly filesDone?: number
  readonly filesInAll?: number | null
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
export function describeProgress(label: string, line: ProgressLine) {
  const { bytes, totalBytes, rateBytesPerSecond, etaMs } = line
  return {
    label,
    percent: totalBytes ? `${Math.floor((bytes / totalBytes) * 100)}% ` : '',
    done: formatBytes(bytes),
    of: totalBytes ? ` of ${formatBytes(totalBytes)}` : '',
    rate: rateBytesPerSecond === null ? '' : `${formatBytes(rateBytesPerSecond)}/s`,
    left: etaMs === null || bytes === totalBytes ? '' : `${formatDuration(etaMs)} left`,
    files: describeFiles(line),
  }
}

/** Beside the bytes: how many files are through, and once all bytes are there, with what. */
function describeFiles({ bytes, totalBytes, filesDone, filesInAll, state }: ProgressLine): string {
  if (filesDone === undefined || !filesInAll) return ''
  const doing = state !== undefined && bytes === totalBytes ? `${state} ` : ''
  return `${doing}${filesDone}/${filesInAll} files`
}
