import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it } from 'vitest'
import type { RecordStore } from '../../internal/record-store.ts'
import { createMemory } from './create-memory.ts'
import { collect, setupMemory } from './memory-setup.fixture.ts'

const setup = (...rest: Parameters<typeof setupMemory> extends [unknown, ...infer Rest] ? Rest : never) => {
  const clock = createVirtualClock()
  return { clock, ...setupMemory(clock, ...rest) }
}
const runtimeOf = (clock: ReturnType<typeof createVirtualClock>) => ({ clock, random: () => 0.5 })
const kind = (value: unknown) => (value as { kind: string }).kind

/** As many turns of the event loop as whatever is under way can use. */
const letRun = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

describe('forgotten and remembered again', () => {
  it('is not taken for stored after a crash in the middle of forgetting', async () => {
    const { clock, server, store } = setup()
    const dying: RecordStore = { ...store, remove: () => new Promise(() => {}) }
    const first = createMemory(server.client({ runtime: runtimeOf(clock) }), { store: dying })
    const receipt = await first.remember('red kettle')
    void first.forget(receipt, { tombstone: 'local' })
    await letRun()
    expect((await store.list()).map(({ value }) => kind(value)).sort()).toEqual(['memory', 'tombstone'])
    const later = createMemory(server.client({ runtime: runtimeOf(clock) }), { store })
    await later.remember('red kettle')
    expect((await later.recall('red kettle')).memories).toHaveLength(1)
  })
  it('is not taken for stored when it was forgotten while it was being sent', async () => {
    const { clock, server, store } = setup()
    let free = () => {}
    const slow = new Promise<void>((resolve) => {
      free = resolve
    })
    let isFirst = true
    const fetch: typeof globalThis.fetch = async (...given) => {
      if (!isFirst) return await server.fetch(...given)
      isFirst = false
      await slow
      return await server.fetch(...given)
    }
    const memory = createMemory(server.client({ runtime: runtimeOf(clock), fetch }), { store })
    const sent = memory.remember('red kettle')
    await letRun()
    const [entry] = await memory.outbox.list()
    expect(entry?.state).toBe('sending')
    await memory.forget({ key: entry?.key ?? '', id: null }, { tombstone: 'local' })
    free()
    await sent
    expect((await store.list()).map(({ value }) => kind(value)).sort()).toEqual(['tombstone'])
    expect(await memory.remember('red kettle')).toMatchObject({ state: 'stored' })
    expect((await memory.recall('red kettle')).memories).toHaveLength(1)
  })
  it('is not proved by the copy that was forgotten', async () => {
    const { memory, server } = setup()
    await memory.remember('control')
    await memory.forget(await memory.remember('red kettle'), { tombstone: 'local' })
    server.fates = ['lost before']
    await memory.remember('red kettle')
    expect(await memory.flush()).toMatchObject({ stored: 1, found: 0 })
    expect((await memory.recall('red kettle')).memories).toHaveLength(1)
  })
  it('shows while it waits, whatever the server still has of it', async () => {
    const { memory, server } = setup()
    await memory.forget(await memory.remember('red kettle'), { tombstone: 'local' })
    server.fates = ['refused connection']
    expect(await memory.remember('red kettle')).toMatchObject({ state: 'queued' })
    expect((await memory.recall('red kettle')).memories).toMatchObject([{ source: 'local', state: 'waiting' }])
  })
  it('is not sent any more once it is forgotten, whenever the process died', async () => {
    const { clock, server, store } = setup()
    const dying: RecordStore = { ...store, remove: () => new Promise(() => {}) }
    const first = createMemory(server.client({ runtime: runtimeOf(clock) }), { store: dying })
    server.fates = ['lost before']
    const receipt = await first.remember('red kettle')
    void first.forget(receipt, { tombstone: 'local' })
    await letRun()
    const later = createMemory(server.client({ runtime: runtimeOf(clock) }), { store })
    await later.flush()
    expect(server.stored).toEqual([])
    expect(await later.outbox.list()).toEqual([])
  })
  it('waitUntilRecallable is not ended by the forgotten copy', async () => {
    const { memory, server } = setup()
    await memory.forget(await memory.remember('red kettle'), { tombstone: 'local' })
    server.hiddenSearches = 3
    const again = await memory.remember('red kettle')
    const before = server.requests.length
    await memory.waitUntilRecallable(again)
    expect(server.requests.length - before).toBe(4)
  })
  it('by another process with the same store', async () => {
    const { memory, open } = setup()
    await memory.remember('red kettle')
    const other = open()
    const [one] = await collect(other.memories())
    if (one) await other.forget(one, { tombstone: 'local' })
    expect(await memory.remember('red kettle')).toMatchObject({ state: 'stored' })
  })
})

describe('ids that several memories share', () => {
  it('give the one that is meant by what it says', async () => {
    const { memory, server } = setup()
    server.ids = () => '1736123456'
    await memory.remember('red kettle', { context: { room: 'shed' } })
    await memory.remember('blue kettle', { context: { room: 'kitchen' } })
    // The server knows the first of them.
    expect(await memory.get('1736123456')).toMatchObject({ content: { text: 'red kettle' }, context: { room: 'shed' } })
  })
  it('show all, and hide one', async () => {
    const { memory, server } = setup()
    server.ids = () => '1736123456'
    const red = await memory.remember('red kettle')
    await memory.remember('blue kettle')
    expect((await memory.recall('kettle', { minScore: 0.1 })).memories).toHaveLength(2)
    await memory.forget(red, { tombstone: 'local' })
    expect((await memory.recall('kettle', { minScore: 0.1 })).memories).toMatchObject([
      { content: { text: 'blue kettle' } },
    ])
  })
})
