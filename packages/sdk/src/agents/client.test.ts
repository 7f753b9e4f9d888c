import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it, vi } from 'vitest'
import type { AgentsClientOptions } from './agents-client.ts'
import { agentsAccess } from './agents-client.ts'
import { createAgentsClient } from './client.ts'
import type { AgentsError } from './errors.ts'
import { isOutcomeUnknown } from './http/lost-answer.ts'
import { openOptionalOperations } from './optional-operations.ts'
import { createQuota } from './quota/create-quota.ts'
import { processQuota } from './quota/process-quota.ts'
import { type Answering, BASE, FakeService, json, KEY, lost, task } from './service.fixture.ts'
import { withPriority } from './with-priority.ts'

/** A moment on most machines; one that stands still for seconds is no failure. */
const patience = { timeout: 20_000 }

const request = { type: 'analysis', parameters: {} }
const healthy = json({ status: 'healthy', timestamp: '2025-01-02T11:33:54', version: '0.1.0' })
const refused = (status: number, headers: Record<string, string> = {}) => json({ detail: 'no' }, status, headers)

function setup(answers: readonly Answering[], options: Partial<AgentsClientOptions> = {}) {
  const clock = createVirtualClock()
  const service = new FakeService(...answers)
  const client = service.client({ runtime: { clock, random: () => 0.5 }, ...options })
  return { clock, service, client }
}

const errorOf = async (promise: Promise<unknown>): Promise<AgentsError> =>
  (await promise.then(
    () => new Error('did not fail'),
    (reason: unknown) => reason,
  )) as AgentsError

describe('the key', () => {
  it('is in its header and nowhere else', async () => {
    const { client, service } = setup([json(task())])
    await client.createTask(request, { domain: 'professional' })
    const [sent] = service.requests
    expect(sent?.headers.get('x-api-key')).toBe(KEY)
    expect([...(sent?.headers.keys() ?? [])].sort()).toEqual(['accept', 'content-type', 'x-api-key', 'x-request-id'])
    expect(sent?.init).toMatchObject({ redirect: 'manual', credentials: 'omit' })
    expect(JSON.stringify([sent?.path, sent?.query, sent?.body])).not.toContain(KEY)
  })

  it.each(['', 'two\nlines', ' '])('that is none (%o) is refused before any call', (auth) => {
    const fetch = vi.fn<typeof globalThis.fetch>()
    const open = () => createAgentsClient({ baseUrl: BASE, auth, fetch })
    expect(open).toThrow(expect.objectContaining({ service: 'agents', kind: 'authentication', attempts: 0 }))
    expect(fetch).not.toHaveBeenCalled()
  })

  it('that a function does not give ends the call, not the client', async () => {
    const given = ['bad key', KEY]
    const { client, service } = setup([healthy, json(task())], { auth: () => given.shift() ?? KEY })
    const error = await errorOf(client.getTask('task-1'))
    expect(error).toMatchObject({ code: 'api_key_malformed', operation: 'getTask', attempts: 0 })
    expect(String(error)).not.toContain('bad key')
    expect(service.requests).toEqual([])
    await client.getTask('task-1')
  })

  it('is sent to what may be open, and nothing is where there is none', async () => {
    const { client, service } = setup([healthy])
    await client.getHealth()
    const open = setup([healthy], { auth: () => '' })
    await open.client.getHealth()
    const seen = [service, open.service].map(({ requests }) => requests[0]?.headers.get('x-api-key'))
    expect(seen).toEqual([KEY, null])
    expect(await errorOf(open.client.getTask('a'))).toMatchObject({ code: 'api_key_missing', attempts: 0 })
  })

  it('that is refused is asked for once more', async () => {
    const given = ['old-key', 'new-key']
    const { client, service } = setup(
      [({ headers }) => (headers.get('x-api-key') === 'new-key' ? json(task()) : refused(401))({} as never, 0)],
      { auth: () => given.shift() ?? 'new-key' },
    )
    await client.getTask('task-1')
    expect(service.requests.map(({ headers }) => headers.get('x-api-key'))).toEqual(['old-key', 'new-key'])
  })

  it('goes to no other address: a redirect is an error that says why', async () => {
    const location = `${BASE}/api/orchestration/tasks/task-1`
    const { client, service } = setup([() => new Response(null, { status: 307, headers: { location } })])
    const error = await errorOf(client.getTask('task-1'))
    expect(error).toMatchObject({ code: 'redirect_refused', status: 307, attempts: 1, details: { location } })
    expect(error.advice).toContain('slash at their end')
    expect(service.requests).toHaveLength(1)
  })

  it('is in no error, also when the server repeats it', async () => {
    const said = { error: { code: 'X', message: `no such key ${KEY}`, details: { error: `key ${KEY}!` } } }
    const events: unknown[] = []
    const { client } = setup([json(said, 401)], { observe: (event) => events.push(event) })
    const error = await errorOf(client.getTask('task-1'))
    expect(error.message).toContain('no such key [redacted]')
    expect(JSON.stringify([error, error.details, error.advice, events]) + String(error)).not.toContain(KEY)
  })
})

