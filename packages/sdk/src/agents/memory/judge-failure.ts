import type { NovaError } from '../../internal/errors.ts'
import type { MemoryTrouble } from './memory-record.ts'
import type { RecordEvent } from './step-record.ts'

type FailureEvent = Extract<RecordEvent, { type: 'not-taken' | 'fate-unknown' | 'rejected' | 'refused' }>

/** Statuses after which it makes no sense to send the same again with the same key. */
const REFUSALS: ReadonlySet<number> = new Set([401, 403, 404, 405, 409, 410, 413, 414, 415, 422, 431])

/** What a failed send says about the memory. In doubt it may have been stored. */
export function judgeFailure(error: NovaError, nowMs: number): FailureEvent {
  const trouble: MemoryTrouble = { code: error.code, message: error.message, status: error.status ?? null }
  const { status } = error
  // The limiter refuses before anything is looked at, and the gate and the key are in front of the wire.
  if (status === 429 || error.kind === 'rate_limit') return { type: 'not-taken', trouble }
  if (error.code === 'network_error' && error.details['reached'] === 'no') return { type: 'not-taken', trouble }
  if (error.details['sent'] === false) return { type: 'not-taken', trouble }
  if (error.code === 'redirect_refused' || error.code === 'waf_body_limit') return { type: 'refused', trouble }
  if (status !== undefined && REFUSALS.has(status)) return { type: 'refused', trouble }
  if (error.attempts === 0)
    return { type: error.kind === 'local' || error.kind === 'validation' ? 'refused' : 'not-taken', trouble }
  if (status === 400) return { type: 'rejected', atMs: nowMs, trouble }
  return { type: 'fate-unknown', atMs: nowMs, trouble }
}

/** Whether a failed call says that the server cannot be reached or does not work, and not that it minds the call. */
export function isOutage(error: NovaError): boolean {
  // What the client calls a write whose answer was lost, on the way or by what stands in front of the server.
  if (error.code === 'outcome_unknown') return true
  if (error.kind === 'network' || error.kind === 'timeout' || error.kind === 'rate_limit') return true
  const { status } = error
  return error.kind === 'service' && (status === undefined || status >= 500 || status === 200)
}

/** Statuses that speak of what was sent, not of who sent it or where. */
const OF_THE_BODY: ReadonlySet<number> = new Set([409, 413, 414, 415, 422, 431])

/** Whether a refusal is of this memory alone; those of the key or the address are of all of them. */
export const mindsThisOne = ({ code, kind, status, attempts }: NovaError) =>
  code === 'waf_body_limit' ||
  (status === undefined ? kind === 'validation' && attempts === 0 : OF_THE_BODY.has(status))
