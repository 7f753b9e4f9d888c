import type { WaiterPolicy } from '../../../internal/waiter/waiter-state.ts'
import { edfiError } from '../../errors.ts'

/** How often to look for output sets. All durations in milliseconds. */
export interface OutputSetPace {
  readonly signal?: AbortSignal
  /** Least time between two looks, and the time after something came. At least 250. @default 5000 */
  readonly minIntervalMs?: number
  /** Time between two looks while nothing comes. Four times as long on a hidden page. @default 60000 */
  readonly maxIntervalMs?: number
}

const LEAST_INTERVAL_MS = 250
/** Each failed look has retries of its own: this many in a row are an outage of about half an hour. */
const FAILED_LOOKS = 20

/** Fills in defaults and refuses what nobody can wait by. */
export function readPace(pace: OutputSetPace, timeoutMs: number, operation: string): WaiterPolicy {
  const { minIntervalMs = 5000, maxIntervalMs = 60_000 } = pace
  const refuse = (option: string, wanted: string) =>
    edfiError({
      code: 'invalid_options',
      message: `The option ${option} of ${operation} cannot be used.`,
      advice: `Give ${wanted}.`,
      operation,
      attempts: 0,
      details: { option },
    })
  if (!(minIntervalMs >= LEAST_INTERVAL_MS)) throw refuse('minIntervalMs', `at least ${LEAST_INTERVAL_MS}`)
  if (!(maxIntervalMs >= minIntervalMs)) throw refuse('maxIntervalMs', 'at least minIntervalMs')
  if (!(timeoutMs > 0)) throw refuse('timeoutMs', 'a positive number of milliseconds')
  return { minIntervalMs, maxIntervalMs, growth: 1.5, timeoutMs, stallTimeoutMs: null, maxPollFailures: FAILED_LOOKS }
}