describe('a failure', () => {
  it.each<readonly [number, string, string, boolean]>([
    [400, 'validation_error', 'validation', false],
    [401, 'authentication_error', 'authentication', false],
    [403, 'authorization_error', 'authorization', false],
    [404, 'resource_not_found', 'not_found', false],
    [405, 'unknown_route', 'not_found', false],
    [422, 'request_invalid', 'validation', false],
    [429, 'rate_limit_exceeded', 'rate_limit', true],
    [500, 'service_error', 'service', true],
    [503, 'service_error', 'service', true],
  ])('of %i is %s even when its body breaks off', async (status, code, kind, retryable) => {
    const broken: Answering = () =>
      new Response(new ReadableStream({ pull: (c) => c.error(new TypeError('terminated')) }), {
        status,
        headers: { 'content-length': '120', 'x-request-id': 'srv-9' },
      })
    const { client } = setup([broken], { retry: false })
    expect(await errorOf(client.getTask('task-1'))).toMatchObject({ code, kind, status, retryable, requestId: 'srv-9' })
  })

  it('has the id of the request from the body where no header may be seen', async () => {
    const error = { code: 'RESOURCE_NOT_FOUND', message: 'none', details: {}, request_id: 'r-7', timestamp: 1 }
    const { client } = setup([json({ error }, 404)])
    expect(await errorOf(client.getTask('task-1'))).toMatchObject({
      requestId: 'r-7',
      message: expect.stringContaining('none'),
    })
  })

  it('of a 400 that came late is of the service', async () => {
    const { client, clock } = setup([
      async () => {
        await clock.sleep(3000)
        return new Response('', { status: 400 })
      },
    ])
    const error = await errorOf(client.createTask(request))
    expect(error).toMatchObject({ code: 'validation_error', attempts: 1, details: { serverSide: true } })
    expect(error.advice).toContain('the service failed behind it')
    expect(isOutcomeUnknown(error)).toBe(true)
  })
})

