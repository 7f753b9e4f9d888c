import type { Clock } from '../../internal/clock.ts'

/** One sleep at most, and only while somebody waits for time to pass. */
export interface Alarm {
  /** Rings at an instant, monotonic, or somewhat earlier where that is set already; null: not at all. */
  set(atMs: number | null): void
}

/** What is exactly as old as the window still counts, so it rings a little later. */
const LATER_MS = 1

export function createAlarm(clock: Pick<Clock, 'monotonic' | 'sleep'>, ring: () => void): Alarm {
  let armed: { readonly atMs: number } | null = null
  let sleeping = new AbortController()

  const cancel = () => {
    if (armed === null) return
    armed = null
    sleeping.abort()
    sleeping = new AbortController()
  }

  return {
    set(atMs) {
      if (atMs === null) return cancel()
      // Ringing too early costs another look, and nothing else.
      if (armed !== null && armed.atMs <= atMs) return
      cancel()
      const mine = { atMs }
      armed = mine
      clock.sleep(Math.max(0, atMs - clock.monotonic()) + LATER_MS, sleeping.signal).then(
        () => {
          if (armed === mine) armed = null
          ring()
        },
        () => {},
      )
    },
  }
}
