import type { WaiterPolicy, WaiterState } from '../../internal/waiter/waiter-state.ts'
import { transferError } from '../errors.ts'
import type { ExportResource } from '../generated/types.ts'

/** How long and how often to look at an export. All durations in milliseconds. */
export interface ExportWaitOptions {
  readonly signal?: AbortSignal
  /** How long to wait in all. @default 4 hours: the service gives an export 3 */
  readonly timeoutMs?: number
  /**
   * An export that has not changed for so long is `export_stalled`; null to wait for `timeoutMs` only.
   * @default 195 minutes: one that ran into the service's own limit of 3 hours stays `copying` for ever
   */
  readonly stallTimeoutMs?: number | null
  /** Least time between two looks, and the time after a change. At least 250. @default 1000 */
  readonly minIntervalMs?: number
  /**
   * Time between two looks while nothing changes. The queued copy itself moves every 15 s. All intervals
   * are four times as long on a hidden page. @default 15000
   */
  readonly maxIntervalMs?: number
}

/** What a wait knows, as plain JSON: store it, and go on with it elsewhere. */
export type ExportWaitState = WaiterState<ExportResource>

const MINUTE_MS = 60_000
/** Below this a wait is a load test. */
const LEAST_INTERVAL_MS = 250

/** Fills in defaults and refuses what nobody can wait by. */
export function readExportWaitOptions(options: ExportWaitOptions, operation: string): WaiterPolicy {
  const { minIntervalMs = 1000, maxIntervalMs = 15_000, timeoutMs = 240 * MINUTE_MS } = options
  const stallTimeoutMs = options.stallTimeoutMs === undefined ? 195 * MINUTE_MS : options.stallTimeoutMs
  const refuse = (option: string, wanted: string) =>
    transferError({
      code: 'invalid_options',
      message: `The option ${option} of ${operation} cannot be used.`,
      advice: `Give ${wanted}.`,
      operation,
      details: { option },
    })
  if (!(minIntervalMs >= LEAST_INTERVAL_MS)) throw refuse('minIntervalMs', `at least ${LEAST_INTERVAL_MS}`)
  if (!(maxIntervalMs >= minIntervalMs)) throw refuse('maxIntervalMs', 'at least minIntervalMs')
  if (!(timeoutMs > 0)) throw refuse('timeoutMs', 'a positive number of milliseconds')
  if (stallTimeoutMs !== null && !(stallTimeoutMs > 0)) throw refuse('stallTimeoutMs', 'a positive number, or null')
  return { minIntervalMs, maxIntervalMs, growth: 1.5, timeoutMs, stallTimeoutMs, maxPollFailures: 5 }
}
