import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it } from 'vitest'
import type { RecordStore } from '../../internal/record-store.ts'
import { createMemory } from './create-memory.ts'
import { errorOf, setupMemory } from './memory-setup.fixture.ts'

const setup = (...rest: Parameters<typeof setupMemory> extends [unknown, ...infer Rest] ? Rest : never) =>
  setupMemory(createVirtualClock(), ...rest)

/** A memory whose server fails at every store of certain words, and asks about all that come. */
function failingAt(words: readonly string[], status: number) {
  const asked: string[] = []
  const world = setup(
    {},
    {
      fetch: async (input, init) => {
        const text = String(init?.body)
        if (String(input).includes('/store')) asked.push(JSON.parse(text).content.text)
        const isBad = words.some((word) => text.includes(word)) && String(input).includes('/store')
        return isBad && !world.server.isDown ? Response.json({}, { status }) : await world.server.fetch(input, init)
      },
    },
  )
  return { ...world, asked }
}

describe('a flush', () => {
  it('is not held up by the one the server always fails at', async () => {
    const { memory, server } = failingAt(['poison'], 500)
    server.isDown = true
    for (const text of ['poison', 'a', 'b']) await memory.remember(text)
    server.isDown = false
    expect(await memory.flush()).toMatchObject({ stored: 2, left: 1, stoppedBy: { status: 500 } })
    expect(server.contents()).toEqual([{ text: 'a' }, { text: 'b' }])
    expect(await memory.outbox.list()).toMatchObject([{ content: { text: 'poison' }, state: expect.any(String) }])
  })
  it('goes on behind one that is too large for the server', async () => {
    const { memory, server } = failingAt(['poison'], 413)
    server.isDown = true
    for (const text of ['poison', 'a', 'b']) await memory.remember(text)
    server.isDown = false
    expect(await memory.flush()).toMatchObject({ stored: 2, left: 0, refused: 1, stoppedBy: null })
  })
  it('goes on behind one that is too large for this client', async () => {
    const { memory, server, store } = setup()
    server.isDown = true
    for (const text of ['x'.repeat(500), 'a']) await memory.remember(text)
    server.isDown = false
    const client = server.client({ runtime: { clock: createVirtualClock() }, maxBodyBytes: 400 })
    expect(await createMemory(client, { store }).flush()).toMatchObject({ stored: 1, refused: 1, stoppedBy: null })
  })
  it('does not try a server that fails at everything on everything', async () => {
    const { memory, server, asked } = failingAt(['text'], 500)
    server.isDown = true
    for (let number = 0; number < 50; number += 1) await memory.remember(`text ${number}`)
    server.isDown = false
    asked.length = 0
    expect(await memory.flush()).toMatchObject({ stored: 0, left: 50, stoppedBy: { status: 500 } })
    expect(asked.length).toBeLessThanOrEqual(8)
  })
  it('without end is refused', async () => {
    const { memory, server } = setup()
    server.isDown = true
    await memory.remember('x')
    for (const maxFailures of [Number.NaN, 0, -1])
      expect(await errorOf(memory.flush({ maxFailures }))).toMatchObject({ code: 'value_invalid' })
  })
  it('of the background reads no store: its reading at the beginning and that of the asked one are all', async () => {
    const clock = createVirtualClock()
    const { store, server } = setupMemory(clock)
    // Each answer comes some turns after the one before it.
    let turns = 0
    const fetch: typeof globalThis.fetch = async (...given) => {
      turns += 3
      for (let left = turns; left > 0; left -= 1) await new Promise((resolve) => setImmediate(resolve))
      return await server.fetch(...given)
    }
    let lists = 0
    const counting: RecordStore = {
      ...store,
      list() {
        lists += 1
        return store.list()
      },
    }
    const memory = createMemory(server.client({ runtime: { clock }, fetch }), { store: counting })
    await Promise.all(Array.from({ length: 50 }, (_, number) => memory.remember(`text ${number}`)))
    await memory.flush()
    expect([lists, server.stored.length]).toEqual([2, 50])
  })
})

describe('the outbox', () => {
  it('is not too full for what is in it', async () => {
    const { memory, server } = setup({ outbox: { maxEntries: 1, flushAfterSuccess: false } })
    server.isDown = true
    await memory.remember('x')
    expect(await memory.remember('x')).toMatchObject({ state: 'queued' })
  })
  it('can have looked again for what could not be proved', async () => {
    const { memory, server } = setup({ outbox: { unproved: 'keep', flushAfterSuccess: false } })
    server.fates = ['lost after']
    server.hiddenSearches = 2
    await memory.remember('x')
    expect(await memory.flush()).toMatchObject({ unproved: 1 })
    expect(await memory.outbox.retry()).toBe(1)
    expect(await memory.flush()).toMatchObject({ found: 1, unproved: 0 })
  })
})
