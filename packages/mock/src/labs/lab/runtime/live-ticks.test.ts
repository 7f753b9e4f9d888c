import { expect, test } from 'vitest'
import { createVirtualClock } from '../../../engine/clock.ts'
import { createLiveTicks } from './live-ticks.ts'

function ticking(hasListeners: boolean) {
  const clock = createVirtualClock({ startMs: 0 })
  const seen: string[] = []
  const ticks = createLiveTicks({
    clock,
    cadenceMs: 30_000,
    hasListeners: () => hasListeners,
    beat: (dueMs) => seen.push(`beat ${dueMs / 1000}`),
    discover: (dueMs) => seen.push(`cycles ${dueMs.map((ms) => ms / 1000).join()}`),
  })
  return { clock, seen, ticks }
}

test('while somebody listens, everything comes when it is due', async () => {
  const { clock, seen, ticks } = ticking(true)
  ticks.catchUp()
  await clock.advance(31_000)
  expect(seen).toEqual(['beat 5', 'beat 10', 'beat 15', 'beat 20', 'beat 25', 'beat 30', 'cycles 30'])
  ticks.stop()
  await clock.advance(31_000)
  expect(seen).toHaveLength(7)
  expect(clock.pendingCount).toBe(0)
})

test('while nobody does, nothing waits on the clock, and what was missed is made up for', async () => {
  const { clock, seen, ticks } = ticking(false)
  ticks.catchUp()
  await clock.advance(95_000)
  expect(seen).toEqual([])
  expect(clock.pendingCount).toBe(0)
  ticks.catchUp()
  expect(seen).toEqual(['beat 95', 'cycles 30,60,90'])
  ticks.catchUp()
  expect(seen).toHaveLength(2)
})
