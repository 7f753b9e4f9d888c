import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it } from 'vitest'
import { createMemoryRecordStore } from '../../internal/memory-record-store.ts'
import type { RecordStore } from '../../internal/record-store.ts'
import { createMemory } from './create-memory.ts'
import { collect, setupMemory } from './memory-setup.fixture.ts'

const setup = (...rest: Parameters<typeof setupMemory> extends [unknown, ...infer Rest] ? Rest : never) => {
  const clock = createVirtualClock()
  return { clock, ...setupMemory(clock, ...rest) }
}
const runtimeOf = (clock: ReturnType<typeof createVirtualClock>) => ({ clock, random: () => 0.5 })
/** As many turns of the event loop as whatever is under way can use. */
const letRun = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

describe('two processes', () => {
  it('one consolidates what the other is sending', async () => {
    const { clock, server, store } = setup()
    let free = () => {}
    const slow = new Promise<void>((resolve) => {
      free = resolve
    })
    const context = { agents: [{ name: 'Ada' }] }
    const fetch: typeof globalThis.fetch = async (...given) => {
      await slow
      return await server.fetch(...given)
    }
    const one = createMemory(server.client({ runtime: runtimeOf(clock), fetch }), { store })
    const other = createMemory(server.client({ runtime: runtimeOf(clock) }), { store })
    const sent = one.remember('they met', { context })
    await letRun()
    const consolidating = other.consolidate({ force: true })
    await letRun()
    free()
    expect(await sent).toMatchObject({ state: 'stored' })
    await consolidating
    expect(await one.outbox.list()).toEqual([])
  })
})

describe('a store that hangs', () => {
  it('is no reason not to hear an abort', async () => {
    const { clock, server } = setup()
    const store: RecordStore = { ...createMemoryRecordStore(), list: () => new Promise(() => {}) }
    const memory = createMemory(server.client({ runtime: runtimeOf(clock) }), { store })
    const stop = new AbortController()
    const reason = new Error('enough')
    setImmediate(() => stop.abort(reason))
    const { signal } = stop
    const all = [
      memory.recall('x', { signal }),
      memory.get('x', { signal }),
      memory.forget('x', { signal }),
      memory.consolidate({ signal }),
      memory.flush({ signal }),
      memory.waitUntilRecallable('x', { signal }),
      memory.remember('x', { signal }),
      collect(memory.memories({ signal })),
      collect(memory.recallAll('x', { signal })),
    ]
    expect(await Promise.allSettled(all)).toEqual(all.map(() => ({ status: 'rejected', reason })))
  })
})
