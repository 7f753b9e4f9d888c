import { expect, test } from 'vitest'
import type { CallPriority } from './quota.ts'
import { createWaitLine } from './wait-line.ts'

const WINDOW_MS = 60_000

/** The order in which those who join, each at a time, come to their turn. */
function orderOf(joining: readonly (readonly [string, CallPriority, number])[]): string[] {
  const line = createWaitLine<string>(WINDOW_MS)
  for (const [name, priority, atMs] of joining) line.join(name, priority, atMs)
  const order: string[] = []
  for (let place = line.next(); place; place = line.next()) order.push(place.value)
  return order
}

test('the more urgent first, and first come first served within one urgency', () => {
  expect(
    orderOf([
      ['low 1', 'low', 0],
      ['normal 1', 'normal', 1],
      ['low 2', 'low', 2],
      ['high 1', 'high', 3],
      ['normal 2', 'normal', 4],
      ['high 2', 'high', 5],
    ]),
  ).toEqual(['high 1', 'high 2', 'normal 1', 'normal 2', 'low 1', 'low 2'])
})

test.each([
  ['normal', 'high', WINDOW_MS - 1, true],
  ['normal', 'high', WINDOW_MS, true],
  ['normal', 'high', WINDOW_MS + 1, false],
  ['low', 'high', 2 * WINDOW_MS, true],
  ['low', 'high', 2 * WINDOW_MS + 1, false],
  ['low', 'normal', WINDOW_MS, true],
  ['low', 'normal', WINDOW_MS + 1, false],
] as const)('a %s call lets a %s one past that comes %d ms later: %s', (patient, urgent, laterMs, isPast) => {
  const order = orderOf([
    ['patient', patient, 0],
    ['urgent', urgent, laterMs],
  ])
  expect(order[0]).toBe(isPast ? 'urgent' : 'patient')
})

test('however many urgent ones come, a low one waits for those of two windows', () => {
  const line = createWaitLine<string>(WINDOW_MS)
  line.join('low', 'low', 0)
  let turns = 0
  for (let atMs = 0; turns < 1000; atMs += 1000, turns += 1) {
    line.join('high', 'high', atMs)
    if (line.next()?.value === 'low') break
  }
  expect(turns).toBe(121)
})

test('whoever leaves, from the middle or an end, holds nobody up', () => {
  const line = createWaitLine<number>(WINDOW_MS)
  const places = [0, 1, 2, 3, 4].map((n) => line.join(n, 'normal', n))
  for (const n of [2, 0, 4]) places[n]?.leave()
  places[2]?.leave()
  expect(line.size).toBe(2)
  expect(line.all().map(({ value }) => value)).toEqual([1, 3])
  expect([line.next()?.value, line.next()?.value, line.next()]).toEqual([1, 3, null])
  places[1]?.leave()
  expect(line.sizes()).toEqual({ high: 0, normal: 0, low: 0 })
  line.join(9, 'normal', 9)
  expect(line.next()?.value).toBe(9)
})

test('says how many go before a newcomer in any case', () => {
  const line = createWaitLine<number>(WINDOW_MS)
  for (const priority of ['high', 'normal', 'normal', 'low'] as const) line.join(0, priority, 0)
  expect([line.before('high'), line.before('normal'), line.before('low')]).toEqual([1, 3, 4])
})
