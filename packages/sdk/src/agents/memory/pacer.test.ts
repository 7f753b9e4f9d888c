import { expect, it } from 'vitest'
import { createPacer } from './pacer.ts'

/** A clock on which each piece of work takes a millisecond. */
function slowClock() {
  let nowMs = 0
  const naps: number[] = []
  return {
    naps,
    tick: () => {
      nowMs += 1
    },
    monotonic: () => nowMs,
    sleep: async (ms: number) => {
      expect(ms).toBe(0)
      naps.push(nowMs)
    },
  }
}

function* work(clock: { tick(): void }, pieces: number): Generator<undefined, string> {
  for (let i = 0; i < pieces; i += 1) {
    clock.tick()
    yield
  }
  return 'done'
}

it('gives way when a turn has taken long enough', async () => {
  const clock = slowClock()
  expect(await createPacer(clock).run(work(clock, 20))).toBe('done')
  expect(clock.naps).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20])
})

it('counts work of many callers together', async () => {
  const clock = slowClock()
  const pacer = createPacer(clock)
  await Promise.all([1, 2, 3, 4].map(() => pacer.run(work(clock, 5))))
  for (let i = 1; i < clock.naps.length; i += 1)
    expect((clock.naps[i] ?? 0) - (clock.naps[i - 1] ?? 0)).toBeLessThanOrEqual(5)
  expect(clock.naps.length).toBeGreaterThanOrEqual(2)
})

it('counts short work that follows one another', async () => {
  const clock = slowClock()
  const pacer = createPacer(clock)
  for (let i = 0; i < 40; i += 1) await pacer.run(work(clock, 1))
  expect(clock.naps.length).toBeGreaterThanOrEqual(4)
})

it('hears an abort when it gives way', async () => {
  const clock = slowClock()
  const stop = new AbortController()
  const reason = new Error('enough')
  stop.abort(reason)
  await expect(createPacer(clock).run(work(clock, 20), stop.signal)).rejects.toBe(reason)
})
