import { expect, it } from 'vitest'
import { createLimiter } from './limiter.ts'

const gate = () => {
  let open: () => void = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { passed, open: () => open() }
}
const settle = () => new Promise((resolve) => setImmediate(resolve))

it('runs no more than its limit, in order, and goes on after a failure', async () => {
  const limiter = createLimiter(2)
  const order: number[] = []
  let most = 0
  const jobs = Array.from({ length: 6 }, (_, i) =>
    limiter.run(async () => {
      most = Math.max(most, limiter.running)
      order.push(i)
      await settle()
      if (i === 1) throw new Error('one fails')
    }),
  )
  const results = await Promise.allSettled(jobs)
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
  expect([most, order, limiter.running, limiter.waiting]).toEqual([2, [0, 1, 2, 3, 4, 5], 0, 0])
})

it('takes an aborted job out of the queue', async () => {
  const limiter = createLimiter(1)
  const { passed, open } = gate()
  const running = limiter.run(() => passed)
  const stop = new AbortController()
  const reason = new Error('enough')
  const waiting = limiter.run(() => Promise.reject(new Error('must not run')), stop.signal)
  const behind = limiter.run(async () => 'ran')
  stop.abort(reason)
  await expect(waiting).rejects.toBe(reason)
  open()
  await running
  expect(await behind).toBe('ran')
})

it('can be widened while jobs wait', async () => {
  const limiter = createLimiter(1)
  const { passed, open } = gate()
  const jobs = [limiter.run(() => passed), limiter.run(() => passed), limiter.run(() => passed)]
  await settle()
  expect([limiter.running, limiter.waiting]).toEqual([1, 2])
  limiter.setLimit(3)
  expect([limiter.running, limiter.waiting]).toEqual([3, 0])
  open()
  await Promise.all(jobs)
})
