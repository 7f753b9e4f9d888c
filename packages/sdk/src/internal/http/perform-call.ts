import type { NovaError } from '../errors.ts'
import type { OperationSpec } from '../operation.ts'
import { decideRetry } from '../retry/decide-retry.ts'
import { parseRetryAfter } from '../retry/parse-retry-after.ts'
import type { RetryPolicy } from '../retry/policy.ts'
import type { Runtime } from '../runtime.ts'
import { type Answer, classifyAnswer } from './classify-answer.ts'
import {
  describeAnswer,
  describeNetworkError,
  describeRedirect,
  describeTimeout,
  type Failure,
  type FailureContext,
} from './describe-failure.ts'
import { type CallEvent, type EventBase, notify, type Observer } from './observe.ts'
import { readBody } from './read-body.ts'
import type { RequestShape } from './request-shape.ts'
import type { ServiceProfile } from './service-profile.ts'
import { TokenProblem, type TokenSource } from './token-source.ts'
import { DeadlineExpired, underDeadline } from './under-deadline.ts'

/** What all calls of one client share. */
export interface CallEnvironment {
  readonly baseUrl: string
  readonly profile: ServiceProfile
  readonly runtime: Runtime
  readonly tokens: TokenSource
  readonly observe: Observer | undefined
}

/** One logical call, everything decided that stays the same over its attempts. */
export interface Call {
  readonly operation: OperationSpec
  readonly requestId: string
  readonly idempotencyKey: string | undefined
  readonly signal: AbortSignal | undefined
  readonly attemptTimeoutMs: number
  readonly policy: RetryPolicy
  /** Hand an event stream over unread. */
  readonly acceptsStream: boolean
}

/** What a call came to. */
export type CallResult =
  | { readonly type: 'data'; readonly data: unknown; readonly status: number }
  | { readonly type: 'stream'; readonly response: Response; readonly status: number }

type Outcome =
  | CallResult
  | (Failure & { type: 'failed'; status: number | null; retryAfterMs: number | null; token: string })

/** The largest list the contract allows stays below this. */
const SUCCESS_LIMIT_BYTES = 16 * 1024 * 1024
const ERROR_LIMIT_BYTES = 64 * 1024

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
    attempts++
    const attemptStartMs = clock.monotonic()
    const leftMs = policy.totalTimeoutMs - (attemptStartMs - startedAtMs)
    emit({ type: 'attempt-start', attempt: attempts })
    const outcome = await attemptOnce(env, call, request, { attempts, leftMs, replacement })
    emit({
      type: 'attempt-end',
      attempt: attempts,
      durationMs: clock.monotonic() - attemptStartMs,
      status: outcome.status,
      code: outcome.type === 'failed' ? outcome.error.code : null,
    })
    if (outcome.type !== 'failed') return outcome

    // A transient fault of the key server is no reason to bother the provider.
    if (outcome.status === 401 && !outcome.error.retryable && replacement === null && outcome.token !== '') {
      replacement = await replaceToken(env, call, outcome, leftMs)
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

interface AttemptInput {
  readonly attempts: number
  readonly leftMs: number
  readonly replacement: string | null
}

async function attemptOnce(
  env: CallEnvironment,
  call: Call,
  request: RequestShape,
  input: AttemptInput,
): Promise<Outcome> {
  const { clock, fetch } = env.runtime
  const { attemptTimeoutMs, operation } = call
  const context: FailureContext = {
    operation,
    profile: env.profile,
    baseUrl: env.baseUrl,
    requestId: call.requestId,
    idempotencyKey: call.idempotencyKey,
    attempts: input.attempts,
    requestBytes: request.body?.length ?? 0,
  }
  const timeoutMs = Math.max(0, Math.min(attemptTimeoutMs, input.leftMs))
  let token = ''
  const failed = (failure: Failure, status: number | null = null, retryAfterMs: number | null = null): Outcome => ({
    ...failure,
    type: 'failed',
    status,
    retryAfterMs,
    token,
  })
  try {
    return await underDeadline(clock, timeoutMs, call.signal, async (signal): Promise<Outcome> => {
      if (operation.auth === 'bearer') {
        token = input.replacement ?? (await env.tokens.current())
        request.headers.set('authorization', `Bearer ${token}`)
      }
      let response: Response
      try {
        response = await fetch(request.url, initOf(request, signal))
      } catch (cause) {
        return failed(describeNetworkError(cause, context))
      }
      if (signal.aborted) {
        // The fetch did not hear; nobody will read this.
        response.body?.cancel().catch(() => {})
        throw signal.reason
      }
      return await readAnswer(response, call, context, clock.now(), failed)
    })
  } catch (error) {
    if (error instanceof TokenProblem) throw tokenError(env, call, error, input.attempts - 1)
    if (!(error instanceof DeadlineExpired)) throw error
    return failed(describeTimeout(timeoutMs < attemptTimeoutMs ? 'total' : 'attempt', timeoutMs, context))
  }
}

async function readAnswer(
  response: Response,
  call: Call,
  context: FailureContext,
  nowMs: number,
  failed: (failure: Failure, status: number | null, retryAfterMs: number | null) => Outcome,
): Promise<Outcome> {
  const { status, headers } = response
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    response.body?.cancel().catch(() => {})
    return failed(describeRedirect(status, headers.get('location'), context), status, null)
  }
  if (call.acceptsStream && status === 200 && /^text\/event-stream\b/i.test(headers.get('content-type') ?? ''))
    return { type: 'stream', response, status }

  const body = await readBody(response, status < 300 ? SUCCESS_LIMIT_BYTES : ERROR_LIMIT_BYTES)
  const answer: Answer = classifyAnswer(call.operation, status, body)
  if (answer.type === 'data') return { type: 'data', data: answer.data, status }
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), nowMs, headers.get('date'))
  return failed(
    describeAnswer(answer, status, headers.get('x-request-id'), retryAfterMs, context),
    status,
    retryAfterMs,
  )
}

