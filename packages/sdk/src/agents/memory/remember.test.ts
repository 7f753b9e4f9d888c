import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createMemoryRecordStore } from '../../internal/memory-record-store.ts'
import type { AgentsClientOptions } from '../agents-client.ts'
import type { AgentsError } from '../errors.ts'
import { createMemory } from './create-memory.ts'
import type { MemoryOptions } from './memory-options.ts'
import { type Fate, ModelServer } from './model-server.fixture.ts'

function setup(options: Omit<MemoryOptions, 'schema'> = {}, client: Partial<AgentsClientOptions> = {}) {
  const clock = createVirtualClock()
  const server = new ModelServer()
  const runtime = { clock, random: () => 0.5 }
  const open = () => createMemory(server.client({ ...client, runtime }), options)
  return { clock, server, open, memory: open() }
}

const queueing = () => ({ store: createMemoryRecordStore(), outbox: { flushAfterSuccess: false } })
const errorOf = async (promise: Promise<unknown>) =>
  (await promise.then(
    () => new Error('did not fail'),
    (reason: unknown) => reason,
  )) as AgentsError

describe('what is sent', () => {
  it('is the content, the importance, and one member more of the context', async () => {
    const { memory, server } = setup({ domain: 'personal' })
    const receipt = await memory.remember({ b: 1, a: 'tea' }, { importance: 'high', context: { room: 'shed' } })
    expect(receipt).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
      id: 'mem_1',
      state: 'stored',
      layer: 'episodic',
      domain: 'personal',
      trouble: null,
    })
    const [request] = server.requests
    expect(request).toEqual({
      path: 'store',
      method: 'POST',
      query: { domain: 'personal' },
      body: {
        type: 'store',
        content: { b: 1, a: 'tea' },
        importance: 0.8,
        context: {
          room: 'shed',
          nova: { v: 1, key: receipt.key, layer: 'episodic', at: '2026-01-05T12:00:00.000Z', domain: 'personal' },
        },
      },
    })
  })

  it('wraps text', async () => {
    const { memory, server } = setup()
    await memory.remember('the kettle')
    expect(server.contents()).toEqual([{ text: 'the kettle' }])
  })

  it('is nothing until something is remembered', () => {
    const { server } = setup()
    expect(server.requests).toEqual([])
  })

  it('takes a server that gives no ids', async () => {
    const { memory, server } = setup()
    server.givesIds = false
    expect(await memory.remember('x')).toMatchObject({ id: null, state: 'stored' })
  })

  it('does not change with what the caller does to it afterwards', async () => {
    const { memory, server } = setup()
    const content = { list: [1] }
    const kept = memory.remember(content)
    content.list.push(2)
    await kept
    expect(server.contents()).toEqual([{ list: [1] }])
  })
})

