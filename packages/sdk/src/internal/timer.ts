import type { Clock } from './clock.ts'

/** One thing to be done later; arming it again replaces the earlier time. */
export interface Timer {
  arm(delayMs: number, onExpire: () => void): void
  cancel(): void
  readonly armed: boolean
}

export function createTimer(clock: Pick<Clock, 'deadline'>): Timer {
  let stop: (() => void) | null = null
  const cancel = () => {
    stop?.()
    stop = null
  }
  return {
    arm(delayMs, onExpire) {
      cancel()
      stop = clock.deadline(delayMs, () => {
        stop = null
        onExpire()
      })
    },
    cancel,
    get armed() {
      return stop !== null
    },
  }
}
