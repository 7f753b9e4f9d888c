import type { RetrySafety } from '../operation.ts'
import { backoffMs } from './backoff.ts'
import type { RetryPolicy } from './policy.ts'

/** What one attempt came to, as far as repeating it is concerned. */
export type AttemptFailure =
  /** The connection failed. `reached: 'no'` only where the cause proves that nothing was sent. */
  | { readonly type: 'network'; readonly reached: 'no' | 'unknown' }
  | { readonly type: 'attempt-timeout' }
  /** A status of success with a body that cannot be used: the operation has happened. */
  | { readonly type: 'bad-body' }
  /** An answer of the service itself. */
  | {
      readonly type: 'service'
      readonly status: number
      /** What the contract says about the code: may the same call succeed later? */
      readonly retryable: boolean
      /** True where the service refused before it looked at the request. */
      readonly refusedAtTheDoor: boolean
      /** The same idempotency key is being worked on. */
      readonly inProgress: boolean
    }
  /** An answer of something in front of the service. */
  | { readonly type: 'gateway'; readonly status: number }

export interface RetryState {
  /** Attempts made, the failed one included. */
  readonly attempts: number
  /** Of these, answers that said the same key was in progress. */
  readonly inProgressAnswers: number
  /** Milliseconds since the call began. */
  readonly elapsedMs: number
}

/** What a call is repeated for. */
export type RetryReason = 'network' | 'timeout' | 'body' | 'throttled' | 'service' | 'gateway' | 'in-progress'

export type RetryDecision =
  | { readonly action: 'retry'; readonly delayMs: number; readonly reason: RetryReason }
  | { readonly action: 'give-up'; readonly why: 'not-retryable' | 'attempts' | 'budget' | 'retry-after' }

/** Every call under a budget counts, also a failing one: two more tries, not three or four. */
const MAX_ATTEMPTS_UNDER_BUDGET = 3
/** A key in progress is asked about, not hammered. */
const MIN_IN_PROGRESS_DELAY_MS = 1000

/**
 * Whether and when to repeat a failed attempt. Never earlier than the server asked, and not at all
 * when what it asked for is longer than what the call has left.
 */
export function decideRetry(
  failure: AttemptFailure,
  safety: RetrySafety,
  state: RetryState,
  policy: RetryPolicy,
  retryAfterMs: number | null,
  random: () => number,
): RetryDecision {
  const reason = reasonToRetry(failure, safety)
  if (reason === null) return { action: 'give-up', why: 'not-retryable' }

  // Being told "still working on it" is an answer, not a failure: only time bounds it.
  const counted = state.attempts - state.inProgressAnswers
  const maxAttempts =
    safety === 'budgeted' ? Math.min(policy.maxAttempts, MAX_ATTEMPTS_UNDER_BUDGET) : policy.maxAttempts
  if (policy.maxAttempts <= 1 || (reason !== 'in-progress' && counted >= maxAttempts))
    return { action: 'give-up', why: 'attempts' }

  const leftMs = policy.totalTimeoutMs - state.elapsedMs
  if (retryAfterMs !== null && retryAfterMs > leftMs) return { action: 'give-up', why: 'retry-after' }

  const retry = reason === 'in-progress' ? state.inProgressAnswers : counted
  const ownMs = backoffMs(policy, Math.max(1, retry), random)
  const leastMs = Math.max(retryAfterMs ?? 0, reason === 'in-progress' ? MIN_IN_PROGRESS_DELAY_MS : 0)
  // Clients that were all told the same moment still have to be spread, after it.
  const delayMs = retryAfterMs === null ? Math.max(ownMs, leastMs) : leastMs + Math.min(ownMs, policy.baseDelayMs)
  if (delayMs <= leftMs) return { action: 'retry', delayMs, reason }
  if (retryAfterMs !== null && leastMs <= leftMs) return { action: 'retry', delayMs: leastMs, reason }
  return { action: 'give-up', why: 'budget' }
}

/** Null: repeating could do harm or cannot help. */
function reasonToRetry(failure: AttemptFailure, safety: RetrySafety): RetryReason | null {
  const mayRepeat = safety !== 'verify'
  switch (failure.type) {
    case 'network':
      return mayRepeat || failure.reached === 'no' ? 'network' : null
    case 'attempt-timeout':
      return mayRepeat ? 'timeout' : null
    case 'bad-body':
      return mayRepeat ? 'body' : null
    case 'gateway':
      return reasonAtGateway(failure.status, mayRepeat)
    case 'service':
      if (failure.inProgress) return safety === 'with-key' ? 'in-progress' : null
      if (!failure.retryable) return null
      return mayRepeat || failure.refusedAtTheDoor ? 'service' : null
  }
}

function reasonAtGateway(status: number, mayRepeat: boolean): RetryReason | null {
  // A throttling gateway answers instead of passing on, so nothing can have happened.
  if (status === 429) return 'throttled'
  return status >= 500 && mayRepeat ? 'gateway' : null
}
