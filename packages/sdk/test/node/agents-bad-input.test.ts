/** Everything a caller, a server or the way between them can get wrong: typed, explained, and nothing is lost. */
import { createMockPlatform, type MockPlatform, type MockPlatformOptions } from '@nova/mock'
import { afterEach, describe, expect, it } from 'vitest'
import {
  type AgentsClientOptions,
  type AgentsError,
  createAgentsClient,
  createMemory,
  createQuota,
  isAgentsError,
  type MemoryContent,
  watchAnalytics,
} from '../../src/agents/index.ts'
import { createMemoryRecordStore } from '../../src/internal/memory-record-store.ts'

const open: MockPlatform[] = []
afterEach(async () => {
  for (const platform of open.splice(0)) await platform.close()
})

const WRONG_KEY = 'sk-nobody-knows-this'

async function start(agents: MockPlatformOptions['agents'] = {}, defects: readonly string[] = []) {
  const platform = await createMockPlatform({ agents, defects })
  open.push(platform)
  const { clock, fetch, openSocket } = platform
  let isDown = false
  const connect: typeof globalThis.fetch = (input, init) =>
    isDown ? Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })) : fetch(input, init)
  const clientOf = (auth = 'test-key', options: Partial<AgentsClientOptions> = {}) =>
    createAgentsClient({
      baseUrl: platform.agents.baseUrl,
      auth,
      profile: agents.profile ?? 'P4',
      fetch: connect,
      quota: false,
      retry: false,
      ...options,
      runtime: { clock, openSocket },
    })
  const memory = createMemory(clientOf(), { store: createMemoryRecordStore() })
  const setDown = (value: boolean) => {
    isDown = value
  }
  return { platform, clock, clientOf, memory, setDown }
}

async function failureOf(work: Promise<unknown>): Promise<AgentsError> {
  const error = await work.then(
    (value) => {
      throw new Error(`succeeded with ${JSON.stringify(value)}`)
    },
    (caught: unknown) => caught,
  )
  if (!isAgentsError(error)) throw error
  return error
}

/** Says what failed, on what and what to do next, and nothing that only its owner may know. */
function expectPresentable(error: AgentsError) {
  expect(error.message.length).toBeGreaterThan(10)
  expect(error.advice?.length ?? 0).toBeGreaterThan(10)
  const said = `${error.message} ${error.advice} ${JSON.stringify(error)} ${error.stack} ${String(error.cause)}`
  expect(said).not.toMatch(/sk-nobody|test-key|read-key|write-key/)
}

const versions = (['P0', 'P1', 'P4'] as const).flatMap((profile) =>
  [false, true].map((strict) => ({ profile, strict })),
)
const task = { type: 'analysis', parameters: {} }

describe.each(versions)('what $profile refuses, strict: $strict', (settings) => {
  type World = Awaited<ReturnType<typeof start>>
  it.each<readonly [string, string, number, (world: World) => Promise<unknown>]>([
    ['a wrong key', 'authentication_error', 401, ({ clientOf }) => clientOf(WRONG_KEY).getFlowAnalytics()],
    ['a key that may not write', 'authorization_error', 403, ({ clientOf }) => clientOf('read-key').createTask(task)],
    ['a key that may not read', 'authorization_error', 403, ({ clientOf }) => clientOf('write-key').getTask('t')],
    ['an unknown task', 'resource_not_found', 404, ({ clientOf }) => clientOf().getTask('nothing')],
    ['an unknown memory', 'resource_not_found', 404, ({ clientOf }) => clientOf().getMemory('nothing')],
  ])('%s: %s', async (_what, code, status, act) => {
    const error = await failureOf(act(await start(settings)))
    expect(error).toMatchObject({ code, status, retryable: false })
    expectPresentable(error)
  })

  it('a call beyond the quota says when to come back, and is not made where calls are counted', async () => {
    const { clientOf, clock } = await start(settings)
    const careless = clientOf()
    for (let call = 0; call < 100; call += 1) await careless.getFlowAnalytics()
    const error = await failureOf(careless.getFlowAnalytics())
    expect(error).toMatchObject({ code: 'rate_limit_exceeded', status: 429, retryable: true, retryAfterMs: 60_000 })
    expectPresentable(error)
    // The other one shares the key and knows nothing of it, so it is refused once, waits, and gets its answer.
    const startedAtMs = clock.now()
    await clientOf('test-key', { quota: createQuota({ clock }), retry: {} }).getFlowAnalytics()
    expect(clock.now() - startedAtMs).toBeGreaterThanOrEqual(60_000)
  })
})