describe('the same again', () => {
  it('in the same turn is one request and one receipt', async () => {
    const { memory, server } = setup()
    const [one, two] = await Promise.all([memory.remember({ a: 1, b: 2 }), memory.remember({ b: 2, a: 1 })])
    expect(one).toBe(two)
    expect(server.requests).toHaveLength(1)
  })
  it('later is stored already', async () => {
    const { memory, server } = setup()
    const { key, id } = await memory.remember('x')
    expect(await memory.remember('x')).toMatchObject({ key, id, state: 'already_stored' })
    expect(server.requests).toHaveLength(1)
  })
  it('after a restart, too, with a store', async () => {
    const { memory, open, server } = setup(queueing())
    await memory.remember('x')
    expect(await open().remember('x')).toMatchObject({ state: 'already_stored' })
    expect(server.requests).toHaveLength(1)
  })
  it('is another memory in another layer, domain, or under another key', async () => {
    const { memory, server } = setup()
    await memory.remember('x')
    await memory.remember('x', { layer: 'semantic' })
    await memory.domain('personal').remember('x')
    await memory.remember('x', { key: 'mine' })
    expect(server.stored).toHaveLength(4)
  })
  it('with other content under one key is a conflict, not a loss', async () => {
    const { memory, server } = setup()
    await memory.remember('x', { key: 'mine' })
    expect(await errorOf(memory.remember('y', { key: 'mine' }))).toMatchObject({ code: 'memory_key_conflict' })
    expect(server.contents()).toEqual([{ text: 'x' }])
  })
  it('does not end for one caller because another one gives up', async () => {
    const { memory } = setup()
    const stop = new AbortController()
    const reason = new Error('enough')
    const mine = memory.remember('x', { signal: stop.signal })
    const other = memory.remember('x')
    stop.abort(reason)
    await expect(mine).rejects.toBe(reason)
    expect(await other).toMatchObject({ state: 'stored' })
  })
  it('of two memories on one store is sent by one of them', async () => {
    const { open, server } = setup(queueing())
    const receipts = await Promise.all([open().remember('x'), open().remember('x')])
    expect(server.stored).toHaveLength(1)
    expect(receipts.map(({ key }) => key)).toEqual([receipts[0]?.key, receipts[0]?.key])
  })
})

describe('what cannot be kept is refused before anything is kept or sent', () => {
  const cyclic: Record<string, unknown> = {}
  cyclic['self'] = cyclic
  const table: readonly (readonly [string, () => unknown, object, string, unknown])[] = [
    ['a circle', () => cyclic, {}, 'memory_content_invalid', { problems: ['content.self contains itself'] }],
    ['a BigInt', () => ({ n: 1n }), {}, 'memory_content_invalid', { problems: [expect.stringContaining('BigInt')] }],
    ['undefined', () => undefined, {}, 'memory_content_invalid', { problems: [expect.stringContaining('undefined')] }],
    ['a number', () => 7, {}, 'memory_content_invalid', { problems: [expect.stringContaining('no object')] }],
    ['a list', () => [1], {}, 'memory_content_invalid', { problems: [expect.stringContaining('no object')] }],
    ['too much', () => 'x'.repeat(300_000), {}, 'payload_too_large', { maxContentBytes: 262_144 }],
    ['too much context', () => 'x', { context: { c: 'x'.repeat(300_000) } }, 'payload_too_large', {}],
    ['NaN importance', () => 'x', { importance: Number.NaN }, 'value_invalid', { field: 'importance' }],
    ['importance 8', () => 'x', { importance: 8 }, 'value_invalid', { field: 'importance' }],
    [
      'a cyclic context',
      () => 'x',
      { context: cyclic },
      'memory_content_invalid',
      { problems: ['context.self contains itself'] },
    ],
    ['a context that is a list', () => 'x', { context: [] }, 'value_invalid', { field: 'context' }],
    ['a context with the mark', () => 'x', { context: { nova: 1 } }, 'value_invalid', { field: 'context' }],
    ['an empty key', () => 'x', { key: ' ' }, 'value_invalid', { field: 'key' }],
    ['another layer', () => 'x', { layer: 'procedural' }, 'value_invalid', { field: 'layer' }],
  ]
  for (const [name, content, options, code, details] of table)
    it(name, async () => {
      const { memory, server } = setup(queueing())
      const error = await errorOf(memory.remember(content() as never, options))
      expect(error).toMatchObject({ service: 'agents', code, attempts: 0, details })
      expect([await memory.outbox.list(), server.requests]).toEqual([[], []])
    })

  it('what the schema does not like', async () => {
    const { server, clock } = setup()
    const schema = z.object({ who: z.string(), age: z.number() })
    const memory = createMemory(server.client({ runtime: { clock } }), { schema })
    const error = await errorOf(memory.remember({ who: 'Ada', age: 'x' } as never))
    expect(error).toMatchObject({
      code: 'memory_content_invalid',
      details: { problems: [expect.stringMatching(/^age: /)] },
    })
    expect(server.requests).toEqual([])
  })

  it('after the memory was closed', async () => {
    const { memory } = setup()
    await memory.close()
    expect(await errorOf(memory.remember('x'))).toMatchObject({ code: 'memory_closed' })
  })
})

