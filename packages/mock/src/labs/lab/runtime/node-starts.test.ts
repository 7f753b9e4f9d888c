import { expect, test } from 'vitest'
import { createVirtualClock } from '../../../engine/clock.ts'
import { createNodeStarts } from './node-starts.ts'

const counting = () => {
  const clock = createVirtualClock()
  const starts = createNodeStarts(clock)
  let runs = 0
  const start = (signal?: AbortSignal) => starts.start('lab 1', 1500, () => void runs++, signal)
  return { clock, starts, start, runs: () => runs }
}

test('two callers share one start', async () => {
  const { clock, start, runs } = counting()
  await Promise.all([start(), start()])
  expect([runs(), clock.monotonic()]).toEqual([1, 1500])
})

test('a start goes on when its caller leaves', async () => {
  const { clock, start, runs } = counting()
  const caller = new AbortController()
  const started = start(caller.signal)
  caller.abort(new Error('left'))
  await expect(started).rejects.toThrow('left')
  await clock.advance(1500)
  expect(runs()).toBe(1)
})

test.each([
  ['stopped', (starts: ReturnType<typeof createNodeStarts>) => starts.cancel('lab 1')],
  ['closed', (starts: ReturnType<typeof createNodeStarts>) => starts.close()],
])('a start that is %s on the way runs nothing and leaves no timer', async (_, end) => {
  const { clock, starts, start, runs } = counting()
  const started = start()
  end(starts)
  await started
  expect([runs(), clock.pendingCount]).toEqual([0, 0])
})
