import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it, vi } from 'vitest'
import { NovaError } from '../errors.ts'
import type { OperationSpec } from '../operation.ts'
import { defaultRetryPolicy } from '../retry/policy.ts'
import type { Runtime } from '../runtime.ts'
import type { CallOptions } from '../transport.ts'
import type { AttemptSeen, CallGate, GateQuestion } from './call-gate.ts'
import { classifyAnswer } from './classify-answer.ts'
import { createTransport } from './create-transport.ts'
import type { TokenSource } from './token-source.ts'

/** A moment on most machines; one that stands still for seconds is no failure. */
const patience = { timeout: 20_000 }

const readThing: OperationSpec = {
  name: 'readThing',
  operationId: 'read_thing',
  service: 'things',
  method: 'GET',
  path: '/thing',
  tag: 'things',
  auth: 'bearer',
  idempotency: null,
  retry: 'safe',
  parameters: [],
  requestSchema: null,
  success: 200,
  responses: {
    200: { body: 'json', schema: null, codes: [], documented: true },
    401: { body: 'envelope', schema: null, codes: ['nobody'], documented: true, free: true },
    429: { body: 'envelope', schema: null, codes: ['quota'], documented: true, free: true },
    500: { body: 'envelope', schema: null, codes: ['broken'], documented: true },
  },
}
const writeThing: OperationSpec = { ...readThing, name: 'writeThing', retry: 'verify' }

type Told = AttemptSeen & { readonly pass: number }

interface Setup {
  readonly answers: readonly (() => Response | Promise<Response>)[]
  readonly waitMs?: number
  readonly admit?: CallGate['admit']
  readonly refusedForMs?: () => number | null
  readonly current?: TokenSource['current']
  readonly stopped?: boolean
}

function setup({ answers, waitMs = 0, admit, refusedForMs, current = () => 'token', stopped = false }: Setup) {
  const clock = createVirtualClock({ autoAdvance: !stopped })
  const asked: GateQuestion[] = []
  const told: Told[] = []
  let sent = 0
  const gate: CallGate = {
    async admit(question) {
      const pass = asked.push(question)
      if (waitMs > 0) await clock.sleep(waitMs, question.signal)
      return { settle: (seen) => void told.push({ ...seen, pass }) }
    },
    ...(refusedForMs ? { refusedForMs } : {}),
  }
  const runtime: Runtime = {
    fetch: async () => await (answers[Math.min(sent++, answers.length - 1)] ?? lost)(),
    clock,
    random: () => 0.5,
    randomId: () => 'id',
    sendPart: () => Promise.reject(new Error('not used')),
    receiveRange: () => Promise.reject(new Error('not used')),
    connectivity: { isOffline: () => false, onOnline: () => () => {} },
    openSocket: () => {
      throw new Error('not used')
    },
  }
  const transport = createTransport({
    baseUrl: 'https://things.test',
    profile: {
      service: 'things',
      errorCodes: {
        nobody: { kind: 'authentication', retryable: false, advice: 'Come as somebody.', reachable: true },
        quota: { kind: 'rate_limit', retryable: true, advice: 'Wait.', reachable: true },
        broken: { kind: 'service', retryable: true, advice: 'Wait.', reachable: true },
      },
      judge: classifyAnswer,
      fail: (init) => new NovaError({ kind: 'service', ...init }),
    },
    runtime,
    tokens: { current, replace: async () => null, sign() {} },
    policy: defaultRetryPolicy,
    attemptTimeoutMs: 10_000,
    observe: undefined,
    validate: undefined,
    gate: admit ? { ...gate, admit } : gate,
  })
  const call = (options: CallOptions = {}, operation = readThing) => transport.call(operation, {}, options)
  const failure = async (options?: CallOptions, operation?: OperationSpec) =>
    (await call(options, operation).then(
      () => new Error('did not fail'),
      (error: unknown) => error,
    )) as NovaError
  return { clock, asked, told, call, failure, sent: () => sent }
}

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  () =>
    new Response(JSON.stringify(body), { status, headers })
const refusing = (code: string, status: number, headers?: Record<string, string>) =>
  json({ error: { code, message: 'no' } }, status, headers)
const lost = () => Promise.reject(new TypeError('fetch failed'))
const unreachable = () =>
  Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } }))
