import { isNovaError } from '../../internal/errors.ts'
import { decideReconnect, defaultReconnectPolicy } from '../../internal/events/decide-reconnect.ts'
import { withSignal } from '../../internal/with-signal.ts'
import type { AnalyticsResponse } from '../generated/types.ts'
import type { Ask } from './ask-box.ts'
import { findAnswerFault } from './read-analytics-frame.ts'
import type { WayContext } from './way.ts'

/** One read of analytics, its own retries included. */
export type ReadAnalytics = (signal: AbortSignal) => Promise<AnalyticsResponse>

/**
 * Reads at the interval and whenever somebody asks. Never ends by itself; rejects with a failure that will not pass, or
 * with the last of too many in a row.
 *
 * @param justRead what another way brought a moment ago, if any; it is not read again at once
 */
export async function watchByPolling(way: WayContext, read: ReadAnalytics, justRead: unknown): Promise<never> {
  const { clock, random } = way.runtime
  const policy = { ...defaultReconnectPolicy, maxFailures: way.maxFailures }
  let failures = 0
  if (justRead !== undefined) {
    takeIn(way, justRead, way.asks.take())
    await pause(way, way.intervalMs)
  }
  for (;;) {
    if (way.asks.isEmpty && !way.hasRoom()) await roomOrAsk(way)
    const startedAtMs = clock.monotonic()
    const error = await readOnce(way, read)
    const tookMs = clock.monotonic() - startedAtMs
    if (error === null) {
      failures = 0
      await pause(way, Math.max(0, way.intervalMs - tookMs))
      continue
    }
    const next = decideReconnect(
      failures,
      { livedMs: 0, broughtNews: false },
      policy,
      error.retryAfterMs ?? null,
      random,
    )
    failures = next.failures
    if (next.action === 'give-up') throw error
    way.problem(error)
    way.note('waiting', next.delayMs)
    await clock.sleep(next.delayMs, way.signal)
    way.note('connecting')
  }
}

/** Null when there is an answer, of whatever kind; else why there is none, when that may pass. */
export async function readOnce(way: WayContext, read: ReadAnalytics) {
  const asks = way.asks.take()
  try {
    const answer = await read(way.signal)
    way.signal.throwIfAborted()
    takeIn(way, answer, asks)
    return null
  } catch (error) {
    way.asks.putBack(asks)
    way.signal.throwIfAborted()
    if (isNovaError(error) && error.retryable) return error
    throw error
  }
}

function takeIn(way: WayContext, answer: unknown, asks: readonly Ask[]): void {
  way.note('watching')
  const fault = findAnswerFault(answer)
  if (fault === null) way.answer(answer as AnalyticsResponse, 'polling', asks)
  else way.refusal({ kind: 'malformed', reason: fault }, asks)
}

/** Waits for the time, or until somebody asks. */
async function pause(way: WayContext, ms: number): Promise<void> {
  if (!way.asks.isEmpty) return
  let cancel = () => {}
  try {
    await withSignal(
      new Promise<void>((resolve) => {
        cancel = way.runtime.clock.deadline(ms, resolve)
        way.asks.onAsk = resolve
      }),
      way.signal,
    )
  } finally {
    cancel()
    way.asks.onAsk = null
  }
}

async function roomOrAsk(way: WayContext): Promise<void> {
  try {
    const asked = new Promise<void>((resolve) => {
      way.asks.onAsk = resolve
    })
    await withSignal(Promise.race([way.room(), asked]), way.signal)
  } finally {
    way.asks.onAsk = null
  }
}
