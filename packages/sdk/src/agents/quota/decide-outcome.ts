import type { QuotaAnswer } from './quota.ts'
import type { SlotOutcome } from './quota-log.ts'

/**
 * What the server does between beginning its work and counting the call: parsing a small body that came with the
 * headers, looking up a key. Taken off the time it says it worked.
 */
const BEFORE_COUNTING_MS = 250
/** What travels in one go with its headers: ten segments, less what the headers take. */
const SMALL_BODY_BYTES = 8 * 1024
/** How long a request that nobody waits for any more may still be on its way. */
const LATE_ARRIVAL_MS = 1000
/** Answers of something in front of the service, which may have given up on a request that arrives later. */
const GATEWAY_STATUSES: readonly number[] = [502, 503, 504]
const SECONDS = /^\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i

/**
 * What a settled call means for the window, and by when the server had counted it at the latest.
 *
 * It counts a call when it admits it: after the request began to arrive, before the answer left. Taking the sending for
 * it would free a unit too early, by all the time the request travelled and was read. The arrival of the answer, `A`,
 * is certainly not too early. It is late by the server's own work, though, which is three seconds for everything that
 * fails, and unboundedly much where a language model is asked. The server says how long that was: `X-Response-Time` is
 * the time from `S`, when it had the headers, to when the answer was ready. As the answer came no earlier than it was
 * ready, `S <= A - X`. It counts after `S`, but before its real work: after what was left of the body had arrived (next
 * to nothing if the body is small enough to travel with the headers; for a large one nobody knows, so `A` it is), had
 * been parsed, and the key had been looked up. Allowing `B` for that, it counted at `S + B <= A - X + B` at the latest.
 *
 * A call without an answer counts from when it was given up, and a little longer, as it may still be on its way.
 */
export function decideOutcome(seen: QuotaAnswer, bodyBytes: number | undefined, nowMs: number): SlotOutcome {
  const { status, free, retryAfterMs, sentAtMs } = seen
  if (status === 429) return { kind: 'refused', retryAfterMs }
  if (free || (status === null && sentAtMs === null)) return { kind: 'free' }
  if (status === null || GATEWAY_STATUSES.includes(status))
    return { kind: 'counted', byMs: nowMs + LATE_ARRIVAL_MS, isAnswered: false }
  const workedMs = bodyBytes !== undefined && bodyBytes <= SMALL_BODY_BYTES ? workedMsOf(seen.headers) : 0
  // A server that says it worked longer than the whole call took does not speak of this call.
  const isPlausible = sentAtMs !== null && workedMs <= seen.answeredAtMs - sentAtMs
  const creditMs = isPlausible ? Math.max(0, workedMs - BEFORE_COUNTING_MS) : 0
  return { kind: 'counted', byMs: nowMs - creditMs, isAnswered: true }
}

/** The time the server says it worked, milliseconds; 0 when it does not say. */
function workedMsOf(headers: Headers | null): number {
  const text = headers?.get('X-Response-Time')?.trim() ?? ''
  return SECONDS.test(text) ? Number(text) * 1000 : 0
}