describe('is repeated', () => {
  const cases: readonly (readonly [string, (client: ReturnType<FakeService['client']>) => Promise<unknown>, number])[] =
    [
      ['a read', (client) => client.getTask('task-1'), 3],
      ['a search', (client) => client.searchMemories({ type: 'search', content: { text: 'x' } }), 3],
      ['the replacement of a task', (client) => client.updateTask('task-1', request), 3],
      ['no creation', (client) => client.createTask(request), 1],
      ['no storing', (client) => client.storeMemory({ type: 'store', content: { text: 'x' } }), 1],
      ['no allocation', (client) => client.allocateResources({ resources: {} }), 1],
    ]
  it.each(cases)('%s when the service failed, and when no answer came', async (_what, call, attempts) => {
    for (const answer of [refused(500), lost]) {
      const { client, service } = setup([answer])
      await errorOf(call(client))
      expect(service.requests).toHaveLength(attempts)
    }
  })

  it('after 500 ms and twice that, with chance', async () => {
    const { client, clock, service } = setup([refused(500)])
    const startedAtMs = clock.now()
    await errorOf(client.getTask('task-1'))
    expect([service.requests.length, clock.now() - startedAtMs]).toEqual([3, 250 + 500])
  })

  it('also a write, when the service refused it for its quota', async () => {
    const { client, clock, service } = setup([refused(429, { 'retry-after': '60' }), json(task())])
    const startedAtMs = clock.now()
    expect(await client.createTask(request)).toMatchObject({ task_id: 'task-1' })
    expect([service.requests.length, clock.now() - startedAtMs >= 60_000]).toEqual([2, true])
  })

  it('after a window, when nothing is counted and nothing is said', async () => {
    const { client, clock } = setup([refused(429), json(task())], { quota: false })
    const startedAtMs = clock.now()
    await client.createTask(request)
    expect(clock.now() - startedAtMs).toBeGreaterThanOrEqual(60_000)
    const once = setup([refused(429)], { quota: false, retry: false })
    expect(await errorOf(once.client.createTask(request))).toMatchObject({ retryAfterMs: 60_000, retryable: true })
  })
})

describe('a write without an answer', () => {
  it('says that nobody knows what became of it', async () => {
    const { client } = setup([lost])
    const error = await errorOf(client.createTask(request))
    expect(error).toMatchObject({
      code: 'outcome_unknown',
      kind: 'conflict',
      operation: 'createTask',
      retryable: false,
      attempts: 1,
      details: { failedWith: 'network_error' },
      cause: { code: 'network_error' },
    })
    expect(error.message).toContain('whether it took effect is unknown')
    expect(isOutcomeUnknown(error)).toBe(true)
  })

  it.each<readonly [string, Answering, string]>([
    ['a body that ends early', () => new Response('{"task_id": "t'), 'body_truncated'],
    ['a page', () => new Response('<html>'), 'unexpected_body'],
    ['a gateway that gave up', () => new Response('<html>', { status: 504 }), 'gateway_rejected'],
  ])('nor after %s', async (_what, answer, failedWith) => {
    const { client } = setup([answer])
    expect(await errorOf(client.createTask(request))).toMatchObject({
      code: 'outcome_unknown',
      details: { failedWith },
    })
  })

  it('nor after it took too long', async () => {
    const { client, clock, service } = setup([() => new Promise(() => {})])
    const failed = errorOf(client.createTask(request))
    await vi.waitUntil(() => service.requests.length === 1, patience)
    await clock.advance(14_999)
    await clock.advance(1)
    expect(await failed).toMatchObject({
      code: 'outcome_unknown',
      details: { failedWith: 'attempt_timeout', timeoutMs: 15_000 },
    })
  })

  it('is another thing than one that never left, or was refused', async () => {
    const unreachable: Answering = () =>
      Promise.reject(Object.assign(new TypeError('x'), { cause: { code: 'ECONNREFUSED' } }))
    const { client } = setup([unreachable], { retry: false })
    const error = await errorOf(client.createTask(request))
    expect([error.code, isOutcomeUnknown(error)]).toEqual(['network_error', false])
    const other = await errorOf(setup([refused(422)]).client.createTask(request))
    expect([other.code, isOutcomeUnknown(other)]).toEqual(['request_invalid', false])
  })

  it('and a read without one is what it is', async () => {
    const { client } = setup([lost])
    expect(await errorOf(client.getTask('task-1'))).toMatchObject({ code: 'network_error', attempts: 3 })
  })
})