const hang = () => new Promise<Response>(() => {})

describe('every attempt is let through', () => {
  it('once, repeats included, and the gate is told of each', async () => {
    const { asked, told, call } = setup({ answers: [refusing('broken', 500), lost, json({})] })
    await call()
    expect(asked.map(({ operation }) => operation.name)).toEqual(['readThing', 'readThing', 'readThing'])
    expect(told).toMatchObject([
      { pass: 1, status: 500, free: false },
      { pass: 2, status: null, free: false },
      { pass: 3, status: 200, free: false },
    ])
  })

  it('before it is sent, and none of the waiting is of its timeout', async () => {
    const { call, told, clock } = setup({ answers: [json({})], waitMs: 50_000 })
    const startedAtMs = clock.now()
    expect(await call({ attemptTimeoutMs: 100 })).toEqual({})
    expect(told).toMatchObject([{ sentAtMs: startedAtMs + 50_000, answeredAtMs: startedAtMs + 50_000 }])
  })

  it('within the total time of the call, of which it hears', async () => {
    const { failure, clock, asked, told, sent } = setup({ answers: [json({})], waitMs: 50_000, stopped: true })
    const failed = failure({ retry: { totalTimeoutMs: 20_000 } })
    await vi.waitUntil(() => asked.length === 1, patience)
    expect(asked).toMatchObject([{ leftMs: 20_000 }])
    await clock.advance(20_000)
    expect(await failed).toMatchObject({
      code: 'total_timeout',
      kind: 'timeout',
      retryable: true,
      attempts: 0,
      details: { clock: 'total', timeoutMs: 20_000, sent: false },
    })
    expect([sent(), told.length, asked[0]?.signal.aborted, clock.pendingCount]).toEqual([0, 0, true, 0])
  })

  it('with what earlier attempts left of that time', async () => {
    const { call, asked } = setup({ answers: [refusing('broken', 503, { 'retry-after': '7' }), json({})] })
    await call({ retry: { totalTimeoutMs: 20_000, baseDelayMs: 0 } })
    expect(asked.map(({ leftMs }) => leftMs)).toEqual([20_000, 13_000])
  })

  it("until the caller's signal fires", async () => {
    const { call, asked, clock, sent } = setup({ answers: [json({})], waitMs: 50_000, stopped: true })
    const stop = new AbortController()
    const done = call({ signal: stop.signal })
    await vi.waitUntil(() => asked.length === 1, patience)
    const reason = new Error('enough')
    stop.abort(reason)
    await expect(done).rejects.toBe(reason)
    expect([sent(), clock.pendingCount]).toEqual([0, 0])
  })

  it('or not at all, which ends the call', async () => {
    const full = new NovaError({ code: 'full', kind: 'rate_limit', message: 'full' })
    const { failure, sent } = setup({ answers: [json({})], admit: () => Promise.reject(full) })
    expect(await failure()).toBe(full)
    expect(sent()).toBe(0)
  })
})