describe('when the server does not answer well', () => {
  const table: readonly (readonly [Fate, string, string, number])[] = [
    ['refused connection', 'waiting', 'network_error', 0],
    ['lost before', 'doubtful', 'outcome_unknown', 0],
    ['lost after', 'doubtful', 'outcome_unknown', 1],
    ['half an answer', 'doubtful', 'outcome_unknown', 1],
    ['500', 'doubtful', 'service_error', 0],
    ['500 after', 'doubtful', 'service_error', 1],
    ['400', 'doubtful', 'validation_error', 0],
    ['400 after', 'doubtful', 'validation_error', 1],
    ['429', 'waiting', 'rate_limit_exceeded', 0],
  ]
  for (const [fate, state, code, stored] of table)
    it(`${fate}: it is queued, says so, and in the end is there once`, async () => {
      const { memory, server } = setup(queueing())
      server.fates = [fate]
      expect(await memory.remember('x')).toMatchObject({ state: 'queued', id: null, trouble: { code } })
      expect(await memory.outbox.list()).toMatchObject([{ state, content: { text: 'x' }, sends: 1, trouble: { code } }])
      expect(server.stored).toHaveLength(stored)
      expect(await memory.flush()).toMatchObject({ stored: 1, found: stored, left: 0, refused: 0, stoppedBy: null })
      expect([server.contents(), await memory.outbox.list()]).toEqual([[{ text: 'x' }], []])
    })

  for (const [fate, code] of [
    ['401', 'authentication_error'],
    ['403', 'authorization_error'],
    ['422', 'request_invalid'],
  ] as const)
    it(`${fate}: it is refused, stays, and goes when asked to`, async () => {
      const { memory, server } = setup(queueing())
      server.fates = [fate]
      const error = await errorOf(memory.remember('x'))
      expect(error).toMatchObject({
        code,
        status: Number(fate),
        details: { state: 'refused', key: expect.any(String) },
      })
      const [entry] = await memory.outbox.list()
      expect(entry).toMatchObject({ state: 'refused', trouble: { code } })
      expect(await memory.flush()).toMatchObject({ stored: 0, left: 0, refused: 1 })
      expect(server.requests).toHaveLength(1)
      expect(await errorOf(memory.remember('x'))).toMatchObject({
        code,
        status: Number(fate),
        details: { state: 'refused' },
      })
      expect(await memory.outbox.retry(entry?.key)).toBe(1)
      expect(await memory.flush()).toMatchObject({ stored: 1, refused: 0 })
      expect(server.contents()).toEqual([{ text: 'x' }])
    })

  it('rejects without a store, and keeps it all the same', async () => {
    const { memory, server } = setup()
    server.isDown = true
    const error = await errorOf(memory.remember('x'))
    expect(error).toMatchObject({ code: 'network_error', details: { state: 'waiting' } })
    expect(error.advice).toContain('flush()')
    server.isDown = false
    expect(await memory.flush()).toMatchObject({ stored: 1 })
  })

  it('sends what is left after the next one that was stored', async () => {
    const { memory, server, clock } = setup({ store: createMemoryRecordStore() })
    server.isDown = true
    await memory.remember('first')
    server.isDown = false
    await memory.remember('second')
    for (let turn = 0; turn < 50 && server.stored.length < 2; turn += 1) await clock.advance(1)
    expect(server.contents()).toEqual([{ text: 'second' }, { text: 'first' }])
  })

  it('keeps the order of what waits', async () => {
    const { memory, server } = setup(queueing())
    server.isDown = true
    for (const text of ['c', 'a', 'b']) await memory.remember(text)
    server.isDown = false
    await memory.flush()
    expect(server.contents()).toEqual(['c', 'a', 'b'].map((text) => ({ text })))
  })

  it('gives up when the server stays away, and says so', async () => {
    const { memory, server } = setup(queueing())
    server.isDown = true
    await memory.remember('x')
    expect(await memory.flush({ maxFailures: 3 })).toMatchObject({ left: 1, stoppedBy: { code: 'network_error' } })
    expect(server.requests).toHaveLength(4)
  })

  it('stops at a wrong key without trying it on everything', async () => {
    const { memory, server } = setup(queueing())
    server.isDown = true
    for (const text of ['a', 'b', 'c']) await memory.remember(text)
    server.isDown = false
    server.fates = ['401']
    expect(await memory.flush()).toMatchObject({ left: 2, refused: 1, stoppedBy: { code: 'authentication_error' } })
  })

  it('hears an abort while it waits for the next try', async () => {
    const { memory, server } = setup(queueing())
    server.fates = ['lost after']
    await memory.remember('x')
    const stop = new AbortController()
    const reason = new Error('enough')
    const flushing = memory.flush({ signal: stop.signal })
    stop.abort(reason)
    await expect(flushing).rejects.toBe(reason)
    expect(await memory.flush()).toMatchObject({ found: 1 })
  })
})

