import { parseRetryAfter } from '../retry/parse-retry-after.ts'
import type { Call, CallEnvironment, CallResult } from './call.ts'
import type { GatePass } from './call-gate.ts'
import { describeAnswer } from './describe-answer.ts'
import {
  describeNetworkError,
  describeRedirect,
  describeTimeout,
  describeTokenProblem,
  type Failure,
  type FailureContext,
} from './describe-failure.ts'
import { type BodyText, readBody } from './read-body.ts'
import type { RequestShape } from './request-shape.ts'
import { createSettlement } from './settlement.ts'
import { TokenProblem } from './token-source.ts'
import { DeadlineExpired, underDeadline } from './under-deadline.ts'

/** What one attempt came to. */
export type Outcome =
  | CallResult
  | (Failure & { type: 'failed'; status: number | null; retryAfterMs: number | null; token: string })

/** The largest list a contract allows stays below this, where the service says nothing else. */
const SUCCESS_LIMIT_BYTES = 16 * 1024 * 1024
const ERROR_LIMIT_BYTES = 64 * 1024

/** How far the call has come when an attempt begins. */
export interface AttemptInput {
  /** Attempts so far, this one included. */
  readonly attempts: number
  readonly leftMs: number
  readonly replacement: string | null
  /** Has to be told what became of the attempt; null where nobody counts. */
  readonly pass: GatePass | null
}

/** Sends a request once and reads what comes back. Rejects only when repeating is out of the question. */
export async function sendAttempt(
  env: CallEnvironment,
  call: Call,
  request: RequestShape,
  input: AttemptInput,
): Promise<Outcome> {
  const { clock, fetch } = env.runtime
  const { attemptTimeoutMs, operation } = call
  const context = describeContext(env, call, request, input.attempts)
  const timeoutMs = Math.max(0, Math.min(attemptTimeoutMs, input.leftMs))
  const settlement = input.pass === null ? null : createSettlement(input.pass, operation, clock)
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
      if (operation.auth !== 'none') {
        token = input.replacement ?? input.pass?.token ?? (await env.tokens.current(operation))
        env.tokens.sign(request.headers, token, operation)
        // Getting it may have taken long.
        signal.throwIfAborted()
      }
      let response: Response
      const sentMs = clock.monotonic()
      settlement?.sending()
      try {
        response = await fetch(request.url, initOf(request, env.cookies ?? 'omit', signal))
      } catch (cause) {
        const { failure, error } = describeNetworkError(cause, context)
        if (failure.type === 'network' && failure.reached === 'no') settlement?.neverLeft()
        return failed({ failure, error })
      }
      settlement?.answered(response)
      if (signal.aborted) {
        // The fetch did not hear; nobody will read this.
        response.body?.cancel().catch(() => {})
        throw signal.reason
      }
      const latencyMs = clock.monotonic() - sentMs
      return await readAnswer(response, latencyMs, env, call, context, failed)
    })
  } catch (error) {
    if (error instanceof TokenProblem) throw describeTokenProblem(error, { ...context, attempts: input.attempts - 1 })
    if (!(error instanceof DeadlineExpired)) throw error
    return failed(describeTimeout(timeoutMs < attemptTimeoutMs ? 'total' : 'attempt', timeoutMs, context))
  } finally {
    settlement?.over()
  }
}

async function readAnswer(
  response: Response,
  latencyMs: number,
  env: CallEnvironment,
  call: Call,
  context: FailureContext,
  failed: (failure: Failure, status: number | null, retryAfterMs: number | null) => Outcome,
): Promise<Outcome> {
  const { status, headers } = response
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    response.body?.cancel().catch(() => {})
    return failed(describeRedirect(status, headers.get('location'), context), status, null)
  }
  if (call.streamType !== null && status === 200 && isOfType(call.streamType, headers))
    return { type: 'stream', response, status }

  const limitBytes = status < 300 ? (context.profile.successLimitBytes ?? SUCCESS_LIMIT_BYTES) : ERROR_LIMIT_BYTES
  const body = await readAnswerBody(response, limitBytes, env)
  const answer = context.profile.judge(call.operation, status, body, headers, latencyMs)
  if (answer.type === 'data') {
    const { data } = answer
    return call.operation.resultHeaders === undefined
      ? { type: 'data', data, status }
      : { type: 'data', data, status, headers }
  }
  const askedMs = parseRetryAfter(headers.get('retry-after'), env.runtime.clock.now(), headers.get('date'))
  // Who counts along knows how long it takes where the service does not say.
  const retryAfterMs = askedMs ?? (status === 429 ? (env.gate?.refusedForMs?.() ?? null) : null)
  return failed(
    describeAnswer(answer, status, headers.get('x-request-id'), retryAfterMs, context),
    status,
    retryAfterMs,
  )
}

async function readAnswerBody(response: Response, limitBytes: number, env: CallEnvironment): Promise<BodyText> {
  const { failureBodyTimeoutMs } = env.profile
  if (response.status < 300 || failureBodyTimeoutMs === undefined) return await readBody(response, limitBytes)
  const enough = new AbortController()
  const cancel = env.runtime.clock.deadline(failureBodyTimeoutMs, () => enough.abort())
  try {
    return await readBody(response, limitBytes, enough.signal)
  } finally {
    cancel()
  }
}

/** Whatever parameters, such as a charset, stand behind the type. */
const isOfType = (type: string, headers: Headers) =>
  (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() === type

function initOf(request: RequestShape, cookies: 'omit' | 'include', signal: AbortSignal): RequestInit {
  return {
    method: request.method,
    headers: request.headers,
    ...(request.body === undefined ? {} : { body: request.body }),
    // Following would send the body, and in some runtimes the token, to an address nobody chose.
    redirect: 'manual',
    ...quietInit(cookies),
    signal,
  }
}

const quiet = new Map<string, RequestInit>()
/** No cookies unless they are the session, and no cache: no service sends caching headers, and a poll must see the present. */
function quietInit(cookies: 'omit' | 'include'): RequestInit {
  const kept = quiet.get(cookies)
  if (kept) return kept
  // Runtimes without cookies or a cache throw on these fields instead of ignoring them.
  const known = globalThis.Request?.prototype ?? {}
  const init: RequestInit = {
    ...('credentials' in known ? { credentials: cookies } : {}),
    ...('cache' in known ? { cache: 'no-store' } : {}),
  }
  quiet.set(cookies, init)
  return init
}

/** What an error of this call says about it. */
export function describeContext(
  env: CallEnvironment,
  call: Call,
  request: RequestShape,
  attempts: number,
): FailureContext {
  return {
    operation: call.operation,
    profile: env.profile,
    baseUrl: env.baseUrl,
    requestId: call.requestId,
    idempotencyKey: call.idempotencyKey,
    attempts,
    requestBytes: typeof request.body === 'string' ? request.body.length : 0,
  }
}
