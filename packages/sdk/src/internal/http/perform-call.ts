import type { NovaError } from '../errors.ts'
import { decideRetry } from '../retry/decide-retry.ts'
import type { RetryPolicy } from '../retry/policy.ts'
import type { Call, CallEnvironment, CallResult } from './call.ts'
import { describeTokenProblem } from './describe-failure.ts'
import { type CallEvent, type EventBase, notify } from './observe.ts'
import { passGate } from './pass-gate.ts'
import type { RequestShape } from './request-shape.ts'
import { describeContext, sendAttempt } from './send-attempt.ts'
import { TokenProblem } from './token-source.ts'
import { DeadlineExpired, underDeadline } from './under-deadline.ts'

/** An event without what all of them share. */
type Happening = CallEvent extends infer Event
  ? Event extends CallEvent
    ? Omit<Event, keyof EventBase>
    : never
  : never

/** Sends a request until it succeeds, must not be repeated, or time is up. */
export async function performCall(env: CallEnvironment, call: Call, request: RequestShape): Promise<CallResult> {
  const { clock, random } = env.runtime
  const { operation, policy, signal, requestId } = call
  const startedAtMs = clock.monotonic()
  let attempts = 0
  let inProgressAnswers = 0
  let replacement: string | null = null

  const emit = (event: Happening) => {
    const { observe, profile } = env
    if (observe)
      notify(observe, { atMs: clock.now(), service: profile.service, operation: operation.name, requestId, ...event })
  }

  for (;;) {
    const pass = env.gate === undefined ? null : await passGate(env.gate, env, call, request, attempts, startedAtMs)
    attempts++
    const attemptStartMs = clock.monotonic()
    const leftMs = policy.totalTimeoutMs - (attemptStartMs - startedAtMs)
    emit({ type: 'attempt-start', attempt: attempts })
    const outcome = await sendAttempt(env, call, request, { attempts, leftMs, replacement, pass })
    emit({
      type: 'attempt-end',
      attempt: attempts,
      durationMs: clock.monotonic() - attemptStartMs,
      status: outcome.status,
      code: outcome.type === 'failed' ? outcome.error.code : null,
    })
    if (outcome.type !== 'failed') return outcome

    // A transient fault of the key server is no reason to bother the provider.
    if (outcome.error.status === 401 && !outcome.error.retryable && replacement === null && outcome.token !== '') {
      replacement = await replaceToken(env, call, request, attempts, outcome.token, leftMs)
      if (replacement !== null) {
        emit({ type: 'token-refreshed', attempt: attempts })
        continue
      }
    }

    if (outcome.failure.type === 'service' && outcome.failure.inProgress) inProgressAnswers++
    const state = { attempts, inProgressAnswers, elapsedMs: clock.monotonic() - startedAtMs }
    const decision = decideRetry(outcome.failure, operation.retry, state, policy, outcome.retryAfterMs, random)
    if (decision.action === 'give-up') {
      emit({ type: 'retry-abandoned', attempt: attempts, why: decision.why })
      throw decision.why === 'retry-after' ? tooLongToWait(env, outcome.error, policy) : outcome.error
    }
    const { delayMs, reason } = decision
    emit({ type: 'retry-scheduled', attempt: attempts, delayMs, reason, retryAfterMs: outcome.retryAfterMs })
    await clock.sleep(delayMs, signal)
  }
}

async function replaceToken(
  env: CallEnvironment,
  call: Call,
  request: RequestShape,
  attempts: number,
  refused: string,
  leftMs: number,
): Promise<string | null> {
  try {
    return await underDeadline(env.runtime.clock, Math.max(0, leftMs), call.signal, () => env.tokens.replace(refused))
  } catch (error) {
    if (error instanceof TokenProblem) throw describeTokenProblem(error, describeContext(env, call, request, attempts))
    // The refusal itself says more than that a replacement took too long.
    if (error instanceof DeadlineExpired) return null
    throw error
  }
}

function tooLongToWait(env: CallEnvironment, error: NovaError, policy: RetryPolicy): NovaError {
  const waitMs = error.retryAfterMs ?? 0
  return env.profile.fail({
    code: 'retry_after_too_long',
    kind: 'rate_limit',
    message: `${error.message.replace(/\.$/, '')}; the server asks to wait ${Math.ceil(waitMs / 1000)} s, more than what is left of ${policy.totalTimeoutMs} ms.`,
    advice: 'Call again after retryAfterMs, or raise retry.totalTimeoutMs to have it waited for.',
    operation: error.operation,
    status: error.status,
    requestId: error.requestId,
    retryAfterMs: waitMs,
    retryable: true,
    attempts: error.attempts,
    details: { ...error.details, refusedWith: error.code },
    cause: error,
  })
}
