import type { WaiterPolicy } from '../../../internal/waiter/waiter-state.ts'
import { edfiError } from '../../errors.ts'
import type { JobWatchState } from './job-watch-state.ts'
import type { JobWatchLimits } from './judge-watch.ts'

/** How long and how often to look at a job. All durations in milliseconds. */
export interface JobWatchOptions {
  readonly signal?: AbortSignal
  /** How long to watch in all, across resumptions. @default 13 hours */
  readonly timeoutMs?: number
  /**
   * A run that is `new` for longer is `job_stalled`, and so is a job that has no run for so long: its executor had five
   * minutes to take its first token. @default 10 minutes
   */
  readonly newTimeoutMs?: number
  /**
   * A run that is `running` for longer is `job_stalled`: the limit an executor has, with a margin. Nobody ends a run
   * whose executor died. One that began more than a day and this limit ago is so at once, and a `new` one likewise.
   * @default 12 hours and 15 minutes, for the 12 hours of common deployments
   */
  readonly runTimeoutMs?: number
  /**
   * A job of which nothing new was seen for so long is `job_stalled`; null to go by the limits of its run only,
   * because sending a large file is one long silence. @default null
   */
  readonly stallTimeoutMs?: number | null
  /** Least time between two looks, and the time after a change. At least 250. @default 3000 */
  readonly minIntervalMs?: number
  /** Time between two looks while nothing changes. All intervals are four times as long on a hidden page. @default 15000 */
  readonly maxIntervalMs?: number
  /** Failed looks in a row that are taken in stride. @default 20 */
  readonly maxPollFailures?: number
  /** `poll` never asks for a stream. @default 'auto' */
  readonly transport?: 'auto' | 'poll'
  /** Goes on from a stored state: nothing is told twice, and no longer than the first watch would have. */
  readonly state?: JobWatchState
  /** Receives what to store in order to go on elsewhere: after every look, and after every observation that was taken. */
  readonly onState?: (state: JobWatchState) => void
}

export interface WatchSettings {
  readonly policy: WaiterPolicy
  readonly limits: JobWatchLimits
}

const MINUTE_MS = 60_000
/** Below this a watch is a load test. */
const LEAST_INTERVAL_MS = 250

/** Fills in defaults and refuses what nobody can watch by. */
export function readWatchOptions(options: JobWatchOptions, operation: string): WatchSettings {
  const { minIntervalMs = 3000, timeoutMs = 780 * MINUTE_MS, maxPollFailures = 20, stallTimeoutMs = null } = options
  const { newTimeoutMs = 10 * MINUTE_MS, runTimeoutMs = 735 * MINUTE_MS } = options
  const maxIntervalMs = options.maxIntervalMs ?? Math.max(15_000, minIntervalMs)
  const requireOption = (option: keyof JobWatchOptions, isGood: boolean, wanted: string) => {
    if (isGood) return
    throw edfiError({
      code: 'invalid_options',
      message: `The option ${option} of ${operation} cannot be used.`,
      advice: `Give ${wanted}.`,
      operation,
      attempts: 0,
      details: { option },
    })
  }
  requireOption('minIntervalMs', minIntervalMs >= LEAST_INTERVAL_MS, `at least ${LEAST_INTERVAL_MS}`)
  requireOption('maxIntervalMs', maxIntervalMs >= minIntervalMs, 'at least minIntervalMs')
  requireOption('timeoutMs', timeoutMs > 0, 'a positive number of milliseconds')
  requireOption('newTimeoutMs', newTimeoutMs > 0, 'a positive number of milliseconds')
  requireOption('runTimeoutMs', runTimeoutMs > 0, 'a positive number of milliseconds')
  requireOption('stallTimeoutMs', stallTimeoutMs === null || stallTimeoutMs > 0, 'a positive number, or null')
  requireOption('maxPollFailures', maxPollFailures >= 0, 'a number from 0')
  // Stalls are judged by what a run is doing, not by its silence alone.
  const policy = { minIntervalMs, maxIntervalMs, growth: 1.5, timeoutMs, stallTimeoutMs: null, maxPollFailures }
  return { policy, limits: { newTimeoutMs, runTimeoutMs, stallTimeoutMs } }
}
