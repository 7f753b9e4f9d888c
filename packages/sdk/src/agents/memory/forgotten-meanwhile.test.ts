import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it } from 'vitest'
import type { MemoryOptions } from './memory-options.ts'
import { setupMemory } from './memory-setup.fixture.ts'
import type { Fate } from './model-server.fixture.ts'

/** A memory whose next store, once `hold` was said, is on its way until it is let through. */
function holding(options: Omit<MemoryOptions, 'schema'> = {}) {
  let letThrough = () => {}
  let arrive = () => {}
  const through = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  let isHeld = false
  const world = setupMemory(createVirtualClock(), options, {
    fetch: async (...given) => {
      if (isHeld && String(given[0]).includes('/store')) {
        isHeld = false
        arrive()
        await through
      }
      return await world.server.fetch(...given)
    },
  })
  const hold = () => {
    isHeld = true
  }
  return { ...world, hold, arrived, letThrough }
}

/** Remembers, forgets while it is being sent, and lets the server answer. */
async function forgottenWhileSent(fate: Fate, options?: Omit<MemoryOptions, 'schema'>) {
  const world = holding(options)
  const { memory, server, hold, arrived, letThrough } = world
  server.fates = [fate]
  hold()
  const remembering = memory.remember('red kettle', { key: 'kettle' })
  await arrived
  const forgotten = await memory.forget({ key: 'kettle', id: null }, { tombstone: 'local' })
  letThrough()
  return { ...world, forgotten, receipt: await remembering }
}

describe('a memory that is forgotten while it is being sent', () => {
  const table: readonly (readonly [Fate, object])[] = [
    ['ok', { state: 'hidden', id: 'mem_1', trouble: null }],
    ['lost after', { state: 'hidden', id: null, trouble: { code: 'outcome_unknown' } }],
    ['500 after', { state: 'hidden', id: null, trouble: { code: 'service_error' } }],
    ['400', { state: 'hidden', id: null, trouble: { code: 'validation_error' } }],
    ['refused connection', { state: 'withdrawn', id: null, trouble: { code: 'network_error' } }],
    ['429', { state: 'withdrawn', id: null, trouble: { code: 'rate_limit_exceeded' } }],
    ['422', { state: 'withdrawn', id: null, trouble: { code: 'request_invalid' } }],
  ]
  for (const [fate, want] of table)
    it(`${fate}: its receipt says what became of it`, async () => {
      const { receipt, forgotten, memory } = await forgottenWhileSent(fate)
      expect(forgotten).toMatchObject({ forgotten: 'hidden' })
      expect(receipt).toMatchObject({ key: 'kettle', ...want })
      expect([await memory.outbox.list(), await memory.flush()]).toMatchObject([[], { left: 0, stoppedBy: null }])
      expect((await memory.recall('red kettle')).memories).toEqual([])
    })
  it('is no failure either where failures are not queued', async () => {
    const { receipt } = await forgottenWhileSent('refused connection', { offline: 'fail' })
    expect(receipt).toMatchObject({ state: 'withdrawn' })
  })
  it('is remembered anew by whoever remembers it then', async () => {
    const { memory, server, hold, arrived, letThrough } = holding()
    hold()
    const first = memory.remember('red kettle')
    await arrived
    const [entry] = await memory.outbox.list()
    await memory.forget({ key: entry?.key ?? '', id: null }, { tombstone: 'local' })
    const again = memory.remember('red kettle')
    letThrough()
    expect([(await first).state, (await again).state]).toEqual(['hidden', 'stored'])
    expect(server.stored).toHaveLength(2)
    expect((await memory.recall('red kettle')).memories).toMatchObject([{ id: 'mem_2' }])
  })
  it('ends no flush, also where the server would not have had it', async () => {
    const { memory, server, hold, arrived, letThrough } = holding()
    server.isDown = true
    await memory.remember('red kettle', { key: 'kettle' })
    await memory.remember('blue kettle')
    server.isDown = false
    server.fates = ['422']
    hold()
    const flushing = memory.flush()
    await arrived
    await memory.forget({ key: 'kettle', id: null }, { tombstone: 'local' })
    letThrough()
    expect(await flushing).toMatchObject({ stored: 1, left: 0, refused: 0, stoppedBy: null })
  })
})

it('a memory that is forgotten before it is sent is withdrawn, and the server never hears of it', async () => {
  const { memory, server } = holding()
  const remembering = memory.remember('red kettle', { key: 'kettle' })
  await memory.forget({ key: 'kettle', id: null }, { tombstone: 'local' })
  const receipt = await remembering
  expect([receipt.state, server.stored.length]).toEqual(
    receipt.state === 'withdrawn' ? ['withdrawn', 0] : ['hidden', 1],
  )
  expect((await memory.recall('red kettle')).memories).toEqual([])
})
