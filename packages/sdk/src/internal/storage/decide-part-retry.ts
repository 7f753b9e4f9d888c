import { backoffMs } from '../retry/backoff.ts'
import { type FailedAnswer, isTransient, saysUrlIsDead } from './judge-refusal.ts'
import { readStorageError } from './storage-answer.ts'

/** How one attempt to send a part ended without storing it. */
export type PartFailure =
  | FailedAnswer
  /** No answer: reset, refused, DNS, CORS. */
  | { readonly kind: 'network' }
  /** No byte moved for the stall timeout. */
  | { readonly kind: 'stall' }

export type PartRejection = 'storage_denied' | 'part_rejected' | 'upload_vanished'

export type PartRetryDecision =
  /** Send again with the same URL, no earlier than `delayMs`. */
  | { readonly action: 'resend'; readonly delayMs: number }
  /** The URL is of no use any more: ask for another one, then send. */
  | { readonly action: 'resign'; readonly delayMs: number }
  /** Storage got other bytes than were signed: hash the source again to learn who changed them. */
  | { readonly action: 'rehash' }
  | { readonly action: 'fail'; readonly code: PartRejection | 'exhausted' | 'retry_after_too_long' }

/** How often and how patiently one part is sent again. All durations in milliseconds. */
export interface PartRetryPolicy {
  /** Attempts per part, the first included. @default 10 */
  readonly maxAttempts: number
  /** Upper bound of the first backoff, milliseconds; doubles per retry. @default 500 */
  readonly baseDelayMs: number
  /** No backoff of ours exceeds this, milliseconds. @default 20000 */
  readonly maxDelayMs: number
  /** A longer `Retry-After` than this ends the upload, resumable, instead of being shortened. @default 120000 */
  readonly maxRetryAfterMs: number
}

export const defaultPartRetryPolicy: PartRetryPolicy = {
  maxAttempts: 10,
  baseDelayMs: 500,
  maxDelayMs: 20_000,
  maxRetryAfterMs: 120_000,
}

/** Codes that say the bytes are not the ones that were signed. */
const OTHER_BYTES = new Set(['BadDigest', 'XAmzContentChecksumMismatch', 'XAmzContentSHA256Mismatch'])

/**
 * What to do after attempt number `attempt` (from 1) of a part failed.
 *
 * Waits are full jitter, so that parts which failed together do not come back together, and never
 * end before a `Retry-After`.
 */
export function decidePartRetry(
  failure: PartFailure,
  attempt: number,
  policy: PartRetryPolicy,
  random: () => number,
): PartRetryDecision {
  const verdict = classify(failure)
  if (verdict.action === 'fail') return verdict
  if (attempt >= policy.maxAttempts) return { action: 'fail', code: 'exhausted' }
  if (verdict.action === 'rehash') return verdict
  // A dead URL says nothing about the health of storage: the first re-sign need not wait.
  if (verdict.action === 'resign' && attempt === 1) return { action: 'resign', delayMs: 0 }
  const retryAfterMs = failure.kind === 'answer' ? (failure.retryAfterMs ?? 0) : 0
  if (retryAfterMs > policy.maxRetryAfterMs) return { action: 'fail', code: 'retry_after_too_long' }
  const { action } = verdict
  return { action, delayMs: retryAfterMs + backoffMs(policy, attempt, random) }
}

type Verdict =
  | { readonly action: 'resend' | 'resign' }
  | { readonly action: 'rehash' }
  | { readonly action: 'fail'; readonly code: PartRejection }

function classify(failure: PartFailure): Verdict {
  if (failure.kind !== 'answer') return { action: 'resend' }
  const { status } = failure
  const error = readStorageError(failure.bodyText)
  if (error.code !== null && OTHER_BYTES.has(error.code)) return { action: 'rehash' }
  if (saysUrlIsDead(failure, error)) return { action: 'resign' }
  if (error.code === 'NoSuchUpload') return { action: 'fail', code: 'upload_vanished' }
  // A body that broke off, and two writers of one part at once, are over when they are noticed.
  if (isTransient(failure, error) || error.code === 'IncompleteBody' || status === 409) return { action: 'resend' }
  return { action: 'fail', code: status === 403 || status === 401 ? 'storage_denied' : 'part_rejected' }
}