describe('nothing is sent of', () => {
  it.each<readonly [string, (client: ReturnType<FakeService['client']>) => Promise<unknown>, string]>([
    ['a NaN', (client) => client.storeMemory({ type: 'store', content: {}, importance: Number.NaN }), 'value_invalid'],
    ['an id with a slash', (client) => client.getMemory('a/b'), 'value_invalid'],
    ['an id that leaves its place', (client) => client.getMemory('..'), 'invalid_options'],
    [
      'more than a megabyte',
      (client) => client.storeMemory({ type: 'store', content: { a: 'x'.repeat(2 ** 20) } }),
      'payload_too_large',
    ],
    [
      'text in more bytes than characters',
      (client) => client.storeMemory({ type: 'store', content: { a: '€'.repeat(400_000) } }),
      'payload_too_large',
    ],
  ])('%s', async (_what, call, code) => {
    const { client, service } = setup([json({})])
    const error = await errorOf(call(client))
    expect(error).toMatchObject({ code, attempts: 0, service: 'agents', operation: expect.any(String) })
    expect(service.requests).toEqual([])
  })

  it('a payload that contains itself, which says where', async () => {
    const content: Record<string, unknown> = {}
    content['self'] = content
    const { client } = setup([json({})])
    const error = await errorOf(client.storeMemory({ type: 'store', content }))
    expect(error).toMatchObject({ code: 'value_invalid', details: { field: 'body.content.self' } })
    expect(error.message).toContain('body.content.self is an object that contains itself')
  })
})

describe('the quota', () => {
  it('lets so many calls through, and the next one waits', async () => {
    const clock = createVirtualClock()
    const quota = createQuota({ calls: 2, windowMs: 60_000, clock })
    const { client, service } = setup([json(task())], { quota, runtime: { clock, random: () => 0.5 } })
    await Promise.all([client.getTask('a'), client.getTask('b'), client.getTask('c')])
    expect(service.requests).toHaveLength(3)
    expect(clock.monotonic()).toBeGreaterThanOrEqual(60_000)
    expect(quota.state().used).toBe(1)
  })

  it('is not asked for what is free, and is asked where the version counts it', async () => {
    const used = async (profile: 'P4' | 'P5') => {
      const clock = createVirtualClock()
      const quota = createQuota({ clock })
      const { client } = setup([healthy], { quota, profile, runtime: { clock } })
      await client.getHealth()
      return quota.state().used
    }
    expect([await used('P4'), await used('P5')]).toEqual([0, 1])
  })

  it('gets back what a refusal of the key did not cost', async () => {
    const clock = createVirtualClock()
    const quota = createQuota({ clock })
    const { client } = setup([refused(401)], { quota, runtime: { clock } })
    await errorOf(client.getTask('a'))
    expect(quota.state().used).toBe(0)
  })

  it('is one for all clients of a process with the same address and key', async () => {
    const runtime = { clock: createVirtualClock() }
    const quotaOf = async (options: Partial<AgentsClientOptions>) => {
      const client = createAgentsClient({ baseUrl: BASE, auth: KEY, runtime, ...options })
      return (await client[agentsAccess].counter())?.quota
    }
    const first = await quotaOf({})
    expect(await quotaOf({})).toBe(first)
    expect(await quotaOf({ auth: 'another-key' })).not.toBe(first)
    expect(await quotaOf({ baseUrl: 'http://other.test' })).not.toBe(first)
    expect(await quotaOf({ quota: false })).toBeUndefined()
  })

  it('counts the key that is sent, whichever of several a function gives', async () => {
    const clock = createVirtualClock()
    const keys = ['key-of-one', 'key-of-two', 'key-of-three']
    const sent = new Map<string | null, number>()
    const answering: Answering = ({ headers }, nth) => {
      const key = headers.get('x-api-key')
      sent.set(key, (sent.get(key) ?? 0) + 1)
      return nth === 2 ? refused(500)({} as never, nth) : json(task())({} as never, nth)
    }
    let asked = 0
    const auth = () => keys[asked++ % keys.length] ?? ''
    const { client } = setup([answering], { auth, quota: {}, runtime: { clock } })
    for (let i = 0; i < 10; i += 1) await client.getTask('a')
    expect(sent.size).toBeGreaterThan(1)
    for (const [key, count] of sent) {
      const quota = await processQuota({ baseUrl: BASE, key: key ?? '', clock })
      expect([key, quota.state().used]).toEqual([key, count])
    }
  })

  it('that cannot be is refused before any call', () => {
    expect(() => setup([], { quota: { calls: 0 } })).toThrow(
      expect.objectContaining({ code: 'invalid_options', details: { option: 'quota.calls' } }),
    )
  })

  it('serves the urgent first', async () => {
    const clock = createVirtualClock()
    const quota = createQuota({ calls: 1, windowMs: 1000, clock })
    const { client, service } = setup([json(task())], { quota, runtime: { clock, random: () => 0.5 } })
    await client.getTask('first')
    await Promise.all([
      withPriority(client, 'low').getTask('low'),
      client.getTask('normal'),
      withPriority(client, 'high').getTask('high'),
    ])
    expect(service.requests.map(({ path }) => path.split('/').at(-1))).toEqual(['first', 'high', 'normal', 'low'])
  })

  it('knows no other urgency', async () => {
    const urgent = 'urgent' as 'high'
    const invalid = expect.objectContaining({ code: 'invalid_options', attempts: 0 })
    expect(() => withPriority(setup([]).client, urgent)).toThrow(invalid)
    await expect(createQuota().admit({ priority: urgent })).rejects.toEqual(invalid)
  })

  it('is part of the total time', async () => {
    const clock = createVirtualClock()
    const quota = createQuota({ calls: 1, clock })
    const { client, service } = setup([json(task())], { quota, runtime: { clock }, retry: { totalTimeoutMs: 1000 } })
    await client.getTask('first')
    const error = await errorOf(client.createTask(request))
    expect(error).toMatchObject({ code: 'quota_wait_too_long', operation: 'createTask', attempts: 0 })
    expect(isOutcomeUnknown(error)).toBe(false)
    expect(service.requests).toHaveLength(1)
  })
})

