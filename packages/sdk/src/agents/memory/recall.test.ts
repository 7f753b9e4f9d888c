import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createMemory } from './create-memory.ts'
import { collect, errorOf, setupMemory } from './memory-setup.fixture.ts'
import type { Recall } from './recalled.ts'
import type { StandardSchema } from './standard-schema.ts'

const setup = (options?: Parameters<typeof setupMemory>[1], client?: Parameters<typeof setupMemory>[2]) =>
  setupMemory(createVirtualClock(), options, client)
const texts = ({ memories }: Recall<unknown>) => memories.map(({ content }) => (content as { text?: unknown }).text)

async function kitchen(options?: Parameters<typeof setupMemory>[1], client?: Parameters<typeof setupMemory>[2]) {
  const world = setup(options, client)
  await world.memory.remember('red kettle', { context: { room: 'kitchen', tags: ['a'] } })
  await world.memory.remember('blue kettle', { importance: 'high', context: { room: 'shed' } })
  await world.memory.remember('kettle facts', { layer: 'semantic' })
  await world.memory.domain('personal').remember('my kettle')
  return world
}

describe('from the server', () => {
  it('asks with hints, and applies them here', async () => {
    const { memory, server } = await kitchen()
    const found = await memory.recall('red kettle', { limit: 1, minScore: 0.4 })
    expect(found).toMatchObject({ source: 'server', serverError: null, skipped: [] })
    expect(found.memories).toEqual([
      {
        content: { text: 'red kettle' },
        score: 1,
        scoredBy: 'server',
        source: 'server',
        id: 'mem_1',
        key: expect.any(String),
        layer: 'episodic',
        domain: null,
        importance: 0.5,
        at: '2026-01-05T12:00:00.000Z',
        context: { room: 'kitchen', tags: ['a'] },
        state: 'stored',
      },
    ])
    expect(server.requests.at(-1)).toMatchObject({
      path: 'search',
      body: { type: 'search', content: { query: 'red kettle' }, context: { limit: 1, min_score: 0.4 } },
    })
  })

  it('drops what is below the threshold, 0.7 if nothing is said, and gives five at most', async () => {
    const { memory, server } = await kitchen()
    expect(texts(await memory.recall('red kettle'))).toEqual(['red kettle'])
    for (let i = 0; i < 9; i += 1) await memory.remember(`kettle ${i}`)
    expect((await memory.recall('kettle')).memories).toHaveLength(5)
    expect(server.requests.at(-1)).toMatchObject({ body: { context: { limit: 5, min_score: 0.7 } } })
  })

  const filters: readonly (readonly [string, Parameters<typeof memoryOf>[0], readonly string[]])[] = [
    ['members of the context', { filter: { room: 'shed' } }, ['blue kettle']],
    ['members that are lists', { filter: { tags: ['a'] } }, ['red kettle']],
    ['a test', { filter: ({ importance }) => importance === 0.8 }, ['blue kettle']],
    ['the layer', { layer: 'semantic' }, ['kettle facts']],
    ['the domain', { domain: 'personal' }, ['my kettle']],
  ]
  const memoryOf = async (
    options: NonNullable<Parameters<Awaited<ReturnType<typeof kitchen>>['memory']['recall']>[1]>,
  ) => texts(await (await kitchen()).memory.recall('kettle', { minScore: 0.1, ...options }))
  for (const [name, options, want] of filters)
    it(`filters by ${name}`, async () => expect((await memoryOf(options)).toSorted()).toEqual(want))
  for (const [name, options, want] of filters)
    it(`filters by ${name} on this machine alike`, async () =>
      expect((await memoryOf({ ...options, source: 'local' })).toSorted()).toEqual(want))

  it('has a view of one domain', async () => {
    const { memory, server } = await kitchen()
    expect(texts(await memory.domain('personal').recall('kettle'))).toEqual(['my kettle'])
    expect(server.requests.at(-1)).toMatchObject({ query: { domain: 'personal' } })
  })

  it('scores what the server does not score', async () => {
    const { memory, server } = await kitchen()
    server.shape = ({ body }) => ({ content: body['content'] })
    const found = await memory.recall('red kettle', { minScore: 0.5 })
    expect(found.memories.map(({ score, scoredBy, source }) => [score, scoredBy, source]).slice(0, 2)).toEqual([
      [1, 'local', 'server'],
      [0.5, 'local', 'server'],
    ])
  })

  it('filters by objects in any order of members', async () => {
    const { memory } = setup()
    await memory.remember('red kettle', { context: { place: { y: 1, x: 2 } } })
    expect((await memory.recall('red kettle', { filter: { place: { y: 1, x: 2 } } })).memories).toHaveLength(1)
    expect((await memory.recall('red kettle', { filter: { place: { x: 2, y: 1 } } })).memories).toHaveLength(1)
    expect((await memory.recall('red kettle', { filter: { place: { x: 2 } } })).memories).toHaveLength(0)
    expect((await memory.recall('red kettle', { filter: { constructor: Object } })).memories).toHaveLength(0)
  })
  it('survives matches nested without end', async () => {
    const { memory, server } = setup()
    server.stored.push({ id: 'm', domain: null, body: { content: { text: 'tea' } } })
    let deep: unknown = 'tea'
    for (let i = 0; i < 3000; i += 1) deep = { a: deep }
    server.shape = () => ({ content: deep })
    await memory.recall('tea', { minScore: 0 })
  })

  it('shows once what the server has twice', async () => {
    const { memory, server } = await kitchen()
    const [first] = server.stored
    if (first) server.stored.push({ ...first, id: 'mem_again' })
    expect(texts(await memory.recall('red kettle'))).toEqual(['red kettle'])
  })

  it('takes matches of others, and of any shape', async () => {
    const { memory, server } = setup()
    server.stored.push({ id: 'm', domain: null, body: { content: { text: 'tea' } } })
    for (const match of [
      { content: { text: 'tea' }, score: 0.9 },
      { content: '{"text":"tea"}', score: 0.9, metadata: { memory_id: 'x' } },
      { content: 'tea', score: 0.9, timestamp: '2025-01-02T11:33:54' },
    ]) {
      server.shape = () => match
      expect((await memory.recall('tea')).memories).toMatchObject([{ content: { text: 'tea' }, score: 0.9, key: null }])
    }
    server.shape = () => ({ score: 0.95 })
    expect(await memory.recall('tea')).toMatchObject({ memories: [], skipped: [{ issues: ['(content): is null'] }] })
  })
})

