/** What operations do: tasks, memory, analytics, and how they fail. */
import { afterEach, describe, expect, test } from 'vitest'
import type { AgentsOptions } from '../../src/index.ts'
import { type AgentsWorld, type Ask, createAgentsWorld } from './agents-world.ts'

const open: AgentsWorld[] = []
afterEach(async () => {
  for (const world of open.splice(0)) await world.platform.close()
})
const start = async (agents: AgentsOptions = {}) => {
  const world = await createAgentsWorld(agents)
  open.push(world)
  return world
}

const tasks = '/api/orchestration/tasks'
const memory = '/api/orchestration/memory'
const task = { type: 'review', parameters: { pull: 7 } }
const nothing = { orchestration: { type: 'unknown', agents: {} }, confidence: 0 }

describe('tasks', () => {
  test('are created, read and replaced', async () => {
    const world = await start()
    const { json: created } = await world.ask(`POST ${tasks}`, { body: task })
    expect(created).toMatchObject({ task_id: expect.stringMatching(/^task_/), status: 'created', ...nothing })
    const read = async (id: string) => (await world.ask(`GET ${tasks}/${id}`)).json.status
    expect(await read(created.task_id)).toBe('created')
    expect((await world.ask(`PUT ${tasks}/${created.task_id}`, { body: task })).json.status).toBe('updated')
    expect(await read(created.task_id)).toBe('updated')
    expect((await world.ask(`PUT ${tasks}/never-seen`, { body: task })).json).toMatchObject({ task_id: 'never-seen' })
    expect(await read('never-seen')).toBe('updated')
  })

  test('go through what they are told to', async () => {
    const world = await start({ taskSteps: [{ afterMs: 1000, status: 'running' }] })
    const { json } = await world.ask(`POST ${tasks}`, { body: task })
    await world.clock.advance(1000)
    expect((await world.ask(`GET ${tasks}/${json.task_id}`)).json.status).toBe('running')
    expect(world.platform.agents.setTaskStatus(json.task_id, 'done')).toBe(true)
    expect((await world.ask(`GET ${tasks}/${json.task_id}`)).json.status).toBe('done')
    expect(world.platform.agents.setTaskStatus('nobody', 'done')).toBe(false)
  })

  test('can be listed where the version has that and the deployment wants it', async () => {
    const statusOf = async (agents: AgentsOptions) => (await (await start(agents)).ask(`GET ${tasks}`)).status
    expect(await statusOf({ listTasks: true })).toBe(200)
    expect(await statusOf({ listTasks: true, profile: 'P0' })).toBe(405)
    expect(await statusOf({})).toBe(405)
    const world = await start({ listTasks: true })
    await world.ask(`POST ${tasks}`, { body: task })
    expect((await world.ask(`GET ${tasks}`)).json.tasks).toMatchObject([{ status: 'created', type: 'review' }])
  })

  test('paths win over bodies', async () => {
    const world = await start()
    const assigned = await world.ask('POST /api/orchestration/agents/a-1/assign', { body: { agent_id: 'other', task } })
    expect(assigned.json).toMatchObject({ agent_id: 'a-1', status: 'assigned', ...nothing })
    const optimized = await world.ask('POST /api/orchestration/flows/f-1/optimize', { body: { flow_id: 'other' } })
    expect(optimized.json).toMatchObject({ flow_id: 'f-1', optimizations: [], confidence: 0 })
  })

  test('coordination and allocation', async () => {
    const world = await start()
    const coordinated = await world.ask('POST /api/orchestration/agents/coordinate', { body: { agents: ['a'], task } })
    expect(coordinated.json).toMatchObject({ coordination_id: expect.any(String), status: 'coordinated', ...nothing })
    const allocated = await world.ask('POST /api/orchestration/resources/allocate', {
      body: { resources: { cpu: { capacity: 100 } } },
    })
    expect(allocated.json).toMatchObject({ allocations: [], analytics: { type: 'unknown' }, confidence: 0 })
  })

  test('the bundled orchestrator fails on domains and dependencies', async () => {
    const world = await start({ bundledOrchestrator: true })
    for (const [what, body] of [
      [`POST ${tasks}?domain=personal`, task],
      [`POST ${tasks}`, { ...task, dependencies: ['a'] }],
      [`POST /api/orchestration/agents/coordinate?domain=x`, { agents: ['a'], task }],
    ] as const) {
      const seen = await world.ask(what, { body })
      expect([seen.status, seen.json.error.code, seen.tookMs]).toEqual([400, 'VALIDATION_ERROR', 3000])
    }
    expect((await world.ask(`POST ${tasks}`, { body: task })).status).toBe(200)
    expect((await (await start()).ask(`POST ${tasks}?domain=personal`, { body: task })).status).toBe(200)
  })
})

