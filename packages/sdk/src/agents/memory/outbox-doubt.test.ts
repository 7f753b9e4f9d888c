import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it } from 'vitest'
import type { OutboxSettings } from './memory-options.ts'
import { errorOf, setupMemory } from './memory-setup.fixture.ts'

/** A memory whose search shows nothing new for so many searches, and where the answer to `red kettle` got lost. */
async function doubting(hiddenSearches: number, outbox: OutboxSettings = {}) {
  const clock = createVirtualClock()
  const world = setupMemory(clock, { outbox: { flushAfterSuccess: false, ...outbox } })
  const { memory, server } = world
  await memory.remember('control')
  server.hiddenSearches = hiddenSearches
  server.fates = ['lost after']
  await memory.remember('red kettle')
  return { clock, ...world }
}
const kettles = (server: { contents(): readonly unknown[] }) =>
  server.contents().filter((content) => (content as { text: string }).text === 'red kettle').length

describe('a memory that may be stored and does not show', () => {
  it('stays in doubt while what was stored after it does not show either', async () => {
    const { memory, server, clock } = await doubting(5)
    await clock.advance(10)
    await memory.remember('blue kettle')
    expect(await memory.flush()).toMatchObject({ stored: 0, left: 1, stoppedBy: null })
    expect(await memory.outbox.list()).toMatchObject([{ state: 'doubtful', content: { text: 'red kettle' } }])
    expect(await memory.flush()).toMatchObject({ stored: 1, found: 1, left: 0 })
    expect(kettles(server)).toBe(1)
  })
  it('is sent again once what was stored after it shows', async () => {
    const { memory, server, clock } = await doubting(0)
    server.stored.pop()
    await clock.advance(10)
    await memory.remember('blue kettle')
    expect(await memory.flush()).toMatchObject({ stored: 1, found: 0, left: 0 })
    expect(kettles(server)).toBe(1)
  })
  it('is not waited for on a server that has lost everything since', async () => {
    const { memory, server, clock } = await doubting(0)
    await clock.advance(10)
    await memory.waitUntilRecallable(await memory.remember('blue kettle'))
    server.stored.length = 0
    expect(await memory.flush()).toMatchObject({ stored: 1, found: 0, left: 0 })
    expect(kettles(server)).toBe(1)
  })
  it('counts as one no search can prove when that takes longer than a search may take', async () => {
    const { memory, server, clock } = await doubting(1000, { maxLagMs: 60_000 })
    await clock.advance(10)
    await memory.remember('blue kettle')
    expect(await memory.flush()).toMatchObject({ left: 1 })
    await clock.advance(60_000)
    expect(await memory.flush()).toMatchObject({ stored: 1, left: 0 })
    expect(kettles(server)).toBe(2)
  })
  it('is sent again where nothing was stored after it, which doubles it on a slow search', async () => {
    const { memory, server } = await doubting(1000)
    expect(await memory.flush()).toMatchObject({ stored: 1, left: 0 })
    expect(kettles(server)).toBe(2)
  })
  it('is never sent again where it is to be kept, and found when it shows', async () => {
    const { memory, server } = await doubting(5, { absent: 'keep' })
    expect(await memory.flush()).toMatchObject({ stored: 0, left: 1 })
    expect(await memory.flush()).toMatchObject({ stored: 0, left: 1 })
    expect(await memory.flush()).toMatchObject({ stored: 1, found: 1, left: 0 })
    expect(kettles(server)).toBe(1)
  })
  it('is kept or sent again, and nothing else', async () => {
    const world = () => setupMemory(createVirtualClock(), { outbox: { absent: 'drop' as never } })
    expect(await errorOf((async () => world())())).toMatchObject({
      code: 'value_invalid',
      details: { field: 'outbox.absent' },
    })
  })
})
