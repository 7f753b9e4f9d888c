import { expect, test } from 'vitest'
import { createVirtualClock } from '../../engine/clock.ts'
import { createPace } from './executor-pace.ts'

function setUp() {
  const clock = createVirtualClock()
  const closing = new AbortController()
  const sleeps: boolean[] = []
  const pace = createPace({ clock, signal: closing.signal, onSleep: (isAsleep) => sleeps.push(isAsleep) })
  return { clock, closing, sleeps, pace, elapsedMs: () => clock.monotonic() }
}

test('pauses add up', async () => {
  const { pace, elapsedMs, sleeps } = setUp()
  await pace.pause(1000)
  await pace.pause(500)
  expect([elapsedMs(), sleeps]).toEqual([1500, [true, false, true, false]])
})

test('who is late does not wait, but for what has to be waited', async () => {
  const { pace, clock, elapsedMs } = setUp()
  await clock.sleep(10_000)
  await pace.pause(1000)
  expect(elapsedMs()).toBe(10_000)
  await pace.pause(1000, 1)
  expect(elapsedMs()).toBe(10_001)
  await pace.pause(9000)
  expect(elapsedMs()).toBe(11_000)
})

test('a limit ends the pause it falls into', async () => {
  const { pace, elapsedMs } = setUp()
  await pace.pause(1000)
  pace.limit(60)
  await pace.pause(30_000)
  await expect(pace.pause(30_000)).rejects.toMatchObject({ code: 'executor_timeout', payload: { timeout_seconds: 60 } })
  expect(elapsedMs()).toBe(61_000)
  pace.limit(null)
  await pace.pause(100_000)
  expect(elapsedMs()).toBe(161_000)
})

test('who is to run out of time does when it is over', async () => {
  const { pace, elapsedMs } = setUp()
  pace.limit(60)
  await pace.pause(1000)
  await expect(pace.timeOut()).rejects.toMatchObject({ code: 'executor_timeout' })
  expect(elapsedMs()).toBe(60_000)
})

test('a closed platform wakes everybody up', async () => {
  const clock = createVirtualClock({ autoAdvance: false })
  const closing = new AbortController()
  const pace = createPace({ clock, signal: closing.signal, onSleep: () => {} })
  const asleep = pace.pause(1000)
  closing.abort(new Error('closed'))
  await expect(asleep).rejects.toThrow('closed')
  expect(clock.pendingCount).toBe(0)
})