describe('with a schema', () => {
  const schema = z.object({ who: z.string(), seen: z.string().transform((text) => text.length) })

  it('gives what it makes of what was kept, and reports what does not fit', async () => {
    const { connect, server } = setup()
    const memory = createMemory(connect(), { schema })
    await memory.remember({ who: 'Ada', seen: 'abc' })
    expect(server.contents()).toEqual([{ who: 'Ada', seen: 'abc' }])
    server.stored.push({ id: 'other', domain: null, body: { content: { who: 'Ada', seen: 3 }, context: {} } })
    const found = await memory.recall('Ada', { minScore: 0.1 })
    expect(found.memories.map(({ content }) => content)).toEqual([{ who: 'Ada', seen: 3 }])
    expect(found.skipped).toEqual([{ id: 'other', key: null, issues: [expect.stringMatching(/^seen: /)] }])
    const strict = await errorOf(memory.recall('Ada', { minScore: 0.1, strict: true }))
    expect(strict).toMatchObject({ code: 'memory_match_invalid', details: { id: 'other' } })
  })

  for (const [name, validate] of [
    [
      'throws',
      () => {
        throw new TypeError('no member of secret')
      },
    ],
    ['rejects', async () => await Promise.reject(new TypeError('no member of secret'))],
  ] as const)
    it(`that ${name} at one of them skips that one, with the cause`, async () => {
      const { connect, server } = setup()
      const breaking: StandardSchema<{ name: string }, { name: string }> = {
        '~standard': {
          version: 1,
          vendor: 'own',
          validate: (value) =>
            (value as { name?: unknown }).name === 'bad kettle' ? validate() : { value: value as { name: string } },
        },
      }
      const memory = createMemory(connect(), { schema: breaking })
      await memory.remember({ name: 'good kettle' })
      server.stored.push({ id: 'theirs', domain: null, body: { content: { name: 'bad kettle' }, context: {} } })
      const found = await memory.recall('kettle', { minScore: 0.1 })
      expect(found.memories).toMatchObject([{ content: { name: 'good kettle' } }])
      expect(found.skipped).toEqual([
        { id: 'theirs', key: null, issues: ['(content): the schema failed (TypeError)'], cause: expect.any(TypeError) },
      ])
      const failed = { code: 'memory_match_invalid', details: { id: 'theirs' }, cause: expect.any(TypeError) }
      expect(await errorOf(memory.recall('kettle', { minScore: 0.1, strict: true }))).toMatchObject(failed)
      expect(await errorOf(memory.get('theirs'))).toMatchObject(failed)
      expect(await errorOf(memory.remember({ name: 'bad kettle' }))).toMatchObject({
        code: 'memory_content_invalid',
        cause: expect.any(TypeError),
        details: { problems: ['(content): the schema failed (TypeError)'] },
      })
      expect(server.requests.filter(({ path }) => path === 'store')).toHaveLength(1)
    })
  it('that gives no result is one that fails', async () => {
    const { connect, server } = setup()
    const schema = { '~standard': { version: 1, vendor: 'own', validate: () => undefined as never } } as const
    server.stored.push({ id: 'theirs', domain: null, body: { content: { text: 'kettle' }, context: {} } })
    const { skipped } = await createMemory(connect(), { schema }).recall('kettle')
    expect(skipped).toMatchObject([{ id: 'theirs', issues: ['(content): the schema failed (TypeError)'] }])
  })
  it('of texts gets texts', async () => {
    const { connect } = setup()
    const memory = createMemory(connect(), { schema: z.string() })
    await memory.remember('the kettle')
    expect((await memory.recall('kettle')).memories.map(({ content }) => content)).toEqual(['the kettle'])
  })
})

