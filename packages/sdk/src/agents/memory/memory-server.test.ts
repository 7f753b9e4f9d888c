import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it } from 'vitest'
import type { AgentsClientOptions } from '../agents-client.ts'
import { errorOf, setupMemory } from './memory-setup.fixture.ts'

type Json = Readonly<Record<string, unknown>>
interface Asked {
  readonly call: string
  readonly query: Json
  readonly body: Json | null
}

const TIMESTAMP = '2025-01-08T00:00:00'

/** A server of a later version as its contract has it: keeps what it is given, and finds what has a word of the question. */
function laterVersion(profile: NonNullable<AgentsClientOptions['profile']>, domain?: string) {
  const asked: Asked[] = []
  const kept: Json[] = []
  const fates: ('lost after' | 'lost before')[] = []
  const matching = (query: unknown, type?: unknown) =>
    kept
      .filter((one) => type === undefined || one['type'] === type)
      .filter((one) =>
        String(query)
          .split(' ')
          .some((word) => JSON.stringify(one['content']).includes(word)),
      )
      .map(({ content, type: layer, context }) => ({ content, layer, score: 0.9, metadata: { context } }))
  const answer = (call: string, query: Json, body: Json): Response => {
    switch (call) {
      case 'POST /api/orchestration/memory/store':
      case 'POST /api/memory/store': {
        const fate = fates.shift()
        if (fate !== 'lost before') kept.push(body)
        if (fate) throw new TypeError('fetch failed')
        const id = '9f1c2d34-0000-4000-8000-000000000001'
        return Response.json({ memory_id: id, status: 'stored', type: body['type'], timestamp: `${TIMESTAMP}+00:00` })
      }
      case 'GET /api/orchestration/memory/search':
        return Response.json({ matches: matching(query['query']), timestamp: TIMESTAMP })
      case 'POST /api/orchestration/memory/query':
        return Response.json({ memories: matching(body['query'], body['type'] ?? 'episodic'), timestamp: TIMESTAMP })
      case 'GET /api/memory/search': {
        if ('domain' in query !== 'memory_type' in query) return new Response('Internal Server Error', { status: 500 })
        const matches = matching(query['query'], query['memory_type'])
        return Response.json({ query: query['query'], matches, total: matches.length, timestamp: TIMESTAMP })
      }
      case 'GET /api/orchestration/memory/consolidate':
      case 'POST /api/orchestration/memory/consolidate':
        return Response.json({ consolidated_count: 2, timestamp: TIMESTAMP })
      case 'GET /api/memory/consolidate':
        return Response.json({ consolidated_count: 2, pruned_count: 0, timestamp: TIMESTAMP })
      default:
        return Response.json({ detail: 'Not Found' }, { status: 404 })
    }
  }
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(String(input))
    const call = `${init?.method ?? 'GET'} ${url.pathname}`
    const query = Object.fromEntries(url.searchParams)
    const body = typeof init?.body === 'string' ? JSON.parse(init.body) : null
    asked.push({ call, query, body })
    return answer(call, query, body ?? {})
  }
  const clock = createVirtualClock()
  const world = setupMemory(clock, domain === undefined ? {} : { domain }, { profile, fetch })
  return { ...world, clock, asked, kept, fates, last: () => asked.at(-1) }
}

const stores = {
  M1: '/api/orchestration/memory/store',
  M2: '/api/orchestration/memory/store',
  N: '/api/memory/store',
} as const
const searches = {
  M1: 'GET /api/orchestration/memory/search',
  M2: 'POST /api/orchestration/memory/query',
  N: 'GET /api/memory/search',
} as const
const consolidations = {
  M1: 'GET /api/orchestration/memory/consolidate',
  M2: 'POST /api/orchestration/memory/consolidate',
  N: 'GET /api/memory/consolidate',
} as const