function initOf(request: RequestShape, signal: AbortSignal): RequestInit {
  return {
    method: request.method,
    headers: request.headers,
    ...(request.body === undefined ? {} : { body: request.body }),
    // Following would send the body, and in some runtimes the token, to an address nobody chose.
    redirect: 'manual',
    ...quietInit(),
    signal,
  }
}

let quiet: RequestInit | undefined
/** No cookies, and no cache: the service sends no caching headers, and a poll must see the present. */
function quietInit(): RequestInit {
  if (quiet) return quiet
  // Runtimes without cookies or a cache throw on these fields instead of ignoring them.
  const known = globalThis.Request?.prototype ?? {}
  quiet = {
    ...('credentials' in known ? { credentials: 'omit' } : {}),
    ...('cache' in known ? { cache: 'no-store' } : {}),
  }
  return quiet
}

async function replaceToken(
  env: CallEnvironment,
  call: Call,
  outcome: { token: string },
  leftMs: number,
): Promise<string | null> {
  try {
    return await underDeadline(env.runtime.clock, Math.max(0, leftMs), call.signal, () =>
      env.tokens.replace(outcome.token),
    )
  } catch (error) {
    if (error instanceof TokenProblem) throw tokenError(env, call, error, 1)
    // The refusal itself says more than that a replacement took too long.
    if (error instanceof DeadlineExpired) return null
    throw error
  }
}

function tokenError(env: CallEnvironment, call: Call, problem: TokenProblem, attempts: number): NovaError {
  const advice = {
    access_token_missing: 'Give the client an access token: auth: "…" or auth: () => token.',
    access_token_malformed: 'Pass the bare token, as the issuer gave it, without the word Bearer and on one line.',
    access_token_unavailable: 'See cause for what the token provider threw.',
  }[problem.code]
  return env.profile.fail({
    code: problem.code,
    kind: 'authentication',
    message: `${call.operation.name} was not sent: ${problem.message}.`,
    advice,
    operation: call.operation.name,
    requestId: call.requestId,
    attempts,
    cause: problem.cause,
  })
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
