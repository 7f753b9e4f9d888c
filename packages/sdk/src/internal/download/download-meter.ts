import type { Clock } from '../clock.ts'
import {
  advanceProgressMeter,
  readProgressMeter,
  startProgressMeter,
  type TransferProgress,
} from '../progress-meter.ts'

/** Reports of mere bytes come no closer together than this. */
const INTERVAL_MS = 100

export interface DownloadMeter {
  /** Begins to count, at first or after a start from nothing. */
  start(totalBytes: number | null, startBytes: number): void
  /** Bytes received in all. */
  advance(bytes: number): void
  /** Reports whatever was last held back. */
  flush(): void
}

/** Turns received bytes into progress reports. */
export function createDownloadMeter(
  clock: Clock,
  onProgress: ((progress: TransferProgress) => void) | undefined,
): DownloadMeter {
  if (!onProgress) return { start() {}, advance() {}, flush() {} }
  let meter = startProgressMeter(null, clock.monotonic())
  let reportedAtMs = Number.NEGATIVE_INFINITY
  let isReported = true
  const report = () => {
    reportedAtMs = clock.monotonic()
    isReported = true
    onProgress(readProgressMeter(meter))
  }
  return {
    start(totalBytes, startBytes) {
      meter = startProgressMeter(totalBytes, clock.monotonic(), startBytes)
      report()
    },
    advance(bytes) {
      const atMs = clock.monotonic()
      meter = advanceProgressMeter(meter, atMs, bytes)
      isReported = false
      if (atMs - reportedAtMs >= INTERVAL_MS) report()
    },
    flush() {
      if (!isReported) report()
    },
  }
}