describe.each(['M1', 'M2', 'N'] as const)('a memory of %s', (profile) => {
  it('is stored with its layer as its type', async () => {
    const { memory, last } = laterVersion(profile)
    const receipt = await memory.remember({ text: 'red kettle' }, { layer: 'semantic', importance: 'high' })
    expect(receipt).toMatchObject({ state: 'stored', id: expect.any(String) })
    const { call, body } = last() as Asked
    expect(call).toBe(`POST ${stores[profile]}`)
    // Text is all that M1 and M2 take.
    expect(body?.['content']).toEqual(profile === 'N' ? { text: 'red kettle' } : '{"text":"red kettle"}')
    expect(body).toMatchObject({
      type: 'semantic',
      importance: 0.8,
      context: { nova: { key: receipt.key, layer: 'semantic' } },
    })
  })
  it('is recalled from either layer, with its content, key and layer', async () => {
    const { memory, asked } = laterVersion(profile)
    await memory.remember('red kettle')
    await memory.remember('kettle facts', { layer: 'semantic' })
    const { memories, source } = await memory.recall('kettle')
    expect(source).toBe('server')
    expect(memories.map(({ content, layer, source }) => [content['text'], layer, source]).toSorted()).toEqual([
      ['kettle facts', 'semantic', 'server'],
      ['red kettle', 'episodic', 'server'],
    ])
    expect(new Set(asked.slice(2).map(({ call }) => call))).toEqual(new Set([searches[profile]]))
    const semantic = await memory.recall('kettle', { layer: 'semantic' })
    expect(semantic.memories).toMatchObject([{ content: { text: 'kettle facts' }, source: 'server' }])
  })
  it('is recalled in a domain, and one layer of it', async () => {
    const { memory } = laterVersion(profile, 'personal')
    await memory.remember('red kettle')
    for (const options of [{}, { layer: 'episodic' } as const])
      expect(await memory.recall('kettle', options)).toMatchObject({
        source: 'server',
        serverError: null,
        memories: [{ content: { text: 'red kettle' }, domain: 'personal' }],
      })
  })
  for (const layer of ['episodic', 'semantic'] as const)
    it(`whose answer was lost is found in the ${layer} layer, not sent again`, async () => {
      const { memory, kept, fates } = laterVersion(profile)
      await memory.remember('control')
      fates.push('lost after')
      expect(await memory.remember('red kettle', { layer })).toMatchObject({ state: 'queued' })
      expect(await memory.flush()).toMatchObject({ stored: 1, found: 1, left: 0 })
      expect(kept).toHaveLength(2)
    })
  it('that never arrived is sent again, once its version has had its time', async () => {
    const { memory, clock, kept, fates } = laterVersion(profile)
    await memory.remember('control')
    fates.push('lost before')
    await memory.remember('red kettle')
    const before = clock.monotonic()
    expect(await memory.flush()).toMatchObject({ stored: 1, found: 0, left: 0 })
    const waitedMs = clock.monotonic() - before
    expect([waitedMs >= (profile === 'N' ? 120_000 : 5000), waitedMs < (profile === 'N' ? 130_000 : 10_000)]).toEqual([
      true,
      true,
    ])
    expect(kept).toHaveLength(2)
  })
  it('is consolidated by the server', async () => {
    const { memory, last } = laterVersion(profile)
    await memory.remember('red kettle', { importance: 'high' })
    expect(await memory.consolidate()).toMatchObject({ where: 'server', consolidated: 2, knowledge: null, refused: [] })
    expect(last()?.call).toBe(consolidations[profile])
    expect(await memory.consolidationDue()).toBe(false)
  })
  it('is read by its id from the copies of this machine alone', async () => {
    const { memory, asked } = laterVersion(profile)
    const { id } = await memory.remember('red kettle')
    expect(await memory.get(id ?? '')).toMatchObject({ content: { text: 'red kettle' }, source: 'local' })
    expect(await errorOf(memory.get('theirs'))).toMatchObject({ code: 'unsupported', details: { profile } })
    expect(asked).toHaveLength(1)
  })
})

it('a memory of M3 can only be told that there is none', async () => {
  const { memory, asked } = laterVersion('M3')
  const unsupported = { code: 'unsupported', details: { profile: 'M3' } }
  expect(await errorOf(memory.remember('red kettle'))).toMatchObject(unsupported)
  expect(await errorOf(memory.consolidate({ where: 'server' }))).toMatchObject(unsupported)
  expect(await memory.recall('kettle')).toMatchObject({ memories: [], source: 'local' })
  expect(asked).toEqual([])
})
