import { createVirtualClock } from '@nova/mock/clock'
import { expect, test } from 'vitest'
import { momentOf } from '../../internal/storage/url-age.ts'
import { createUrlPool } from './url-pool.ts'

function poolOf(parts: number, { window = 3, lifeMs = 1000, prefetchBelow = 0 } = {}) {
  const clock = createVirtualClock({ autoAdvance: false })
  const calls: number[][] = []
  const left = new Set(Array.from({ length: parts }, (_, index) => index + 1))
  let failing = 0
  const pool = createUrlPool({
    clock,
    prefetchBelow,
    upcoming: () => left,
    windowSize: () => window,
    async sign(partNumbers) {
      calls.push([...partNumbers])
      if (failing-- > 0) throw new Error('sign failed')
      return new Map(
        partNumbers.map((n) => [n, { url: `u${n}@${calls.length}`, receivedAt: momentOf(clock), lifeMs, headers: {} }]),
      )
    },
  })
  const fail = (times: number) => {
    failing = times
  }
  const take = (n: number) => {
    left.delete(n)
    return pool.take(n).then(({ url }) => url)
  }
  return { clock, calls, pool, take, fail }
}

test('signs a window, the asked part first, and serves the rest from it', async () => {
  const { take, calls } = poolOf(5)
  expect(await take(2)).toBe('u2@1')
  expect(await take(1)).toBe('u1@1')
  expect(await take(3)).toBe('u3@1')
  expect(calls).toEqual([[2, 1, 3]])
})

test('makes one call for all who wait', async () => {
  const { take, calls } = poolOf(5)
  expect(await Promise.all([take(1), take(2), take(3)])).toEqual(['u1@1', 'u2@1', 'u3@1'])
  expect(calls).toHaveLength(1)
})

test('signs again what grew old while it waited, also when the monotonic clock stood still', async () => {
  const { take, clock, calls } = poolOf(3)
  await take(1)
  await clock.advance(900)
  expect(await take(2)).toBe('u2@2')
  expect(calls).toEqual([
    [1, 2, 3],
    [2, 3],
  ])
})

test('signs again what was dropped', async () => {
  const { take, pool, calls } = poolOf(3)
  await take(1)
  pool.drop(1)
  expect(await take(1)).toBe('u1@2')
  expect(calls).toEqual([[1, 2, 3], [1]])
})

test('signs ahead before the last URLs are used', async () => {
  const { take, calls } = poolOf(6, { prefetchBelow: 2 })
  await take(1)
  await take(2)
  await new Promise((resolve) => setImmediate(resolve))
  expect(calls).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ])
  await take(3)
  expect(calls).toHaveLength(2)
})

test('a failed window ahead is tried again in earnest; a failure in earnest is told', async () => {
  const { take, fail, calls } = poolOf(4, { prefetchBelow: 3, window: 2 })
  await take(1)
  await new Promise((resolve) => setImmediate(resolve))
  fail(1)
  await take(2)
  await new Promise((resolve) => setImmediate(resolve))
  expect(calls.length).toBeGreaterThanOrEqual(2)
  fail(1)
  const lost = poolOf(1)
  lost.fail(1)
  await expect(lost.take(1)).rejects.toThrow('sign failed')
})
