import type { TransferProgress } from '../../internal/progress-meter.ts'
import type { BundleProgress } from './fetch-options.ts'

/** Turns what the parts of a fetch tell into one line of progress. */
export interface ProgressReporter {
  enter(phase: BundleProgress['phase']): void
  onBytes(progress: TransferProgress): void
  onMember(done: number, total: number): void
}

export function createProgressReporter(onProgress: ((progress: BundleProgress) => void) | undefined): ProgressReporter {
  let latest: BundleProgress = {
    phase: 'manifest',
    files: 0,
    totalFiles: null,
    bytes: 0,
    totalBytes: null,
    rateBytesPerSecond: null,
    etaMs: null,
  }
  const report = (change: Partial<BundleProgress>) => {
    latest = { ...latest, ...change }
    onProgress?.(latest)
  }
  return {
    enter: (phase) => report({ phase }),
    onBytes(progress) {
      // The meter reports once more when the download is over; by then the bundle is verified and published.
      const isLast = latest.phase !== 'manifest' && progress.bytes === latest.bytes
      report({ ...progress, phase: isLast ? latest.phase : 'download' })
    },
    onMember: (files, totalFiles) => report({ files, totalFiles }),
  }
}
