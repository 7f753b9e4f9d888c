import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it } from 'vitest'
import { NovaError } from '../errors.ts'
import type { OperationSpec } from '../operation.ts'
import { defaultRetryPolicy, type RetryPolicy } from '../retry/policy.ts'
import type { Runtime } from '../runtime.ts'
import type { CallInput, CallOptions } from '../transport.ts'
import { createTransport } from './create-transport.ts'
import type { CallEvent } from './observe.ts'
import type { ServiceProfile } from './service-profile.ts'
import { createTokenSource, type TokenProvider } from './token-source.ts'
import type { ResponseValidator } from './validate-response.ts'

/** A small made-up service: the pipeline knows nothing of any real one. */
const operationOf = (given: Partial<OperationSpec>): OperationSpec => ({
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
const getThing = operationOf({})
const post = { method: 'POST', path: '/v1/things', parameters: [], requestSchema: 'NewThing' } as const
const createThing = operationOf({
  ...post,
  name: 'createThing',
  retry: 'with-key',
  idempotency: { header: 'Idempotency-Key', ttlSeconds: 900 },
})
const finishThing = operationOf({ ...post, name: 'finishThing', retry: 'verify' })
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
  fail: (init) => new NovaError({ kind: 'service', ...init, service: 'things' }),
}

type Answering = (request: Request, nth: number) => Response | Promise<Response>

interface Setup {
  readonly answer: Answering
  readonly auth?: string | TokenProvider
  readonly policy?: Partial<RetryPolicy>
  readonly validate?: ResponseValidator
  /** Sleeps end only when the clock is moved. */
  readonly stopped?: boolean
}

function setup({ answer, auth = 'tok', policy, validate, stopped = false }: Setup) {
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
  }
  const transport = createTransport({
    baseUrl: 'https://things.test/base',
    profile,
    runtime,
    tokens: createTokenSource(auth),
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
const inputOf = (operation: OperationSpec): CallInput =>
  operation.requestSchema === null ? { path: { id: 'a b/ü' }, query: { limit: 5 } } : { body: { name: 'n' } }
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
const envelope = (status: number, code: string, message = 'said the server', details: object = {}) =>
  json({ error: { code, message, details, request_id: 'srv-1' } }, status, { 'x-request-id': 'srv-1' })
const lost = () => Promise.reject(new TypeError('fetch failed'))
const refused = () => Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } }))

describe('one request', () => {
  it('is spelled from the contract and decoded', async () => {
    const { call, seen } = setup({ answer: () => json({ a: 1 }) })
    expect(await call()).toEqual({ a: 1 })
    const [request] = seen
    expect(request?.url).toBe('https://things.test/base/v1/things/a%20b%2F%C3%BC?limit=5')
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      accept: 'application/json',
      authorization: 'Bearer tok',
      'x-request-id': 'id-1',
    })
    expect([request?.redirect, request?.credentials, request?.cache]).toEqual(['manual', 'omit', 'no-store'])
  })

  it('carries a body as JSON', async () => {
    const { call, seen } = setup({ answer: () => json({}) })
    await call(finishThing)
    expect(seen[0]?.headers.get('content-type')).toBe('application/json')
    expect(await seen[0]?.text()).toBe('{"name":"n"}')
  })

  it('of a public operation carries no token and needs none', async () => {
    const { call, seen } = setup({ answer: () => json({}), auth: () => Promise.reject(new Error('must not be asked')) })
    await call(operationOf({ auth: 'none' }))
    expect(seen[0]?.headers.has('authorization')).toBe(false)
  })

  const refusedInputs: readonly (readonly [string, OperationSpec, CallOptions, CallInput])[] = [
    ['an empty path parameter', getThing, {}, { path: { id: '' } }],
    ['a dot segment', getThing, {}, { path: { id: '..' } }],
    ['a body that is none', finishThing, {}, { body: 'text' }],
    ['a request id with a line break', getThing, { requestId: 'a\nb' }, inputOf(getThing)],
    ['a request id that is too long', getThing, { requestId: 'a'.repeat(257) }, inputOf(getThing)],
    ['a blank idempotency key', createThing, { idempotencyKey: ' ' }, inputOf(createThing)],
    ['a key where none is taken', finishThing, { idempotencyKey: 'k' }, inputOf(finishThing)],
  ]
  for (const [name, operation, options, input] of refusedInputs)
    it(`is not sent with ${name}`, async () => {
      const { failure, seen } = setup({ answer: () => json({}) })
      expect((await failure(operation, options, input)).code).toBe('invalid_options')
      expect(seen).toHaveLength(0)
    })
})