describe('memory', () => {
  const store = (world: AgentsWorld, text: string, more: object = {}, query = '') =>
    world.ask(`POST ${memory}/store${query}`, { body: { type: 'store', content: { text }, ...more } })
  const search = (world: AgentsWorld, text: string, query = '') =>
    world.ask(`POST ${memory}/search${query}`, { body: { type: 'search', content: { text } } })

  test.each([
    ['P0', null, { text: 'a heron' }],
    ['P4', { text: 'a heron' }, { data: { text: 'a heron' } }],
  ] as const)('%s: what is stored can be read and found', async (profile, storedContent, readContent) => {
    const world = await start({ profile })
    const stored = (await store(world, 'a heron', { context: { place: 'river' }, importance: 0.8 }, '?domain=personal'))
      .json
    expect(stored).toMatchObject({ memory_id: expect.any(String), content: storedContent, matches: null })
    expect(stored).not.toHaveProperty('status')
    const read = (await world.ask(`GET ${memory}/${stored.memory_id}`)).json
    expect(read).toMatchObject({ memory_id: stored.memory_id, content: readContent, matches: null })
    const found = (await search(world, 'heron')).json
    expect(found).toMatchObject({ memory_id: null, content: null })
    expect(found.matches).toMatchObject([
      {
        content: { text: 'a heron' },
        score: 1,
        metadata: {
          memory_id: stored.memory_id,
          domain: 'personal',
          importance: 0.8,
          context: { place: 'river' },
        },
      },
    ])
    expect((await search(world, 'heron', '?domain=professional')).json.matches).toEqual([])
  })

  test('the word of an operation in a body changes nothing', async () => {
    const world = await start()
    const { json } = await store(world, 'kept all the same', { type: 'delete' })
    expect((await world.ask(`GET ${memory}/${json.memory_id}`)).status).toBe(200)
  })

  test('can be found only after a while where it is told so', async () => {
    const world = await start({ recallableAfterMs: 5000 })
    const { json } = await store(world, 'slow')
    expect((await search(world, 'slow')).json.matches).toEqual([])
    expect((await world.ask(`GET ${memory}/${json.memory_id}`)).status).toBe(200)
    await world.clock.advance(5000)
    expect((await search(world, 'slow')).json.matches).toHaveLength(1)
  })

  test('a memory nobody stored is 404', async () => {
    const seen = await (await start()).ask(`GET ${memory}/mem_x`)
    expect([seen.status, seen.json.error.code]).toEqual([404, 'RESOURCE_NOT_FOUND'])
  })
})

describe('analytics', () => {
  const read = (world: AgentsWorld, what: string) => world.ask(`GET /api/analytics/${what}`)

  test('are constant: neither ids nor domains change them', async () => {
    const world = await start({ profile: 'P0' })
    const at = { timestamp: '2026-01-05T12:00:00' }
    const empty = (type: string) => ({
      ...at,
      analytics: { type, analytics: {}, metadata: {} },
      insights: [],
      confidence: 0,
    })
    expect((await read(world, 'flows')).json).toEqual(empty('behavioral'))
    expect((await read(world, 'resources?resource_id=nobody&domain=x')).json).toEqual(empty('predictive'))
    expect((await read(world, 'agents?agent_id=nobody')).json).toEqual(empty('behavioral'))
  })

  test('P4 looks one level too deep at flows', async () => {
    expect((await read(await start(), 'flows')).json).toMatchObject({ analytics: {}, insights: [], confidence: 0.8 })
  })

  test.each([
    [{ strict: true }, ['default'], 0.4],
    [{ strict: true, profile: 'P1' }, [], 0],
    [{ engine: 'unreachable_model' }, ['error'], 0.8],
  ] as const)('%j', async (agents, insights, confidence) => {
    const { json } = await read(await start(agents), 'agents')
    expect(json.insights.map(({ type }: { type: string }) => type)).toEqual(insights)
    expect(json.confidence).toBe(confidence)
  })

  test('live ones change with time, and are the same for the same seed and moment', async () => {
    const [one, other] = [await start({ liveAnalytics: true }), await start({ liveAnalytics: true })]
    const first = (await read(one, 'agents')).json
    expect(Object.keys(first.analytics.analytics)).toEqual(['throughput', 'latency', 'queue_depth', 'cpu'])
    expect((await read(other, 'agents')).json).toEqual(first)
    await one.clock.advance(1000)
    const later = (await read(one, 'agents')).json
    expect(later.analytics.analytics.cpu.value).not.toBe(first.analytics.analytics.cpu.value)
    expect(Object.keys((await read(one, 'flows')).json.analytics)).toContain('throughput')
    one.platform.agents.setLiveAnalytics(false)
    expect((await read(one, 'agents')).json.analytics.analytics).toEqual({})
  })
})

