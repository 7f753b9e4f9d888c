import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it } from 'vitest'
import { errorOf, setupMemory } from './memory-setup.fixture.ts'
import { ModelServer } from './model-server.fixture.ts'

const setup = (...rest: Parameters<typeof setupMemory> extends [unknown, ...infer Rest] ? Rest : never) => {
  const clock = createVirtualClock()
  return { clock, ...setupMemory(clock, ...rest) }
}
const meeting = {
  agents: [{ name: 'Ada', type: 'planner' }, { name: 'Bob' }],
  interactions: [{ source_agent: 'Ada', target_agent: 'Bob', type: 'asks' }],
  observations: [{ type: 'capability', agent: 'Ada', capability: 'maps', confidence: 0.9 }],
}

describe('consolidate', () => {
  it('remembers what experiences say, in the semantic layer, once', async () => {
    const { memory, server } = setup()
    await memory.remember('they met', { importance: 'high', context: meeting })
    await memory.remember('they met again', { context: meeting })
    expect(await memory.consolidationDue()).toBe(true)
    const done = await memory.consolidate()
    expect(done).toMatchObject({
      where: 'client',
      consolidated: 2,
      knowledge: { concepts: [{ name: 'Ada' }, { name: 'Bob' }] },
    })
    expect(done.receipts.map(({ layer, state }) => `${layer} ${state}`)).toEqual(Array(4).fill('semantic stored'))
    expect(server.contents().slice(2)).toEqual([
      { concept: { name: 'Ada', type: 'Agent', confidence: 0.9, attributes: { agent_type: 'planner' } } },
      { concept: { name: 'Bob', type: 'Agent', confidence: 0.9, attributes: {} } },
      { relationship: { from: 'Ada', to: 'Bob', type: 'asks', properties: {} } },
      { belief: { subject: 'Ada', predicate: 'HAS_CAPABILITY', object: 'maps', confidence: 0.9 } },
    ])
    expect(await memory.consolidate({ force: true })).toMatchObject({ consolidated: 0, receipts: [] })
    expect(server.stored).toHaveLength(6)
  })

  it('does nothing before it is due', async () => {
    const { memory, clock } = setup()
    await memory.remember('they met', { context: meeting })
    expect(await memory.consolidate()).toMatchObject({ where: 'client', consolidated: 0 })
    await clock.advance(300_000)
    expect(await memory.consolidate()).toMatchObject({ consolidated: 1 })
  })

  it('makes nothing twice when it is repeated after a crash', async () => {
    const { memory, open, server, store } = setup()
    await memory.remember('they met', { importance: 'high', context: meeting })
    await memory.consolidate()
    for (const { id, value, revision } of await store.list())
      if ((value as { consolidated?: boolean }).consolidated)
        await store.save(id, { ...(value as object), consolidated: false }, revision)
    expect(await open().consolidate()).toMatchObject({
      consolidated: 1,
      receipts: Array(4).fill({ state: 'already_stored' }),
    })
    expect(server.stored).toHaveLength(5)
  })

  it('keeps domains apart', async () => {
    const { memory, server } = setup()
    await memory.domain('personal').remember('a', { context: { agents: [{ name: 'Ada' }] } })
    await memory.domain('work').remember('b', { context: { agents: [{ name: 'Bob' }] } })
    const known = () =>
      server.stored.flatMap(({ domain, body }) => {
        const { concept } = body['content'] as { concept?: { name: string } }
        return concept ? [`${domain}: ${concept.name}`] : []
      })
    expect((await memory.domain('work').consolidate({ force: true })).consolidated).toBe(1)
    expect(known()).toEqual(['work: Bob'])
    await memory.consolidate({ force: true })
    expect(known()).toEqual(['work: Bob', 'personal: Ada'])
  })

  it('loses nothing while the server is down', async () => {
    const { memory, server } = setup()
    await memory.remember('they met', { importance: 'high', context: meeting })
    server.isDown = true
    expect((await memory.consolidate()).receipts.map(({ state }) => state)).toEqual(Array(4).fill('queued'))
    server.isDown = false
    await memory.flush()
    expect(server.stored).toHaveLength(5)
  })

  it('goes on behind knowledge the server will not take, and says which', async () => {
    const { memory, server } = setup()
    await memory.remember('they met', { importance: 'high', context: meeting })
    server.fates = ['422']
    const done = await memory.consolidate()
    expect(done.receipts.map(({ state }) => state)).toEqual(Array(3).fill('stored'))
    expect(done.refused).toMatchObject([
      { content: { concept: { name: 'Ada' } }, domain: null, key: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
    expect(done.refused[0]?.error).toMatchObject({ code: 'request_invalid', details: { state: 'refused' } })
    expect(done).toMatchObject({ consolidated: 1, knowledge: { concepts: [{ name: 'Ada' }, { name: 'Bob' }] } })
    expect(await memory.consolidate({ force: true })).toMatchObject({ consolidated: 0, refused: [] })
    expect(await memory.outbox.retry(done.refused[0]?.key)).toBe(1)
    await memory.flush()
    expect(server.stored).toHaveLength(5)
  })
  it('names what was refused at another time, and sends it no more by itself', async () => {
    const { memory, server } = setup()
    await memory.remember('they met', { importance: 'high', context: meeting })
    server.fates = ['401']
    // The key is not this one's fault: the others would fare alike.
    expect(await errorOf(memory.consolidate())).toMatchObject({ code: 'authentication_error' })
    expect(server.requests).toHaveLength(2)
    const done = await memory.consolidate()
    expect(done).toMatchObject({ consolidated: 1, refused: [{ error: { code: 'authentication_error', attempts: 0 } }] })
    expect([done.receipts.length, server.stored.length]).toEqual([3, 4])
  })
  it('by the server is unsupported where it cannot, and never silent', async () => {
    const { memory } = setup()
    expect(await errorOf(memory.consolidate({ where: 'server' }))).toMatchObject({
      code: 'unsupported',
      details: { profile: 'P4' },
    })
  })

  it('is the server’s where a version can', async () => {
    const clock = createVirtualClock()
    const calls: string[] = []
    const answering: typeof globalThis.fetch = async (input, init) => {
      calls.push(`${init?.method} ${new URL(String(input)).pathname}`)
      return Response.json({ consolidated_count: 3, timestamp: '2025-01-08T00:00:00' })
    }
    const { memory } = setupMemory(clock, {}, { profile: 'M2', fetch: answering })
    expect(await memory.consolidate({ where: 'server' })).toEqual({
      where: 'server',
      consolidated: 3,
      knowledge: null,
      receipts: [],
      refused: [],
    })
    expect(calls).toEqual(['POST /api/orchestration/memory/consolidate'])
  })
})

describe('by the server', () => {
  it('is not due for ever', async () => {
    const server = new ModelServer()
    const answer = { consolidated_count: 3, timestamp: '2025-01-08T00:00:00' }
    const { memory } = setupMemory(
      createVirtualClock(),
      {},
      {
        profile: 'M2',
        fetch: async (...given) =>
          String(given[0]).includes('consolidate') ? Response.json(answer) : await server.fetch(...given),
      },
    )
    await memory.remember('x', { importance: 1 })
    expect(await memory.consolidationDue()).toBe(true)
    expect(await memory.consolidate()).toMatchObject({ where: 'server', consolidated: 3 })
    expect(await memory.consolidationDue()).toBe(false)
  })
})

describe('waitUntilRecallable', () => {
  it('looks until it shows', async () => {
    const { memory, server } = setup()
    server.hiddenSearches = 3
    await memory.waitUntilRecallable(await memory.remember('red kettle'))
    expect(server.requests.filter(({ path }) => path === 'search')).toHaveLength(4)
  })
  it('sends what is not sent', async () => {
    const { memory, server } = setup()
    server.isDown = true
    const receipt = await memory.remember('red kettle')
    server.isDown = false
    await memory.waitUntilRecallable(receipt)
    expect(server.stored).toHaveLength(1)
  })
  it('tells what it saw when time is up', async () => {
    const { memory, server } = setup()
    server.memory = 'keeps nothing'
    const error = await errorOf(memory.waitUntilRecallable(await memory.remember('red kettle'), { timeoutMs: 10_000 }))
    expect(error).toMatchObject({
      code: 'memory_not_recallable',
      retryable: true,
      details: { seen: 'not shown', history: [{ label: 'not shown' }], clock: 'waiter' },
    })
  })
  it('knows only what was remembered here', async () => {
    const { memory } = setup()
    expect(await errorOf(memory.waitUntilRecallable('mem_9'))).toMatchObject({ code: 'memory_not_found' })
  })
  it('hears an abort', async () => {
    const { memory, server } = setup()
    server.memory = 'keeps nothing'
    const receipt = await memory.remember('red kettle')
    const stop = new AbortController()
    const reason = new Error('enough')
    const waiting = memory.waitUntilRecallable(receipt, { signal: stop.signal })
    stop.abort(reason)
    await expect(waiting).rejects.toBe(reason)
  })
})
