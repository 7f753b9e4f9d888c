import type { Clock } from '../../engine/clock.ts'

const waitMs = 5000
const pollMs = 250

/** Exclusive access to lab files, one writer at a time. */
export interface LabLock {
  /**
   * Runs `work` while nobody else does for this lab. Waits five seconds at most.
   * @returns null when the lab stayed locked; `work` was not called
   */
  run<T>(labPath: string, signal: AbortSignal | undefined, work: () => Promise<T> | T): Promise<T | null>
}

/** @param isHeld whether somebody outside holds a lab */
export function createLabLock(clock: Clock, isHeld: (labPath: string) => boolean): LabLock {
  const busy = new Set<string>()

  return {
    async run(labPath, signal, work) {
      const giveUpMs = clock.monotonic() + waitMs
      while (busy.has(labPath) || isHeld(labPath)) {
        const left = giveUpMs - clock.monotonic()
        if (left <= 0) return null
        await clock.sleep(Math.min(pollMs, left), signal)
      }
      busy.add(labPath)
      try {
        return await work()
      } finally {
        busy.delete(labPath)
      }
    },
  }
}
