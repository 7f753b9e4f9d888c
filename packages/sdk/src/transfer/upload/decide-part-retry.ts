import { backoffMs } from '../../internal/retry/backoff.ts'
import { readStorageError } from './storage-answer.ts'

/** How one attempt to send a part ended without storing it. */
export type PartFailure =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly bodyText: string
      /** `Retry-After` in milliseconds, when storage gave one. */
      readonly retryAfterMs: number | null
      /** Whether the URL is past its announced life by our own reckoning. */
      readonly urlIsOld: boolean
    }
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

/** Codes that say the signature is dead, not wrong. */
const EXPIRED = new Set(['ExpiredToken', 'TokenRefreshRequired', 'RequestTimeTooSkewed', 'RequestExpired'])
/** Codes that say the bytes are not the ones that were signed. */
const OTHER_BYTES = new Set(['BadDigest', 'XAmzContentChecksumMismatch', 'XAmzContentSHA256Mismatch'])
/** Codes that pass by themselves whatever status they come with. */
const TRANSIENT = new Set(['RequestTimeout', 'SlowDown', 'InternalError', 'ServiceUnavailable', 'IncompleteBody'])
const TRANSIENT_STATUS = new Set([408, 409, 425, 429, 500, 502, 503, 504])

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
  const { code, message } = readStorageError(failure.bodyText)
  if (code !== null && OTHER_BYTES.has(code)) return { action: 'rehash' }
  if (code !== null && EXPIRED.has(code)) return { action: 'resign' }
  if (code !== null && TRANSIENT.has(code)) return { action: 'resend' }
  if (code === 'NoSuchUpload') return { action: 'fail', code: 'upload_vanished' }
  if (status === 403 || status === 401) return refusal(code, message, failure.urlIsOld)
  if (TRANSIENT_STATUS.has(status)) return { action: 'resend' }
  return { action: 'fail', code: 'part_rejected' }
}

/**
 * Storage answers an expired URL with the same code as a forbidden one; the message tells them
 * apart, and where there is no readable body, our own reckoning of the URL's age.
 */
function refusal(code: string | null, message: string | null, urlIsOld: boolean): Verdict {
  const expired = code === 'AccessDenied' && message !== null && /expired/i.test(message)
  return expired || (code === null && urlIsOld) ? { action: 'resign' } : { action: 'fail', code: 'storage_denied' }
}
