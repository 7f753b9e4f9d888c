import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMockPlatform, type MockPlatform, type MockPlatformOptions } from '@nova/mock'
import { afterEach, describe, expect, it } from 'vitest'
import { createAgentsClient, createFileMemoryStore, createMemory, type MemoryOptions } from '../../src/agents/index.ts'
import { createMemoryRecordStore } from '../../src/internal/memory-record-store.ts'

const open: MockPlatform[] = []
afterEach(async () => {
  for (const platform of open.splice(0)) await platform.close()
})

async function start(agents: MockPlatformOptions['agents'] = {}) {
  const platform = await createMockPlatform({ agents })
  open.push(platform)
  const { clock, fetch } = platform
  const store = createMemoryRecordStore()
  let isDown = false
  let losesAnswers = false
  const connect: typeof globalThis.fetch = async (input, init) => {
    if (isDown) throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })
    const answer = await fetch(input, init)
    if (losesAnswers && String(input).includes('/memory/store')) throw new TypeError('fetch failed')
    return answer
  }
  const remembering = (options: Omit<MemoryOptions, 'schema'> = {}) =>
    createMemory(
      createAgentsClient({
        baseUrl: platform.agents.baseUrl,
        auth: 'test-key',
        profile: agents.profile ?? 'P4',
        fetch: connect,
        quota: false,
        retry: false,
        runtime: { clock, random: () => 0.5 },
      }),
      { store, outbox: { flushAfterSuccess: false }, ...options },
    )
  const line = {
    down: (value: boolean) => {
      isDown = value
    },
    losing: (value: boolean) => {
      losesAnswers = value
    },
  }
  return { remembering, line, kept: () => platform.agents.memories().length }
}

const versions = (['P0', 'P1', 'P4'] as const).flatMap((profile) =>
  [false, true].map((strict) => ({ profile, strict })),
)

describe.each(versions)('a memory of $profile, strict: $strict', ({ profile, strict }) => {
  it('is stored, found, read and forgotten', async () => {
    const { remembering } = await start({ profile, strict })
    const memory = remembering()
    const receipt = await memory.remember('Ada prefers mornings', { importance: 'high', context: { room: 'shed' } })
    expect(receipt).toMatchObject({ state: 'stored', id: expect.any(String) })
    await memory.waitUntilRecallable(receipt)
    expect((await memory.recall('Ada prefers mornings')).memories).toMatchObject([
      { content: { text: 'Ada prefers mornings' }, key: receipt.key, source: 'server', context: { room: 'shed' } },
    ])
    expect(await memory.get(receipt.id ?? '')).toMatchObject({
      content: { text: 'Ada prefers mornings' },
      source: 'server',
    })
    expect(await memory.forget(receipt)).toMatchObject({ forgotten: 'hidden' })
    expect((await memory.recall('Ada prefers mornings')).memories).toEqual([])
  })

  it('that was remembered while the server was away is there once when it is back', async () => {
    const { remembering, line, kept } = await start({ profile, strict })
    await remembering().remember('before')
    line.down(true)
    expect(await remembering().remember('while it was away')).toMatchObject({ state: 'queued' })
    line.down(false)
    const later = remembering()
    expect(await later.flush()).toMatchObject({ stored: 1, left: 0 })
    expect((await later.recall('while it was away', { minScore: 0.9 })).memories).toMatchObject([{ source: 'server' }])
    expect(kept()).toBe(2)
  })

  it('whose answer was lost is found, not sent again', async () => {
    const { remembering, line, kept } = await start({ profile, strict })
    line.losing(true)
    expect(await remembering().remember('the answer gets lost')).toMatchObject({ state: 'queued' })
    line.losing(false)
    const later = remembering()
    expect(await later.flush()).toMatchObject({ stored: 1, found: 1, left: 0 })
    const { memories } = await later.recall('the answer gets lost', { minScore: 0.9, source: 'server' })
    expect([memories.length, kept()]).toEqual([1, 1])
  })

  it('that was forgotten is forgotten, and remembered again is there, beside its like', async () => {
    const { remembering, line, kept } = await start({ profile, strict })
    const memory = remembering()
    const red = await memory.remember('red kettle')
    await memory.remember('blue kettle')
    const kettles = async () =>
      (await memory.recall('kettle', { minScore: 0.3 })).memories.map(({ content }) => content['text']).sort()
    expect(await kettles()).toEqual(['blue kettle', 'red kettle'])
    await memory.forget(red)
    expect(await kettles()).toEqual(['blue kettle'])
    line.losing(true)
    expect(await memory.remember('red kettle')).toMatchObject({ key: red.key, state: 'queued' })
    line.losing(false)
    expect(await memory.flush()).toMatchObject({ stored: 1, found: 1 })
    expect([await kettles(), kept()]).toEqual([['blue kettle', 'red kettle'], 4])
  })
})

it('in files outlives its process, and is sent once by two', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nova-memory-'))
  try {
    const { remembering, line, kept } = await start()
    line.down(true)
    const texts = ['one', 'two', 'three']
    const first = remembering({ store: createFileMemoryStore(folder) })
    for (const text of texts) expect(await first.remember(text)).toMatchObject({ state: 'queued' })
    expect(await readdir(folder)).toHaveLength(3)
    line.down(false)
    const both = [1, 2].map(() => remembering({ store: createFileMemoryStore(folder) }))
    const reports = await Promise.all(both.map((memory) => memory.flush()))
    expect(reports.reduce((sum, { stored }) => sum + stored, 0)).toBe(3)
    expect(kept()).toBe(3)
    const last = remembering({ store: createFileMemoryStore(folder) })
    expect([await last.outbox.list(), (await last.remember('two')).state]).toEqual([[], 'already_stored'])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
