import type { Clock } from '../clock.ts'
import type { TransferProgress } from '../progress-meter.ts'
import { advanceProgressMeter, readProgressMeter, startProgressMeter } from '../progress-meter.ts'

/** What an upload is doing. `paused` may follow and precede `preparing` and `sending`. */
export type UploadState = 'preparing' | 'sending' | 'paused' | 'completing' | 'done' | 'failed' | 'aborted'

/** How far an upload is. `bytes` counts inside parts and never goes back, also when a part starts over. */
export interface UploadProgress extends TransferProgress {
  readonly state: UploadState
  /** 0 until the source is open. */
  readonly totalBytes: number
  /** Bytes of parts kept from an earlier run: part of `bytes`, not of the rate. */
  readonly reusedBytes: number
  readonly partsDone: number
  /** Of these, parts kept from an earlier run. */
  readonly partsReused: number
  /** 0 until the service has said how the file is cut. */
  readonly partsTotal: number
}

export interface UploadMeter {
  setState(state: UploadState): void
  setPaused(paused: boolean): void
  /** All parts are to be counted anew. */
  reset(): void
  setTotals(totalBytes: number, partsTotal: number): void
  /** Bytes of a part that are out in the current attempt. */
  partSent(partNumber: number, sentBytes: number): void
  partDone(partNumber: number, sizeBytes: number, reused: boolean): void
  /** The part has to be sent (again) from its first byte. */
  partLost(partNumber: number): void
  read(): UploadProgress
  /** Numbers of the parts kept from an earlier run, in order. */
  reusedParts(): readonly number[]
}

export interface UploadMeterOptions {
  readonly clock: Clock
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined
  /** Least time between two reports of mere bytes, milliseconds. Other changes are reported at once. */
  readonly intervalMs: number
}

interface DonePart {
  readonly sizeBytes: number
  readonly reused: boolean
}

/** Adds up what all parts report. */
export function createUploadMeter({ clock, onProgress, intervalMs }: UploadMeterOptions): UploadMeter {
  const done = new Map<number, DonePart>()
  const inFlight = new Map<number, number>()
  let state: UploadState = 'preparing'
  let paused = false
  let totalBytes = 0
  let partsTotal = 0
  let shownBytes = 0
  let rate = startProgressMeter(null, clock.monotonic())
  let reportedAtMs = Number.NEGATIVE_INFINITY

  let sentDone = 0
  let reusedDone = 0
  let partsReused = 0
  const forget = (partNumber: number) => {
    inFlight.delete(partNumber)
    const part = done.get(partNumber)
    if (!part) return
    done.delete(partNumber)
    if (part.reused) {
      reusedDone -= part.sizeBytes
      partsReused -= 1
    } else sentDone -= part.sizeBytes
  }
  const wireBytes = () => {
    let sum = sentDone
    for (const sent of inFlight.values()) sum += sent
    return sum
  }

  const read = (): UploadProgress => {
    shownBytes = Math.min(totalBytes, Math.max(shownBytes, reusedDone + wireBytes()))
    const { rateBytesPerSecond } = readProgressMeter(rate)
    const leftBytes = totalBytes - shownBytes
    return {
      state: paused && isUnderWay(state) ? 'paused' : state,
      bytes: shownBytes,
      totalBytes,
      reusedBytes: reusedDone,
      partsDone: done.size,
      partsReused,
      partsTotal,
      rateBytesPerSecond,
      etaMs: leftBytes === 0 ? 0 : rateBytesPerSecond ? Math.round((leftBytes * 1000) / rateBytesPerSecond) : null,
    }
  }

  const report = (force: boolean) => {
    const atMs = clock.monotonic()
    rate = advanceProgressMeter(rate, atMs, wireBytes())
    if (!onProgress || (!force && atMs - reportedAtMs < intervalMs)) return
    reportedAtMs = atMs
    onProgress(read())
  }

  return {
    setPaused(next) {
      if (next === paused) return
      paused = next
      report(true)
    },
    reset() {
      for (const partNumber of [...done.keys()]) forget(partNumber)
      inFlight.clear()
    },
    setState(next) {
      if (next === state) return
      state = next
      report(true)
    },
    setTotals(bytes, parts) {
      totalBytes = bytes
      partsTotal = parts
    },
    partSent(partNumber, sentBytes) {
      inFlight.set(partNumber, sentBytes)
      report(false)
    },
    partDone(partNumber, sizeBytes, reused) {
      forget(partNumber)
      done.set(partNumber, { sizeBytes, reused })
      if (reused) {
        reusedDone += sizeBytes
        partsReused += 1
      } else sentDone += sizeBytes
      report(true)
    },
    partLost: forget,
    read,
    reusedParts: () =>
      [...done].flatMap(([partNumber, { reused }]) => (reused ? [partNumber] : [])).sort((a, b) => a - b),
  }
}

const isUnderWay = (state: UploadState) => state === 'preparing' || state === 'sending'
