import type { NovaError } from '../errors.ts'
import type { OperationSpec } from '../operation.ts'
import { redactUrl } from '../redact.ts'
import type { AttemptFailure } from '../retry/decide-retry.ts'
import { readNetworkCause } from './network-cause.ts'
import type { ServiceProfile } from './service-profile.ts'
import type { TokenProblem } from './token-source.ts'

/** What is known about a call when one of its attempts fails. */
export interface FailureContext {
  readonly operation: OperationSpec
  readonly profile: ServiceProfile
  readonly baseUrl: string
  readonly requestId: string
  readonly idempotencyKey: string | undefined
  /** Attempts sent so far. */
  readonly attempts: number
  /** Characters of the JSON body, which is at most its size in bytes. */
  readonly requestBytes: number
}

/** A failed attempt: how the retry rule sees it, and the error to throw when it is the last one. */
export interface Failure {
  readonly failure: AttemptFailure
  readonly error: NovaError
}

/** What a firewall in front of the service is commonly told to let pass. */
export const WAF_BODY_LIMIT_BYTES = 8192

/** No answer at all. */
export function describeNetworkError(cause: unknown, context: FailureContext): Failure {
  const { code, reached } = readNetworkCause(cause)
  const large = context.requestBytes > WAF_BODY_LIMIT_BYTES
  return {
    failure: { type: 'network', reached },
    error: fail(
      context,
      {},
      {
        code: 'network_error',
        kind: 'network',
        message: `got no answer from ${redactUrl(context.baseUrl)}${code ? ` (${code})` : ''}`,
        advice:
          reached === 'no'
            ? 'Check that the address is right and that the server is reachable from here.'
            : `Check the connection; in a page also the console: answers without CORS headers, such as 500s and those of a gateway${large ? ' that refuses a large body' : ''}, look like this.`,
        retryable: true,
        details: { reached, ...(code ? { cause: code } : {}), requestBytes: context.requestBytes },
        cause,
      },
    ),
  }
}

/** One of the two clocks of a call ran out. */
export function describeTimeout(clock: 'attempt' | 'total', timeoutMs: number, context: FailureContext): Failure {
  return {
    failure: { type: 'attempt-timeout' },
    error: fail(
      context,
      {},
      {
        code: clock === 'attempt' ? 'attempt_timeout' : 'total_timeout',
        kind: 'timeout',
        message: `got no complete answer within ${timeoutMs} ms (${clock} clock)`,
        advice:
          clock === 'attempt'
            ? 'Raise attemptTimeoutMs if this link is slow.'
            : 'Raise retry.totalTimeoutMs, or look at the events of observe for what took the time.',
        retryable: true,
        details: { clock, timeoutMs },
      },
    ),
  }
}

/** The total time ran out before the attempt was let through. */
export function describeClosedGate(waitedMs: number, context: FailureContext): NovaError {
  return fail(
    context,
    {},
    {
      code: 'total_timeout',
      kind: 'timeout',
      message: `was not sent within ${waitedMs} ms (total clock): its turn did not come`,
      advice: 'Raise retry.totalTimeoutMs, or call less often: others are waiting for the same quota.',
      retryable: true,
      details: { clock: 'total', timeoutMs: waitedMs, sent: false },
    },
  )
}

/** A redirect, which is never followed. */
export function describeRedirect(status: number, location: string | null, context: FailureContext): Failure {
  const target = location === null ? null : redactUrl(location)
  return {
    failure: { type: 'gateway', status: 300 },
    error: fail(context, status === 0 ? {} : { status }, {
      code: 'redirect_refused',
      kind: 'service',
      message: `was redirected${target ? ` to ${target}` : ''} and not followed`,
      advice: 'Set baseUrl to the address the service answers on itself, scheme included.',
      details: target ? { location: target } : {},
    }),
  }
}

/** There is no token to send. */
export function describeTokenProblem(problem: TokenProblem, context: FailureContext): NovaError {
  const advice = {
    access_token_missing: 'Give the client an access token: auth: "…" or auth: () => token.',
    access_token_malformed: 'Pass the bare token, as the issuer gave it, on one line and without the scheme in front.',
    access_token_unavailable: 'See cause for what the token provider threw.',
  }[problem.code]
  return fail(
    context,
    {},
    {
      code: problem.code,
      kind: 'authentication',
      message: `was not sent: ${problem.message}`,
      advice,
      cause: problem.cause,
    },
  )
}

/** What an answer says about itself. */
export interface Known {
  readonly status?: number
  readonly requestId?: string | undefined
  readonly retryAfterMs?: number | undefined
}

export type FailInit = Parameters<ServiceProfile['fail']>[0]

/** Puts the facts of the call around those of the failure. */
export function fail(context: FailureContext, known: Known, init: FailInit): NovaError {
  const { operation, profile, attempts, requestId } = context
  return profile.fail({
    ...known,
    requestId: known.requestId ?? requestId,
    ...init,
    operation: operation.name,
    attempts,
    message: `${operation.name} (${operation.method} ${operation.path}) ${init.message}.`,
  })
}
