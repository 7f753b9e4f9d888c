import { getRuntime } from '../../internal/runtime.ts'
import { followSignal } from '../../internal/with-signal.ts'
import type { AgentsClient } from '../agents-client.ts'
import { agentsError } from '../errors.ts'
import type { AnalyticsUpdate } from './analytics-update.ts'
import type { AnalyticsQuestion } from './question.ts'
import { startWatch } from './watch-analytics.ts'
import type { WatchAnalyticsOptions } from './watch-options.ts'

/** How one question is asked. */
export interface AnalyzeOnceOptions
  extends Pick<
    WatchAnalyticsOptions,
    'signal' | 'openTimeoutMs' | 'answerTimeoutMs' | 'maxFailures' | 'onFailure' | 'onEngineFailure' | 'priority'
  > {
  /** `auto`: over the socket where there is one, else by reading. @default 'auto' */
  readonly via?: 'auto' | 'socket' | 'polling'
  /** For everything, waiting for the quota included, milliseconds. @default 60000 */
  readonly timeoutMs?: number
}

const DEFAULT_TIMEOUT_MS = 60_000

/**
 * Asks the engine one question and gives its answer. Over the socket, which is opened for that and closed again, or by
 * reading where no socket can be had; input of one's own reaches the engine over the socket only. Either costs one call
 * of the quota at most. What may pass is tried again within the time.
 *
 * @throws AgentsError as `watchAnalytics`; `analytics_timeout` when no answer came in time
 *
 * @example
 * ```ts
 * const update = await analyzeOnce(client, {
 *   type: 'predictive',
 *   cpu: { type: 'resource_prediction', value: 0.7, confidence: 0.9 },
 *   models: {},
 * })
 * console.log(readPredictiveAnalytics(update).predictions)
 * ```
 */
export async function analyzeOnce(
  client: AgentsClient,
  question: AnalyticsQuestion,
  options: AnalyzeOnceOptions = {},
): Promise<AnalyticsUpdate> {
  const { via = 'auto', timeoutMs = DEFAULT_TIMEOUT_MS, signal, ...rest } = options
  if (!(timeoutMs > 0)) throw invalid()
  signal?.throwIfAborted()
  const { clock } = getRuntime(client)
  const stop = followSignal(signal)
  const outOfTime = new Error('The time for an answer is over')
  // A stream would be opened for its first event only, where a read says as much.
  const order = via === 'auto' ? (['socket', 'polling'] as const) : [via]
  const watch = startWatch(client, question, { ...rest, signal: stop.signal }, order)
  const cancel = clock.deadline(timeoutMs, () => stop.abort(outOfTime))
  try {
    const next = await watch.next()
    if (next.done) throw outOfTime
    return next.value
  } catch (error) {
    if (error !== outOfTime) throw error
    const { via: way, left, problem, updates } = watch.status()
    throw agentsError({
      code: 'analytics_timeout',
      message: `No analytics came within ${timeoutMs} ms${problem === null ? '' : `: ${problem.message}`}`,
      details: { status: { via: way, left: left.map((one) => `${one.way}: ${one.reason}`), problem, updates } },
    })
  } finally {
    cancel()
    stop.release()
    await watch.return()
  }
}

const invalid = () =>
  agentsError({
    code: 'invalid_options',
    message: 'timeoutMs is not a positive number.',
    advice: 'Leave timeoutMs out to use its default.',
    attempts: 0,
    details: { field: 'timeoutMs', wanted: 'a positive number' },
  })
