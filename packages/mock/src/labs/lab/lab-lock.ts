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
  /** Holds a lab from outside for a while. */
  hold(labPath: string, ms: number): void
}

/** @param isHeld whether somebody holds a lab until further notice */
export function createLabLock(clock: Clock, isHeld: (labPath: string) => boolean): LabLock {
  const busy = new Set<string>()
  const heldUntilMs = new Map<string, number>()

  /** How long until it is worth looking again; 0 when the lab is free. */
  function pauseMs(labPath: string): number {
    const left = (heldUntilMs.get(labPath) ?? 0) - clock.monotonic()
    if (left > 0) return left
    return busy.has(labPath) || isHeld(labPath) ? pollMs : 0
  }

  return {
    async run(labPath, signal, work) {
      const giveUpMs = clock.monotonic() + waitMs
      for (let pause = pauseMs(labPath); pause > 0; pause = pauseMs(labPath)) {
        const left = giveUpMs - clock.monotonic()
        if (left <= 0) return null
        await clock.sleep(Math.min(pause, left), signal)
      }
      busy.add(labPath)
      try {
        return await work()
      } finally {
        busy.delete(labPath)
      }
    },
    hold: (labPath, ms) => void heldUntilMs.set(labPath, clock.monotonic() + ms),
  }
}
