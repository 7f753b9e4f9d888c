import type { Clock } from '../../engine/clock.ts'
import { ExecutorFailure } from './executor-failure.ts'

/** Time as it passes for an executor. */
export interface ExecutorPace {
  /**
   * Waits until it would be this far if it had always been in time, so that whoever moves a clock by an hour finds it an
   * hour further. @param leastMs waited even when it is late
   */
  pause(ms: number, leastMs?: number): Promise<void>
  /** Waits until it has to give up, and does. @throws ExecutorFailure `executor_timeout` */
  timeOut(): Promise<never>
  /** From here on it has so many seconds; null for as long as it takes. */
  limit(timeoutSeconds: number | null): void
  /** It is done: time is no matter of it any more. */
  end(): void
}

export interface PaceOptions {
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Told when it falls asleep and when it wakes up. */
  readonly onSleep: (isAsleep: boolean) => void
}

/**
 * How often a virtual clock is kept from moving while an executor waits for an answer. Not for ever: the answer itself
 * may be waiting for time to pass.
 */
const mostTurns = 100

export function createPace({ clock, signal, onSleep }: PaceOptions): ExecutorPace {
  let dueMs = clock.now()
  let limitSeconds = Number.POSITIVE_INFINITY
  let endMs = Number.POSITIVE_INFINITY
  const overdue = () =>
    new ExecutorFailure('executor_timeout', `Not done after ${limitSeconds} s`, { timeout_seconds: limitSeconds })

  let awake = new AbortController()

  /**
   * A virtual clock jumps to the next sleep whenever the event loop is idle, which it is too while a store or a key is
   * waited for. A sleep that is always due keeps the moment.
   */
  async function holdMoment(): Promise<void> {
    awake = new AbortController()
    const held = AbortSignal.any([awake.signal, signal])
    if (!('pendingCount' in clock)) return
    try {
      for (let turn = 0; turn < mostTurns; turn++) await clock.sleep(0, held)
    } catch {
      // Nobody waits for an answer any more.
    }
  }

  async function sleep(ms: number): Promise<void> {
    awake.abort()
    onSleep(true)
    try {
      await clock.sleep(ms, signal)
    } finally {
      onSleep(false)
    }
    void holdMoment()
  }

  return {
    async pause(ms, leastMs = 0) {
      dueMs += ms
      const waitMs = Math.max(leastMs, dueMs - clock.now())
      const leftMs = endMs - clock.now()
      const isTooLong = waitMs >= leftMs
      if (isTooLong) dueMs = endMs
      if (waitMs > 0) await sleep(isTooLong ? Math.max(0, leftMs) : waitMs)
      if (isTooLong) throw overdue()
    },
    async timeOut() {
      dueMs = endMs
      await sleep(Math.max(0, endMs - clock.now()))
      throw overdue()
    },
    limit(timeoutSeconds) {
      limitSeconds = timeoutSeconds ?? Number.POSITIVE_INFINITY
      endMs = clock.now() + limitSeconds * 1000
    },
    end: () => awake.abort(),
  }
}