describe('what is not sent', () => {
  const circle: Record<string, unknown> = {}
  circle['self'] = circle
  it.each<readonly [string, string, unknown, object]>([
    ['content that is too large', 'payload_too_large', { text: 'x'.repeat(300_000) }, {}],
    ['a number', 'memory_content_invalid', 42, {}],
    ['nothing', 'memory_content_invalid', null, {}],
    ['a list', 'memory_content_invalid', ['a'], {}],
    ['a circle', 'memory_content_invalid', circle, {}],
    ['an importance of NaN', 'value_invalid', 'Ada', { importance: Number.NaN }],
    ['an importance beyond 1', 'value_invalid', 'Ada', { importance: 1.5 }],
    ['an importance that is no word', 'value_invalid', 'Ada', { importance: 'huge' }],
  ])('%s: %s, and nothing is kept', async (_what, code, content, options) => {
    const { memory, platform } = await start()
    const error = await failureOf(memory.remember(content as MemoryContent, options))
    expect(error.code).toBe(code)
    expectPresentable(error)
    expect([await memory.outbox.list(), platform.agents.memories(), platform.journal.of('storeMemory')]).toEqual([
      [],
      [],
      [],
    ])
  })
})

describe('what is kept', () => {
  it('a memory that a server does not take stays in the outbox and says why, until it takes it', async () => {
    const { memory, platform, setDown } = await start()
    setDown(true)
    const queued = await memory.remember('Ada prefers mornings')
    expect(queued).toMatchObject({ state: 'queued', id: null, trouble: { code: 'network_error' } })
    expect(await memory.outbox.list()).toMatchObject([{ key: queued.key, state: 'waiting', sends: expect.any(Number) }])
    setDown(false)
    expect(await memory.flush()).toMatchObject({ stored: 1, left: 0, stoppedBy: null })
    expect(platform.agents.memories()).toHaveLength(1)
  })

  it('a memory that is refused for its key stays, and goes with another', async () => {
    const { clientOf, platform } = await start()
    const store = createMemoryRecordStore()
    const refused = createMemory(clientOf('read-key'), { store })
    const error = await failureOf(refused.remember('Ada prefers mornings'))
    expect(error.code).toBe('authorization_error')
    expectPresentable(error)
    expect(await refused.outbox.list()).toMatchObject([{ state: 'refused', trouble: { code: 'authorization_error' } }])
    const allowed = createMemory(clientOf(), { store })
    expect(await allowed.outbox.retry()).toBe(1)
    expect(await allowed.flush()).toMatchObject({ stored: 1, left: 0 })
    expect(platform.agents.memories()).toHaveLength(1)
  })
})

describe('what a watch of analytics hears', () => {
  const question = { type: 'behavioral', patterns: ['retry'] }

  it('a socket that fails to answer and closes with 1000, as if all were well, is opened again', async () => {
    const { clientOf, platform } = await start({}, ['agents-socket-error-end'])
    platform.agents.setBackendUp(false)
    const watch = watchAnalytics(clientOf(), question, { via: 'socket', intervalMs: 1000 })
    const first = watch.next()
    await platform.clock.sleep(4000)
    expect(watch.status()).toMatchObject({
      updates: 0,
      problem: { message: expect.stringContaining('ended with 1000') },
    })
    expect(platform.agents.socketCount).toBe(0)
    platform.agents.setBackendUp(true)
    await platform.clock.sleep(60_000)
    expect((await first).value).toMatchObject({ via: 'socket', confidence: 0.10000000000000003 })
    expect(watch.status().reconnects).toBeGreaterThan(0)
    await watch.return()
  })

  it('a socket that is refused is an error of its own', async () => {
    const { clientOf } = await start({ profile: 'P1' })
    const error = await failureOf(watchAnalytics(clientOf(WRONG_KEY), question, { via: 'socket' }).next())
    expect(error).toMatchObject({ code: 'socket_refused' })
    expectPresentable(error)
  })

  it('a version whose socket cannot be opened says so', async () => {
    const { clientOf } = await start({ profile: 'P0' })
    const watching = async () => await watchAnalytics(clientOf(), question, { via: 'socket' }).next()
    const error = await failureOf(watching())
    expect(error).toMatchObject({ code: 'socket_unavailable' })
    expectPresentable(error)
  })
})