describe('retries', () => {
  it('keep request id, idempotency key and body', async () => {
    const { call, seen } = setup({ answer: (_, nth) => (nth < 3 ? lost() : json({ nth })) })
    expect(await call(createThing)).toEqual({ nth: 3 })
    expect(new Set(seen.map(({ headers }) => headers.get('x-request-id')))).toEqual(new Set(['id-1']))
    expect(new Set(seen.map(({ headers }) => headers.get('idempotency-key')))).toEqual(new Set(['id-2']))
    expect(await Promise.all(seen.map((request) => request.text()))).toEqual(Array(3).fill('{"name":"n"}'))
  })

  it('use the key they were given', async () => {
    const { call, seen } = setup({ answer: () => json({}) })
    await call(createThing, { idempotencyKey: 'stored', requestId: 'mine' })
    expect([seen[0]?.headers.get('idempotency-key'), seen[0]?.headers.get('x-request-id')]).toEqual(['stored', 'mine'])
  })

  it('never repeat what may have happened', async () => {
    const { failure, seen } = setup({ answer: lost })
    expect(await failure(finishThing)).toMatchObject({
      code: 'network_error',
      attempts: 1,
      details: { reached: 'unknown' },
    })
    expect(seen).toHaveLength(1)
  })

  it('repeat what provably did not happen', async () => {
    const { call } = setup({
      answer: (_, nth) =>
        nth === 1 ? refused() : nth === 2 ? json({ message: 'Too Many Requests' }, 429) : json({ nth }),
    })
    expect(await call(finishThing)).toEqual({ nth: 3 })
  })

  it('wait as long as the server says', async () => {
    const { call, events, clock } = setup({
      answer: (_, nth) => (nth === 1 ? json({ message: 'slow' }, 429, { 'retry-after': '7' }) : json({})),
    })
    await call()
    expect(clock.monotonic()).toBeGreaterThanOrEqual(7000)
    expect(events.find(({ type }) => type === 'retry-scheduled')).toMatchObject({
      delayMs: 7150,
      retryAfterMs: 7000,
      reason: 'throttled',
    })
  })

  it('give up when the server asks for more time than is left, and say when to come back', async () => {
    const { failure, seen, clock } = setup({ answer: () => json({ message: 'slow' }, 429, { 'retry-after': '121' }) })
    expect(await failure()).toMatchObject({
      code: 'retry_after_too_long',
      retryAfterMs: 121_000,
      status: 429,
      attempts: 1,
      cause: { code: 'gateway_rejected' },
    })
    expect([seen.length, clock.monotonic()]).toEqual([1, 0])
  })

  it('do not touch a used-up quota', async () => {
    const { failure, seen } = setup({ answer: () => envelope(429, 'quota', 'no', { limit: 200 }) })
    expect(await failure()).toMatchObject({
      code: 'quota',
      details: { limit: 200 },
      advice: 'Free some.',
      retryable: false,
    })
    expect(seen).toHaveLength(1)
  })

  it('end after the last attempt with its error', async () => {
    const { failure, seen } = setup({ answer: () => envelope(502, 'broken') })
    expect(await failure()).toMatchObject({ code: 'broken', attempts: 4, requestId: 'srv-1', retryable: true })
    expect(seen).toHaveLength(4)
  })

  it('are switched off by false', async () => {
    const { failure } = setup({ answer: () => envelope(502, 'broken') })
    expect(await failure(getThing, { retry: false })).toMatchObject({ attempts: 1 })
  })

  it('poll a key in progress under the same key until its answer is there', async () => {
    const { call, seen } = setup({
      answer: (_, nth) => (nth < 9 ? envelope(409, 'idempotency_conflict', 'request is in progress') : json({ nth })),
    })
    expect(await call(createThing)).toEqual({ nth: 9 })
    expect(new Set(seen.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1)
  })

  it('and give up on it when time is up, naming the key', async () => {
    const { failure, clock } = setup({ answer: () => envelope(409, 'idempotency_conflict', 'request is in progress') })
    expect(await failure(createThing)).toMatchObject({
      code: 'idempotency_conflict',
      retryable: true,
      details: { idempotencyKey: 'id-2' },
    })
    expect(clock.monotonic()).toBeLessThanOrEqual(120_000)
  })

  it('do not count its polls as failures', async () => {
    const { call } = setup({
      answer: (_, nth) => {
        if (nth < 6) return envelope(409, 'idempotency_conflict', 'request is in progress')
        return nth < 8 ? lost() : json({ nth })
      },
    })
    expect(await call(createThing)).toEqual({ nth: 8 })
  })

  it('do not poll a key that belongs to another payload', async () => {
    const { failure, seen } = setup({
      answer: () => envelope(409, 'idempotency_conflict', 'key was used with another payload'),
    })
    expect(await failure(createThing)).toMatchObject({ code: 'idempotency_conflict', retryable: false })
    expect(seen).toHaveLength(1)
  })
})

describe('clocks and aborts', () => {
  const hang = () => new Promise<Response>(() => {})

  it('cut an attempt that does not end, even if fetch is deaf', async () => {
    const { call, clock, events } = setup({ answer: (_, nth) => (nth === 1 ? hang() : json({ nth })) })
    const done = call()
    await clock.advance(30_000)
    expect(await done).toEqual({ nth: 2 })
    expect(events.find(({ type }) => type === 'attempt-end')).toMatchObject({
      code: 'attempt_timeout',
      durationMs: 30_000,
    })
  })

  it('cut a body that stalls', async () => {
    const stalled = () =>
      new Response(new ReadableStream({ start: (c) => c.enqueue(new TextEncoder().encode('{"a":')) }))
    const { failure, clock } = setup({ answer: stalled })
    const done = failure(getThing, { retry: false, attemptTimeoutMs: 500 })
    await clock.advance(500)
    expect(await done).toMatchObject({ code: 'attempt_timeout', details: { clock: 'attempt', timeoutMs: 500 } })
  })

  it('say which clock ran out', async () => {
    const { failure, clock } = setup({ answer: hang, policy: { totalTimeoutMs: 10_000 } })
    const done = failure()
    await clock.advance(10_000)
    expect(await done).toMatchObject({ code: 'total_timeout', kind: 'timeout', details: { clock: 'total' } })
  })

  const moments: readonly (readonly [string, Setup])[] = [
    ['on the wire', { answer: hang }],
    ['while the body is read', { answer: () => new Response(new ReadableStream()) }],
    ['while the token is fetched', { answer: hang, auth: () => new Promise(() => {}) }],
    ['between attempts', { answer: () => json({ message: 'x' }, 429, { 'retry-after': '60' }) }],
  ]
  for (const [name, given] of moments)
    it(`abort ${name} rejects with the signal's own reason`, async () => {
      const { call, clock } = setup({ ...given, stopped: true })
      const stop = new AbortController()
      const done = call(getThing, { signal: stop.signal })
      const reason = new Error('enough')
      setImmediate(() => stop.abort(reason))
      await expect(done).rejects.toBe(reason)
      expect(clock.pendingCount).toBe(0)
    })

  it('send nothing for a signal that has fired before', async () => {
    const { call, seen } = setup({ answer: () => json({}) })
    const reason = new Error('enough')
    await expect(call(getThing, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(seen).toHaveLength(0)
  })

  it('leave no listener on a long-lived signal', async () => {
    const { call } = setup({ answer: (_, nth) => (nth % 2 ? lost() : json({})) })
    const { signal } = new AbortController()
    let listeners = 0
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners++
      add(...args)
    }
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners--
      remove(...args)
    }
    for (let i = 0; i < 5; i++) await call(getThing, { signal })
    // A listener may be removed twice, never added without being removed.
    expect(listeners).toBeLessThanOrEqual(0)
  })
})

describe('the access token', () => {
  const server =
    (good: string): Answering =>
    (request) =>
      request.headers.get('authorization') === `Bearer ${good}` ? json({ ok: true }) : envelope(401, 'unauthorized')

  it('is refreshed once for all callers, who are then replayed', async () => {
    let refreshes = 0
    const auth: TokenProvider = ({ refresh }) => (refresh ? `new-${++refreshes}` : 'old')
    const { call, seen, events } = setup({ answer: server('new-1'), auth })
    expect(await Promise.all(Array.from({ length: 10 }, () => call(finishThing)))).toHaveLength(10)
    expect([refreshes, seen.length]).toEqual([1, 20])
    expect(events.filter(({ type }) => type === 'token-refreshed')).toHaveLength(10)
  })

  it('that stays the same is not sent again', async () => {
    const { failure, seen } = setup({ answer: server('other'), auth: () => 'same' })
    expect(await failure()).toMatchObject({ code: 'unauthorized', status: 401, kind: 'authentication', attempts: 1 })
    expect(seen).toHaveLength(1)
  })

  it('that is refused again ends the call', async () => {
    let n = 0
    const { failure, seen } = setup({ answer: server('never'), auth: () => `t${++n}` })
    expect(await failure()).toMatchObject({ code: 'unauthorized', attempts: 2 })
    expect(seen).toHaveLength(2)
  })

  it('is not blamed for a transient fault of the key server', async () => {
    let asked = 0
    const auth: TokenProvider = ({ refresh }) => {
      if (refresh) asked++
      return 'tok'
    }
    const { call } = setup({
      answer: (_, nth) => (nth === 1 ? envelope(401, 'keys_unavailable') : json({ nth })),
      auth,
    })
    expect(await call(finishThing)).toEqual({ nth: 2 })
    expect(asked).toBe(0)
  })

  const unusable: readonly (readonly [string, string | TokenProvider, string])[] = [
    ['missing', '', 'access_token_missing'],
    ['malformed', 'Bearer secret', 'access_token_malformed'],
    ['not to be had', () => Promise.reject(new Error('offline')), 'access_token_unavailable'],
  ]
  for (const [name, auth, code] of unusable)
    it(`${name}: nothing is sent`, async () => {
      const { failure, seen } = setup({ answer: () => json({}), auth })
      const error = await failure()
      expect(error).toMatchObject({ code, kind: 'authentication', attempts: 0 })
      expect(JSON.stringify(error) + String(error)).not.toContain('secret')
      expect(seen).toHaveLength(0)
    })

  it('does not follow a redirect to another address', async () => {
    const answer = () => new Response(null, { status: 307, headers: { location: 'https://evil.test/x?code=1' } })
    const { failure, seen } = setup({ answer })
    const error = await failure()
    expect(error).toMatchObject({
      code: 'redirect_refused',
      status: 307,
      details: { location: 'https://evil.test/x?[redacted]' },
    })
    expect(seen.map(({ url }) => new URL(url).host)).toEqual(['things.test'])
  })

  it('never appears in events or errors', async () => {
    const { failure, events } = setup({
      answer: (request) => envelope(502, 'broken', `got ${request.headers.get('authorization')}`),
      auth: 'abc.def.ghi',
    })
    const error = await failure()
    expect(JSON.stringify(events) + JSON.stringify(error) + String(error)).not.toContain('abc.def')
  })
})

describe('answers that are not the service', () => {
  const large = { body: { parts: 'x'.repeat(9000) } }
  const table: readonly (readonly [string, () => Response, OperationSpec, CallInput, object])[] = [
    [
      'HTML for success',
      () => new Response('<html><title>Login</title>'),
      finishThing,
      inputOf(finishThing),
      { code: 'unexpected_body', status: 200 },
    ],
    ['nothing for success', () => new Response(''), finishThing, inputOf(finishThing), { code: 'unexpected_body' }],
    [
      'half a body',
      () => new Response('{"a":1', { headers: { 'content-length': '20' } }),
      finishThing,
      inputOf(finishThing),
      { code: 'body_truncated', kind: 'integrity' },
    ],
    [
      'a firewall',
      () => json({ message: 'Forbidden' }, 403),
      finishThing,
      inputOf(finishThing),
      { code: 'gateway_rejected', kind: 'authorization', status: 403 },
    ],
    [
      'a firewall that dislikes the size',
      () => json({ message: 'Forbidden' }, 403),
      finishThing,
      large,
      { code: 'waf_body_limit', details: { requestBytes: 9012 } },
    ],
    [
      '413',
      () => json({ message: 'Request Too Long' }, 413),
      finishThing,
      large,
      { code: 'gateway_rejected', advice: expect.stringContaining('fewer items') },
    ],
    [
      'a gateway timeout',
      () => json({ message: 'Endpoint request timed out' }, 504),
      finishThing,
      inputOf(finishThing),
      { code: 'gateway_rejected', retryable: true },
    ],
    [
      'an unknown route',
      () => json({ detail: 'Not Found' }, 404),
      getThing,
      inputOf(getThing),
      { code: 'unknown_route', kind: 'not_found', attempts: 1 },
    ],
    [
      'an unknown code',
      () => envelope(418, 'teapot'),
      getThing,
      inputOf(getThing),
      { code: 'unrecognized_error', details: { wireCode: 'teapot' }, attempts: 1 },
    ],
  ]
  for (const [name, answer, operation, input, want] of table)
    it(name, async () => {
      const { failure } = setup({ answer })
      const error = await failure(operation, {}, input)
      expect(error).toMatchObject(want)
      expect(error.advice).toBeTruthy()
      expect(error.operation).toBe(operation.name)
    })

  it('what the service says is cleaned before anybody sees it', async () => {
    const details = { url: 'https://s3.test/k?X-Amz-Signature=abc', errors: [{ loc: ['body'], input: 'my text' }] }
    const { failure } = setup({
      answer: () => envelope(404, 'not_found', 'see https://s3.test/k?Signature=abc', details),
    })
    const error = await failure()
    expect(error.message).toContain('see https://s3.test/k?[redacted]')
    expect(error.details).toEqual({
      url: 'https://s3.test/k?[redacted]',
      errors: [{ loc: ['body'], input: '[redacted]' }],
    })
  })

  it('truncated answers are fetched again where that is safe', async () => {
    const { call } = setup({
      answer: (_, nth) => (nth === 1 ? new Response('{"a":', { headers: { 'content-length': '9' } }) : json({ nth })),
    })
    expect(await call()).toEqual({ nth: 2 })
  })
})

describe('validation', () => {
  it('turns a body that does not match into a typed error, without a retry', async () => {
    const { failure, seen } = setup({
      answer: () => json({ a: 'wrong' }),
      validate: (name, data) => {
        expect(name).toBe('Thing')
        throw new TypeError(`bad ${JSON.stringify(data)}`)
      },
    })
    expect(await failure()).toMatchObject({ code: 'response_invalid', details: { schema: 'Thing' } })
    expect(seen).toHaveLength(1)
  })
})

describe('open', () => {
  it('asks for a stream and hands it over unread', async () => {
    const stream = () =>
      new Response('data: 1\n\n', { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
    const { transport, seen } = setup({ answer: stream })
    const opened = await transport.open(getThing, inputOf(getThing), { lastEventId: '7' })
    expect(opened.type === 'stream' && (await opened.response.text())).toBe('data: 1\n\n')
    expect([seen[0]?.headers.get('accept'), seen[0]?.headers.get('last-event-id')]).toEqual([
      'text/event-stream, application/json;q=0.9',
      '7',
    ])
  })

  it('gives the data when the server answers plainly', async () => {
    const { transport } = setup({ answer: () => json({ a: 1 }) })
    expect(await transport.open(getThing, inputOf(getThing))).toEqual({ type: 'data', data: { a: 1 } })
  })
})

it('tells an observer what happens, and survives its faults', async () => {
  const { call, events } = setup({ answer: (_, nth) => (nth === 1 ? lost() : json({})) })
  await call()
  expect(events.map(({ type }) => type)).toEqual([
    'attempt-start',
    'attempt-end',
    'retry-scheduled',
    'attempt-start',
    'attempt-end',
  ])
  expect(events[0]).toMatchObject({ service: 'things', operation: 'getThing', requestId: 'id-1' })
})