describe('the gate is told', () => {
  it.each<readonly [string, () => Response, boolean]>([
    ['of what the table says is free', refusing('nobody', 401), true],
    ['of what the table says costs', refusing('broken', 500), false],
    ['that the router answers without counting', refusing('', 404), true],
    ['the same of a method nobody knows', refusing('', 405), true],
    ['the same of a redirect', () => new Response(null, { status: 307, headers: { location: '/b' } }), true],
    ['that an answer of somebody else may have cost', () => new Response('<html>', { status: 502 }), false],
  ])('%s', async (_what, answer, free) => {
    const { failure, told } = setup({ answers: [answer] })
    await failure({ retry: false })
    expect(told).toMatchObject([{ status: answer().status, free, sentAtMs: expect.any(Number) }])
  })

  it('what the answer asks to wait, and its headers', async () => {
    const { failure, told } = setup({ answers: [refusing('quota', 429, { 'retry-after': '60', 'x-a': 'b' })] })
    await failure({ retry: false })
    expect(told).toMatchObject([{ status: 429, free: true, retryAfterMs: 60_000 }])
    expect(told[0]?.headers?.get('x-a')).toBe('b')
  })

  it('that a request never left', async () => {
    const { failure, told } = setup({ answers: [unreachable] })
    await failure({ retry: false })
    expect(told).toMatchObject([{ status: null, sentAtMs: null, headers: null }])
  })

  it('that there was no token to send it with', async () => {
    const { failure, told } = setup({ answers: [json({})], current: () => Promise.reject(new Error('locked')) })
    await failure()
    expect(told).toMatchObject([{ status: null, sentAtMs: null }])
  })

  it('once of an attempt that took too long', async () => {
    const { failure, told, clock, sent } = setup({ answers: [hang] })
    const failed = failure({ retry: false })
    await vi.waitUntil(() => sent() === 1, patience)
    await clock.advance(10_000)
    expect(await failed).toMatchObject({ code: 'attempt_timeout' })
    expect(told).toMatchObject([
      { status: null, free: false, sentAtMs: clock.now() - 10_000, answeredAtMs: clock.now() },
    ])
  })

  it('once of an attempt whose answer came too late', async () => {
    let answer = (_response: Response) => {}
    const { failure, told, clock, sent } = setup({ answers: [() => new Promise((resolve) => (answer = resolve))] })
    const failed = failure({ retry: false })
    await vi.waitUntil(() => sent() === 1, patience)
    await clock.advance(10_000)
    await failed
    answer(new Response('{}'))
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(told).toMatchObject([{ status: null }])
  })

  it('once of an attempt that was called off on the wire', async () => {
    const { call, told, sent } = setup({ answers: [hang], stopped: true })
    const stop = new AbortController()
    const done = call({ signal: stop.signal })
    await vi.waitUntil(() => sent() === 1, patience)
    stop.abort(new Error('enough'))
    await expect(done).rejects.toThrow('enough')
    expect(told).toMatchObject([{ status: null, sentAtMs: expect.any(Number) }])
  })

  it('when the answer begins, whatever becomes of its body', async () => {
    const { call, told } = setup({ answers: [() => new Response(new ReadableStream())], stopped: true })
    const stop = new AbortController()
    const done = call({ signal: stop.signal })
    await vi.waitUntil(() => told.length === 1, patience)
    expect(told).toMatchObject([{ status: 200 }])
    stop.abort(new Error('enough'))
    await expect(done).rejects.toThrow('enough')
    expect(told).toHaveLength(1)
  })

  it('that a pass that came too late is not used', async () => {
    const told: AttemptSeen[] = []
    let open = () => {}
    const { failure, clock, sent } = setup({
      answers: [json({})],
      admit: () => new Promise((resolve) => (open = () => resolve({ settle: (seen) => void told.push(seen) }))),
    })
    const failed = failure({ retry: { totalTimeoutMs: 1000 } })
    await new Promise((resolve) => setTimeout(resolve, 0))
    await clock.advance(1000)
    await failed
    open()
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(told).toMatchObject([{ status: null, sentAtMs: null }])
    expect(sent()).toBe(0)
  })
})

describe('a refusal with 429', () => {
  it('is repeated even where a lost answer would not be: nothing was done', async () => {
    const { call, clock } = setup({ answers: [refusing('quota', 429, { 'retry-after': '5' }), json({ done: true })] })
    const startedAtMs = clock.now()
    expect(await call({}, writeThing)).toEqual({ done: true })
    expect(clock.now() - startedAtMs).toBeGreaterThanOrEqual(5000)
  })

  it('lasts as long as the gate knows where the answer does not say', async () => {
    const { call, clock } = setup({ answers: [refusing('quota', 429), json({})], refusedForMs: () => 42_000 })
    const startedAtMs = clock.now()
    await call()
    expect(clock.now() - startedAtMs).toBeGreaterThanOrEqual(42_000)
  })

  it('says so in its error', async () => {
    const { failure } = setup({ answers: [refusing('quota', 429)], refusedForMs: () => 42_000 })
    expect(await failure({ retry: false })).toMatchObject({ code: 'quota', retryAfterMs: 42_000 })
  })

  it('believes the answer more', async () => {
    const { failure } = setup({
      answers: [refusing('quota', 429, { 'retry-after': '3' })],
      refusedForMs: () => 42_000,
    })
    expect(await failure({ retry: false })).toMatchObject({ retryAfterMs: 3000 })
  })
})
