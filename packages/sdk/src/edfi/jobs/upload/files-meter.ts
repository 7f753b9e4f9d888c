import type { Clock } from '../../../internal/clock.ts'
import type { TransferProgress } from '../../../internal/progress-meter.ts'
import { createUploadMeter, type UploadProgress } from '../../../internal/storage/upload-meter.ts'

/** How far one file is. */
export interface FileProgress {
  readonly templateKey: string
  readonly name: string
  /** `reused`: it was in storage already. */
  readonly state: 'waiting' | 'sending' | 'stored' | 'reused'
  /** Never decreases, also when the file starts over. */
  readonly bytes: number
  readonly totalBytes: number
}

/** How far the files of a job are, all of them together and each. `bytes` never goes back. */
export interface JobUploadProgress extends TransferProgress {
  readonly state: 'preparing' | 'sending' | 'done' | 'failed' | 'aborted'
  readonly totalBytes: number
  /** Bytes of files that were in storage already: part of `bytes`, not of the rate. */
  readonly reusedBytes: number
  readonly filesDone: number
  readonly filesTotal: number
  readonly files: readonly FileProgress[]
}

export interface FilesMeter {
  sent(key: string, bytes: number): void
  stored(key: string, isReused: boolean): void
  setState(state: JobUploadProgress['state']): void
}

interface MeteredFile {
  readonly key: string
  readonly name: string
  readonly sizeBytes: number
}

/** Reports of mere bytes come no closer together than this. */
const INTERVAL_MS = 100

/** Adds up what all files report. To the meter a file is what a part is to a larger upload. */
export function createFilesMeter(
  clock: Clock,
  files: readonly MeteredFile[],
  onProgress: ((progress: JobUploadProgress) => void) | undefined,
): FilesMeter {
  const progress = new Map(
    files.map(({ key, name, sizeBytes }): [string, FileProgress] => [
      key,
      { templateKey: key, name, state: 'waiting', bytes: 0, totalBytes: sizeBytes },
    ]),
  )
  const numbers = new Map(files.map(({ key }, index) => [key, index + 1]))
  const meter = createUploadMeter({
    clock,
    intervalMs: INTERVAL_MS,
    onProgress: onProgress && ((all) => onProgress({ ...totalsOf(all), files: [...progress.values()] })),
  })
  meter.setTotals(
    files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    files.length,
  )
  const change = (key: string, next: (file: FileProgress) => FileProgress) => {
    const file = progress.get(key)
    if (file) progress.set(key, next(file))
  }
  return {
    sent(key, bytes) {
      change(key, (file) => ({ ...file, state: 'sending', bytes: Math.max(file.bytes, bytes) }))
      meter.partSent(numbers.get(key) ?? 0, bytes)
    },
    stored(key, isReused) {
      change(key, (file) => ({ ...file, state: isReused ? 'reused' : 'stored', bytes: file.totalBytes }))
      meter.partDone(numbers.get(key) ?? 0, progress.get(key)?.totalBytes ?? 0, isReused)
    },
    setState: meter.setState,
  }
}

function totalsOf(all: UploadProgress): Omit<JobUploadProgress, 'files'> {
  const { bytes, totalBytes, reusedBytes, rateBytesPerSecond, etaMs, partsDone, partsTotal } = all
  // Nothing pauses and nothing has to be completed here.
  const state = all.state === 'paused' || all.state === 'completing' ? 'sending' : all.state
  return {
    state,
    bytes,
    totalBytes,
    reusedBytes,
    rateBytesPerSecond,
    etaMs,
    filesDone: partsDone,
    filesTotal: partsTotal,
  }
}
