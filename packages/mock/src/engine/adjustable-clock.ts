import type { Clock } from './clock.ts'

/** Real time that can be pushed forward, for a platform that other processes talk to. */
export interface AdjustableClock extends Clock {
  /** Moves time forward. Everything that falls due fires in order before it resolves. */
  advance(ms: number): Promise<void>
}

interface Timer {
  readonly atMs: number
  handle: ReturnType<typeof setTimeout>
  readonly fire: () => void
}

/** Longest delay `setTimeout` honours; a larger one fires at once. */
const MAX_TIMER_MS = 2 ** 31 - 1

/**
 * The system clock plus an offset. Unlike a virtual clock it runs by itself, so it fits a server;
 * unlike the system clock it can be asked to be tomorrow, so expiry can be tried over HTTP.
 */
export function createAdjustableClock(): AdjustableClock {
  let offsetMs = 0
  const timers = new Set<Timer>()
  const monotonic = () => performance.now() + offsetMs

  const fire = (timer: Timer) => {
    clearTimeout(timer.handle)
    if (timers.delete(timer)) timer.fire()
  }
  const wake = (timer: Timer) => {
    if (monotonic() >= timer.atMs) fire(timer)
    else timer.handle = setTimeout(() => wake(timer), Math.min(MAX_TIMER_MS, timer.atMs - monotonic()))
  }
  const start = (ms: number, onFire: () => void): Timer => {
    const delayMs = Math.max(0, ms)
    const timer: Timer = {
      atMs: monotonic() + delayMs,
      fire: onFire,
      handle: setTimeout(() => wake(timer), Math.min(MAX_TIMER_MS, delayMs)),
    }
    timers.add(timer)
    return timer
  }
  const stop = (timer: Timer) => {
    clearTimeout(timer.handle)
    timers.delete(timer)
  }

  return {
    now: () => Date.now() + offsetMs,
    monotonic,
    sleep(ms, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const onAbort = () => {
          stop(timer)
          reject(signal?.reason)
        }
        const timer = start(ms, () => {
          signal?.removeEventListener('abort', onAbort)
          resolve()
        })
        signal?.addEventListener('abort', onAbort, { once: true })
      })
    },
    deadline(ms, onExpire) {
      const timer = start(ms, onExpire)
      return () => stop(timer)
    },
    async advance(ms) {
      offsetMs += Math.max(0, ms)
      for (;;) {
        const due = [...timers].filter(({ atMs }) => atMs <= monotonic()).sort((a, b) => a.atMs - b.atMs)[0]
        if (!due) return
        fire(due)
        // What it set off may add timers that are due as well.
        await new Promise<void>((resolve) => setTimeout(resolve, 0))
      }
    },
  }
}
