import { createVirtualClock } from '@nova/mock'
import { expect } from 'vitest'
import { NovaError } from '../../../src/internal/errors.ts'
import { classifyAnswer } from '../../../src/internal/http/classify-answer.ts'
import { createTransport } from '../../../src/internal/http/create-transport.ts'
import type { CallEvent } from '../../../src/internal/http/observe.ts'
import type { ServiceProfile } from '../../../src/internal/http/service-profile.ts'
import { createTokenSource, type TokenProvider, type TokenSource } from '../../../src/internal/http/token-source.ts'
import type { ResponseValidator } from '../../../src/internal/http/validate-response.ts'
import type { OperationSpec } from '../../../src/internal/operation.ts'
import { defaultRetryPolicy, type RetryPolicy } from '../../../src/internal/retry/policy.ts'
import type { Runtime } from '../../../src/internal/runtime.ts'
import type { CallInput, CallOptions } from '../../../src/internal/transport.ts'

/** Operations of a small made-up service: the pipeline knows nothing of any real one. */
export const operationOf = (given: Partial<OperationSpec>): OperationSpec => ({
  name: 'getThing',
  operationId: 'get_thing',
  service: 'things',
  method: 'GET',
  path: '/v1/things/{id}',
  tag: 'things',
  auth: 'bearer',
  idempotency: null,
  retry: 'safe',
  parameters: [{ name: 'id', in: 'path', required: true }],
  requestSchema: null,
  success: 200,
  responses: { 200: { body: 'json', schema: 'Thing', codes: [], documented: true } },
  ...given,
})
export const getThing = operationOf({})
const post = { method: 'POST', path: '/v1/things', parameters: [], requestSchema: 'NewThing' } as const
export const createThing = operationOf({
  ...post,
  name: 'createThing',
  retry: 'with-key',
  idempotency: { header: 'Idempotency-Key', ttlSeconds: 900 },
})
export const finishThing = operationOf({ ...post, name: 'finishThing', retry: 'verify' })
const profile: ServiceProfile = {
  service: 'things',
  errorCodes: {
    unauthorized: { kind: 'authentication', retryable: false, advice: 'Sign in again.', reachable: true },
    keys_unavailable: { kind: 'authentication', retryable: true, advice: 'Wait.', reachable: true },
    not_found: { kind: 'not_found', retryable: false, advice: 'Check the id.', reachable: true },
    quota: { kind: 'rate_limit', retryable: false, advice: 'Free some.', reachable: true },
    broken: { kind: 'service', retryable: true, advice: 'Wait.', reachable: true },
    idempotency_conflict: { kind: 'conflict', retryable: true, advice: 'Wait.', reachable: true },
  },
  judge: classifyAnswer,
  fail: (init) => new NovaError({ kind: 'service', ...init, service: 'things' }),
}

export type Answering = (request: Request, nth: number) => Response | Promise<Response>

export interface Setup {
  readonly answer: Answering
  readonly auth?: string | TokenProvider
  /** Instead of `auth`. */
  readonly tokens?: TokenSource
  readonly cookies?: 'omit' | 'include'
  /** Reads the answers of a service of another kind. */
  readonly judge?: ServiceProfile['judge']
  readonly policy?: Partial<RetryPolicy>
  readonly validate?: ResponseValidator
  /** Sleeps end only when the clock is moved. */
  readonly stopped?: boolean
}

export function setup({ answer, auth = 'tok', policy, validate, stopped = false, ...other }: Setup) {
  const clock = createVirtualClock({ autoAdvance: !stopped })
  const seen: Request[] = []
  const events: CallEvent[] = []
  let ids = 0
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    seen.push(request.clone())
    return answer(request, seen.length)
  }
  const runtime: Runtime = {
    fetch,
    clock,
    random: () => 0.5,
    randomId: () => `id-${++ids}`,
    sendPart: () => Promise.reject(new Error('not used')),
    receiveRange: () => Promise.reject(new Error('not used')),
    connectivity: { isOffline: () => false, onOnline: () => () => {} },
    openSocket: () => {
      throw new Error('not used')
    },
  }
  const transport = createTransport({
    baseUrl: 'https://things.test/base',
    profile: other.judge ? { ...profile, judge: other.judge } : profile,
    runtime,
    tokens: other.tokens ?? createTokenSource(auth),
    ...(other.cookies ? { cookies: other.cookies } : {}),
    policy: { ...defaultRetryPolicy, ...policy },
    attemptTimeoutMs: 30_000,
    observe: (event) => {
      events.push(event)
      throw new Error('a broken observer')
    },
    validate,
  })
  const call = <T = unknown>(operation = getThing, options?: CallOptions, input: CallInput = inputOf(operation)) =>
    transport.call<T>(operation, input, options)
  const failure = async (operation = getThing, options?: CallOptions, input?: CallInput): Promise<NovaError> => {
    const error: unknown = await call(operation, options, input).then(
      () => new Error('did not fail'),
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(NovaError)
    return error as NovaError
  }
  return { clock, seen, events, transport, call, failure }
}
export const inputOf = (operation: OperationSpec): CallInput =>
  operation.requestSchema === null ? { path: { id: 'a b/ü' }, query: { limit: 5 } } : { body: { name: 'n' } }
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
export const envelope = (status: number, code: string, message = 'said the server', details: object = {}) =>
  json({ error: { code, message, details, request_id: 'srv-1' } }, status, { 'x-request-id': 'srv-1' })
export const lost = () => Promise.reject(new TypeError('fetch failed'))
export const refused = () =>
  Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } }))
