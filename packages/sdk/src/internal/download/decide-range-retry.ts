import { backoffMs } from '../retry/backoff.ts'
import { type FailedAnswer, isTransient, saysUrlIsDead } from '../storage/judge-refusal.ts'
import { readStorageError } from '../storage/storage-answer.ts'

/** How one attempt to fetch a range ended before its last byte. */
export type RangeFailure =
  | FailedAnswer
  /** No answer, or one whose connection died: reset, refused, DNS, CORS. */
  | { readonly kind: 'network' }
  /** No byte moved for the stall timeout. */
  | { readonly kind: 'stall' }
  /** The body ended properly, but before the announced length. */
  | { readonly kind: 'truncated' }
  /** Bytes of another place than asked for. */
  | { readonly kind: 'misplaced' }
  /** Success from somebody who is not storage. */
  | { readonly kind: 'foreign' }

export type RangeRejection = 'not_found' | 'storage_denied' | 'gateway_rejected'

/** Why a range was given up after its last attempt. */
export type RangeExhaustion =
  | 'network_error'
  | 'attempt_timeout'
  | 'body_truncated'
  | 'download_integrity'
  | 'unexpected_body'
  | 'storage_unavailable'
  | 'url_expired'

export type RangeRetryDecision =
  /** Go on from the last good byte with the same URL, no earlier than `delayMs`. */
  | { readonly action: 'retry'; readonly delayMs: number }
  /** The URL is of no use any more: presign again, then go on. */
  | { readonly action: 'renew'; readonly delayMs: number }
  | { readonly action: 'fail'; readonly code: RangeRejection | RangeExhaustion | 'retry_after_too_long' }

/** How often and how patiently one range is asked for again. All durations in milliseconds. */
export interface RangeRetryPolicy {
  /** Attempts of a range without progress between them, the first included. @default 6 */
  readonly maxAttempts: number
  /** Upper bound of the first backoff, milliseconds; doubles per attempt without progress. @default 300 */
  readonly baseDelayMs: number
  /** No backoff of ours exceeds this, milliseconds. @default 20000 */
  readonly maxDelayMs: number
  /** A longer `Retry-After` than this ends the download, resumable, instead of being shortened. @default 120000 */
  readonly maxRetryAfterMs: number
}

export const defaultRangeRetryPolicy: RangeRetryPolicy = {
  maxAttempts: 6,
  baseDelayMs: 300,
  maxDelayMs: 20_000,
  maxRetryAfterMs: 120_000,
}

type Verdict =
  | { readonly action: 'retry' | 'renew'; readonly exhausted: RangeExhaustion }
  | { readonly action: 'fail'; readonly code: RangeRejection }

const MISSING = new Set(['NoSuchKey', 'NoSuchBucket', 'NoSuchVersion'])

/**
 * What to do after attempt number `attempt` (from 1, counted from the last progress) of a range failed.
 *
 * Waits are full jitter, so that ranges which failed together do not come back together, and never
 * end before a `Retry-After`.
 */
export function decideRangeRetry(
  failure: RangeFailure,
  attempt: number,
  policy: RangeRetryPolicy,
  random: () => number,
): RangeRetryDecision {
  const verdict = classify(failure)
  if (verdict.action === 'fail') return verdict
  if (attempt >= policy.maxAttempts) return { action: 'fail', code: verdict.exhausted }
  // A dead URL says nothing about the health of storage: the first renewal need not wait.
  if (verdict.action === 'renew' && attempt === 1) return { action: 'renew', delayMs: 0 }
  const retryAfterMs = failure.kind === 'answer' ? (failure.retryAfterMs ?? 0) : 0
  if (retryAfterMs > policy.maxRetryAfterMs) return { action: 'fail', code: 'retry_after_too_long' }
  return { action: verdict.action, delayMs: retryAfterMs + backoffMs(policy, attempt, random) }
}

const exhaustionOf = {
  network: 'network_error',
  stall: 'attempt_timeout',
  truncated: 'body_truncated',
  misplaced: 'download_integrity',
  foreign: 'unexpected_body',
} as const

function classify(failure: RangeFailure): Verdict {
  if (failure.kind !== 'answer') return { action: 'retry', exhausted: exhaustionOf[failure.kind] }
  const error = readStorageError(failure.bodyText)
  if (saysUrlIsDead(failure, error)) return { action: 'renew', exhausted: 'url_expired' }
  const { code } = error
  if (failure.status === 404 || (code !== null && MISSING.has(code))) return { action: 'fail', code: 'not_found' }
  if (isTransient(failure, error)) return { action: 'retry', exhausted: 'storage_unavailable' }
  return { action: 'fail', code: code === null ? 'gateway_rejected' : 'storage_denied' }
}