describe('from this machine', () => {
  it('when the server is down, and says why', async () => {
    const { memory, server } = await kitchen()
    server.isDown = true
    await memory.remember('green kettle')
    const found = await memory.recall('green kettle', { minScore: 0.5 })
    expect(found).toMatchObject({ source: 'local', serverError: { code: 'network_error' } })
    expect(found.memories.map(({ content, state, source }) => [content['text'], state, source])).toEqual([
      ['green kettle', 'waiting', 'local'],
      ['my kettle', 'stored', 'local'],
      ['kettle facts', 'stored', 'local'],
      ['blue kettle', 'stored', 'local'],
      ['red kettle', 'stored', 'local'],
    ])
  })

  it('what waits, beside what the server has', async () => {
    const { memory, server } = await kitchen()
    server.fates = ['refused connection']
    await memory.remember('green kettle')
    const { memories, source } = await memory.recall('kettle', { minScore: 0.5, limit: 9 })
    expect([source, memories.length, memories.filter((one) => one.source === 'local').length]).toEqual(['server', 5, 1])
  })

  it('but not what a server that was heard does not have any more', async () => {
    const { memory, server } = await kitchen()
    server.stored.length = 0
    expect(await memory.recall('kettle')).toMatchObject({ memories: [], source: 'server' })
    expect((await memory.recall('kettle', { source: 'local' })).memories).toHaveLength(4)
  })

  it('does not hide that the key is refused', async () => {
    const { memory, server } = await kitchen()
    server.searchFates = ['401', '500']
    expect(await errorOf(memory.recall('kettle'))).toMatchObject({ code: 'authentication_error' })
    expect(await errorOf(memory.recall('kettle', { source: 'server' }))).toMatchObject({ code: 'service_error' })
  })

  it('after a restart', async () => {
    const { open, server } = await kitchen()
    server.isDown = true
    expect(texts(await open().recall('blue kettle'))).toEqual(['blue kettle'])
  })

  it('and nothing but copies that fit', async () => {
    const { memory, store } = setup({ maxCopies: 2 })
    for (const text of ['kettle 1', 'kettle 2', 'kettle 3']) await memory.remember(text)
    expect(texts(await memory.recall('kettle', { source: 'local' }))).toEqual(['kettle 3', 'kettle 2'])
    expect(await store.list()).toHaveLength(2)
  })

  it('is unsupported to ask the server alone where it has no search', async () => {
    const { memory } = setup({}, { profile: 'M3' })
    expect(await errorOf(memory.recall('x', { source: 'server' }))).toMatchObject({ code: 'unsupported' })
    expect(await memory.recall('x')).toMatchObject({ memories: [], source: 'local', serverError: null })
  })
})

describe('refuses', () => {
  const table: readonly (readonly [string, string, object, string])[] = [
    ['an empty question', ' ', {}, 'query'],
    ['a limit of 0', 'x', { limit: 0 }, 'limit'],
    ['half a limit', 'x', { limit: 1.5 }, 'limit'],
    ['a threshold that is none', 'x', { minScore: Number.NaN }, 'minScore'],
    ['a threshold above 1', 'x', { minScore: 70 }, 'minScore'],
    ['another layer', 'x', { layer: 'procedural' }, 'layer'],
    ['another source', 'x', { source: 'disk' }, 'source'],
  ]
  for (const [name, query, options, field] of table)
    it(name, async () => {
      const { memory, server } = setup()
      expect(await errorOf(memory.recall(query, options))).toMatchObject({ code: 'value_invalid', details: { field } })
      expect(server.requests).toEqual([])
    })
})

describe('going through', () => {
  it('all that is like a text', async () => {
    const { memory } = await kitchen()
    const all = await collect(memory.recallAll('kettle', { minScore: 0.1 }))
    expect(all).toHaveLength(4)
  })
  it('the memories of this machine, newest first, then what the server finds', async () => {
    const { memory, server } = await kitchen()
    server.stored.push({ id: 'theirs', domain: null, body: { content: { text: 'their kettle' }, context: {} } })
    const all = await collect(memory.memories({ query: 'kettle' }))
    expect(all.map(({ content }) => content['text'])).toEqual([
      'my kettle',
      'kettle facts',
      'blue kettle',
      'red kettle',
      'their kettle',
    ])
    expect(await collect(memory.memories({ layer: 'semantic' }))).toMatchObject([{ content: { text: 'kettle facts' } }])
  })
  it('ends when asked to', async () => {
    const { memory } = await kitchen()
    const stop = new AbortController()
    const reason = new Error('enough')
    const seen: unknown[] = []
    const going = (async () => {
      for await (const one of memory.memories({ signal: stop.signal })) {
        seen.push(one)
        stop.abort(reason)
      }
    })()
    await expect(going).rejects.toBe(reason)
    expect(seen).toHaveLength(1)
  })
})