describe('the outbox', () => {
  it('is bounded by entries', async () => {
    const { memory, server } = setup({ ...queueing(), outbox: { maxEntries: 2, flushAfterSuccess: false } })
    server.isDown = true
    const all = await Promise.allSettled(['a', 'b', 'c', 'd'].map((text) => memory.remember(text)))
    expect(all.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected'])
    expect(await errorOf(memory.remember('e'))).toMatchObject({
      code: 'outbox_full',
      details: { entries: 3, maxEntries: 2 },
    })
    expect(await memory.outbox.state()).toMatchObject({ entries: 2, maxEntries: 2, refused: 0 })
    server.isDown = false
    await memory.flush()
    expect(await memory.remember('e')).toMatchObject({ state: 'stored' })
  })
  it('is bounded by bytes', async () => {
    const { memory, server } = setup({ ...queueing(), outbox: { maxBytes: 100, flushAfterSuccess: false } })
    server.isDown = true
    await memory.remember('x'.repeat(60))
    expect(await errorOf(memory.remember('y'.repeat(60)))).toMatchObject({ code: 'outbox_full' })
    expect((await memory.outbox.state()).bytes).toBeLessThanOrEqual(100)
  })
  it('gives up what is discarded', async () => {
    const { memory, server } = setup(queueing())
    server.isDown = true
    const { key } = await memory.remember('x')
    expect([await memory.outbox.discard(key), await memory.outbox.discard(key)]).toEqual([true, false])
    server.isDown = false
    expect(await memory.flush()).toMatchObject({ stored: 0, left: 0 })
    expect(server.stored).toEqual([])
  })
  it('leaves alone what it cannot read', async () => {
    const { store, ...rest } = queueing()
    const { memory, open } = setup({ store, ...rest })
    const { key } = await memory.remember('x')
    const [record] = await store.list()
    await store.save(record?.id ?? '', { v: 2, kind: 'memory', key, more: true }, record?.revision ?? 0)
    const later = open()
    expect(await later.outbox.state()).toMatchObject({ entries: 0, unreadable: 1 })
    expect(await errorOf(later.remember('x'))).toMatchObject({ code: 'memory_store_unavailable', details: { key } })
    expect((await store.list())[0]?.value).toMatchObject({ v: 2, more: true })
  })
  it('sends nothing that could not be written down', async () => {
    const store = createMemoryRecordStore()
    const { memory, server } = setup({ store: { ...store, save: () => Promise.reject(new Error('disk full')) } })
    expect(await errorOf(memory.remember('x'))).toMatchObject({ code: 'memory_store_unavailable' })
    expect(server.requests).toEqual([])
  })
})

describe('doubt', () => {
  const doubted = async (options: MemoryOptions['outbox'], fate: Fate, prepare: (server: ModelServer) => void) => {
    const { memory, server } = setup({ ...queueing(), outbox: { flushAfterSuccess: false, ...options } })
    await memory.remember('control')
    prepare(server)
    server.fates = [fate]
    await memory.remember('x')
    return { memory, server, report: await memory.flush() }
  }

  it('never puts the key into the question', async () => {
    const { memory, server } = setup(queueing())
    server.fates = ['lost after']
    const { key } = await memory.remember('x')
    await memory.flush()
    const searches = server.requests.filter(({ path }) => path === 'search')
    expect(searches.length).toBeGreaterThan(0)
    expect(JSON.stringify(searches)).not.toContain(key)
  })
  it('is not ended by an echo of the question', async () => {
    const { server, report } = await doubted({}, 'lost before', (one) => {
      one.memory = 'echoes'
    })
    expect(report).toMatchObject({ stored: 1, found: 0 })
    expect(server.requests.filter(({ path }) => path === 'store')).toHaveLength(3)
  })
  it('can be kept where nothing can be proved', async () => {
    const { memory, server, report } = await doubted({ unproved: 'keep' }, 'lost before', (one) => {
      one.stored.length = 0
      one.memory = 'keeps nothing'
    })
    expect(report).toMatchObject({ stored: 0, unproved: 1, left: 0 })
    expect(await memory.outbox.list()).toMatchObject([{ state: 'unproved' }])
    expect(server.requests.filter(({ path }) => path === 'store')).toHaveLength(2)
  })
  it('is proved absent by a search that shows another memory', async () => {
    const { server, report } = await doubted({ unproved: 'keep' }, 'lost before', () => {})
    expect(report).toMatchObject({ stored: 1, found: 0, unproved: 0 })
    expect(server.stored).toHaveLength(2)
  })
  it('waits for what shows late', async () => {
    const { server, report } = await doubted({}, 'lost after', (one) => {
      one.hiddenSearches = 1
    })
    expect(report).toMatchObject({ stored: 1, found: 1 })
    expect(server.stored).toHaveLength(2)
  })
  it('stays while the search does not answer', async () => {
    const { memory, server } = setup(queueing())
    server.fates = ['lost after']
    await memory.remember('x')
    server.searchFates = ['refused connection', '500']
    expect(await memory.flush({ maxFailures: 2 })).toMatchObject({ stored: 0, left: 1 })
    expect(await memory.flush()).toMatchObject({ stored: 1, found: 1 })
    expect(server.stored).toHaveLength(1)
  })
  it('looks only when the server has had its time', async () => {
    const { memory, server, clock } = setup({ ...queueing(), outbox: { settleMs: 7000, flushAfterSuccess: false } })
    server.fates = ['lost after']
    await memory.remember('x')
    const startedMs = clock.now()
    await memory.flush()
    expect(clock.now() - startedMs).toBeGreaterThanOrEqual(7000)
  })
  it('takes three 400s for a refusal', async () => {
    const { memory, server } = setup(queueing())
    await memory.remember('control')
    server.fates = ['400', '400', '400']
    await memory.remember('x')
    expect(await memory.flush()).toMatchObject({ stored: 0, refused: 1, left: 0 })
    expect(await memory.outbox.list()).toMatchObject([{ state: 'refused', trouble: { status: 400 } }])
  })
})

it('is unsupported where a version stores nothing, and keeps nothing then', async () => {
  const { memory, server } = setup(queueing(), { profile: 'M3' })
  expect(await errorOf(memory.remember('x'))).toMatchObject({ code: 'unsupported', details: { profile: 'M3' } })
  expect([server.requests, await memory.outbox.list()]).toEqual([[], []])
})