it.each([
  ['nothing', ''],
  ['a part', '{"error": {"code": "VALID'],
])('a refusal whose body never ends, of which %s came, is what its status says', async (_what, part) => {
  const cancel = vi.fn()
  const hanging: Answering = () => {
    const start = (controller: ReadableStreamDefaultController) => {
      if (part !== '') controller.enqueue(new TextEncoder().encode(part))
    }
    const headers = { 'content-length': '500' }
    return new Response(new ReadableStream({ start, cancel }), { status: 422, headers })
  }
  const { client, clock } = setup([hanging])
  const failed = errorOf(client.createTask(request))
  await vi.waitFor(() => expect(clock.pendingCount).toBe(2), patience)
  await clock.advance(2000)
  expect(await failed).toMatchObject({ code: 'request_invalid', status: 422, details: {} })
  expect(cancel).toHaveBeenCalledOnce()
  expect(clock.pendingCount).toBe(0)
})

it('a write whose turn never came is of known fate', async () => {
  const { clock } = setup([])
  const never = { ...createQuota({ clock }), admit: () => new Promise<never>(() => {}) }
  const { client, clock: own } = setup([json(task())], { quota: never, retry: { totalTimeoutMs: 1000 } })
  const failed = errorOf(client.createTask(request))
  await own.advance(1000)
  const error = await failed
  expect([error.code, error.attempts, isOutcomeUnknown(error)]).toEqual(['total_timeout', 0, false])
})

it('operations that only some versions have go the same way', async () => {
  const { client, service } = setup([json({ tasks: [], timestamp: '2025-01-02T11:33:54' })])
  expect((await openOptionalOperations(client).listTasks()).tasks).toEqual([])
  expect(service.requests[0]).toMatchObject({ method: 'GET', path: '/api/orchestration/tasks' })
  expect(service.requests[0]?.headers.get('x-api-key')).toBe(KEY)
})

it('a version nobody knows is refused', () => {
  const profile = 'P9' as 'P4'
  expect(() => createAgentsClient({ baseUrl: BASE, auth: KEY, profile })).toThrow(
    expect.objectContaining({ code: 'invalid_options' }),
  )
})
