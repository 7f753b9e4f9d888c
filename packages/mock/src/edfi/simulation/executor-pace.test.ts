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

test('a virtual clock does not move while an answer is waited for, unless that takes time itself', async () => {
  const { pace, clock, elapsedMs } = setUp()
  await pace.pause(1000)
  let poll: number | null = null
  void clock.sleep(2000).then(() => {
    poll = elapsedMs()
  })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect([elapsedMs(), poll]).toEqual([1000, null])
  await clock.sleep(500)
  expect(elapsedMs()).toBe(1500)
  pace.end()
  await clock.sleep(5000)
  expect(poll).toBe(3000)
})

test('neither does one that is moved by hand, past the next thing to do', async () => {
  const clock = createVirtualClock({ autoAdvance: false })
  const pace = createPace({ clock, signal: new AbortController().signal, onSleep: () => {} })
  const moments: number[] = []
  const work = async () => {
    for (let step = 0; step < 3; step++) {
      await pace.pause(1000)
      await new Promise((resolve) => setTimeout(resolve, 10))
      moments.push(clock.monotonic())
    }
    pace.end()
  }
  const done = work()
  await clock.advance(10_000)
  await done
  expect([moments, clock.monotonic()]).toEqual([[1000, 2000, 3000], 10_000])
})