describe('failures behind the service', () => {
  const write: readonly [string, Ask] = [`POST ${tasks}`, { body: task }]
  const look: readonly [string, Ask] = ['GET /api/analytics/agents', {}]
  const optimize: readonly [string, Ask] = ['POST /api/orchestration/flows/f/optimize', { body: { flow_id: 'f' } }]

  test.each([
    ['P0', write, 400],
    ['P0', look, 500],
    ['P0', optimize, 400],
    ['P4', write, 400],
    ['P4', look, 500],
    ['P4', optimize, 500],
  ] as const)('%s %j: %d, three seconds late', async (profile, [what, ask], status) => {
    const world = await start({ profile, backendUp: false })
    const seen = await world.ask(what, ask)
    expect([seen.status, seen.tookMs]).toEqual([status, 3000])
  })

  test.each([
    ['P0', 0],
    ['P4', 3000],
  ] as const)('%s: an unknown id is told after %d ms', async (profile, tookMs) => {
    expect((await (await start({ profile })).ask(`GET ${tasks}/x`)).tookMs).toBe(tookMs)
  })

  test('the service tries three times within one call of the quota', async () => {
    const world = await start()
    world.platform.agents.failNext('createTask', { attempts: 2 })
    const seen = await world.ask(...write)
    expect([seen.status, seen.tookMs]).toEqual([200, 3000])
    expect([world.platform.agents.attempts('createTask'), world.platform.agents.usedQuota('test-key')]).toEqual([3, 1])
    expect(world.platform.agents.tasks()).toHaveLength(1)
  })

  test('what fails may have taken effect three times', async () => {
    const world = await start()
    world.platform.agents.failNext('createTask', { takesEffect: true })
    expect((await world.ask(...write)).status).toBe(400)
    expect(world.platform.agents.tasks()).toHaveLength(3)
  })

  test('P0 says what was behind it', async () => {
    const world = await start({ profile: 'P0', strict: true, backendUp: false })
    expect((await world.ask(...write)).json.error).toMatchObject({
      code: 'VALIDATION_ERROR',
      message: 'Request validation failed',
      details: { error: 'The orchestrator does not answer' },
    })
  })

  test('lists are tried once', async () => {
    const seen = await (await start({ backendUp: false, listTasks: true })).ask(`GET ${tasks}`)
    expect([seen.status, seen.tookMs]).toEqual([500, 0])
  })

  test('health knows nothing of it', async () => {
    expect((await (await start({ backendUp: false })).ask('GET /health', { key: null })).json.status).toBe('healthy')
  })

  test('a planned status comes in the form of the service', async () => {
    const world = await start()
    world.platform.faults.add({ on: { operation: 'createTask' }, do: { kind: 'status', status: 429 } })
    const seen = await world.ask(...write)
    expect([seen.status, seen.json.error.code]).toEqual([429, 'RATE_LIMIT_EXCEEDED'])
    expect(seen.headers.get('x-request-id')).toBe(seen.json.error.request_id)
  })
})

test('memories and tasks outlive the process where there is a folder, quotas do not', async () => {
  const { mkdtemp, rm } = await import('node:fs/promises')
  const { tmpdir } = await import('node:os')
  const dataDir = await mkdtemp(`${tmpdir()}/nova-agents-`)
  try {
    const first = await createAgentsWorld({}, { dataDir })
    const stored = await first.ask(`POST ${memory}/store`, { body: { type: 'store', content: { text: 'kept' } } })
    const created = await first.ask(`POST ${tasks}`, { body: task })
    await first.platform.close()
    const second = await createAgentsWorld({}, { dataDir })
    open.push(second)
    expect((await second.ask(`GET ${memory}/${stored.json.memory_id}`)).json.content).toEqual({
      data: { text: 'kept' },
    })
    expect((await second.ask(`GET ${tasks}/${created.json.task_id}`)).json.status).toBe('created')
    expect(second.platform.agents.usedQuota('test-key')).toBe(2)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
})
