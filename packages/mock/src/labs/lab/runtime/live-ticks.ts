import type { Clock } from '../../../engine/clock.ts'
import { heartbeatMs } from './heartbeat.ts'

/** What runs by itself: heartbeat and discovery. */
export interface LiveTicks {
  /** Does what has fallen due since the last time. */
  catchUp(): void
  stop(): void
}

export interface TickOptions {
  readonly clock: Clock
  readonly cadenceMs: number
  /** Whether somebody would notice at once. */
  readonly hasListeners: () => boolean
  /** Called with the time of the last beat that was due. */
  readonly beat: (dueMs: number) => void
  /** Called with the times of all cycles that were due. */
  readonly discover: (dueMs: readonly number[]) => void
}

/**
 * Ticks on the platform's clock, but only while somebody listens: a timer of its own would keep a clock busy that is
 * moved by days. What is missed meanwhile is made up for on the way of the next request.
 */
export function createLiveTicks(options: TickOptions): LiveTicks {
  const { clock, cadenceMs } = options
  let nextBeatMs = clock.now() + heartbeatMs
  let nextCycleMs = clock.now() + cadenceMs
  let disarm: (() => void) | null = null
  let isStopped = false

  function dueTimes(nextMs: number, everyMs: number): readonly number[] {
    const count = Math.floor((clock.now() - nextMs) / everyMs) + 1
    return Array.from({ length: Math.max(0, count) }, (_, index) => nextMs + index * everyMs)
  }

  function arm(): void {
    disarm?.()
    disarm = null
    if (isStopped || !options.hasListeners()) return
    disarm = clock.deadline(Math.max(0, Math.min(nextBeatMs, nextCycleMs) - clock.now()), catchUp)
  }

  function catchUp(): void {
    if (isStopped) return
    const lastBeatMs = dueTimes(nextBeatMs, heartbeatMs).at(-1)
    if (lastBeatMs !== undefined) {
      nextBeatMs = lastBeatMs + heartbeatMs
      options.beat(lastBeatMs)
    }
    const cycles = dueTimes(nextCycleMs, cadenceMs)
    const lastCycleMs = cycles.at(-1)
    if (lastCycleMs !== undefined) {
      nextCycleMs = lastCycleMs + cadenceMs
      options.discover(cycles)
    }
    arm()
  }

  return {
    catchUp,
    stop() {
      isStopped = true
      disarm?.()
    },
  }
}
