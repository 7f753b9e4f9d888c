import { expect, test } from 'vitest'
import { chooseEvenly } from './choose-evenly.ts'

test.each([
  [[1, 2, 3], 3, [1, 2, 3]],
  [[1, 2, 3], 9, [1, 2, 3]],
  [[1, 2, 3, 4, 5], 3, [1, 3, 5]],
  [[1, 2, 3, 4], 1, [1]],
  [[], 4, []],
])('of %j %d: %j', (items, most, want) => {
  expect(chooseEvenly(items, most)).toEqual(want)
})

test('of 5,000 the first and the last, and none twice', () => {
  const chosen = chooseEvenly(
    Array.from({ length: 5000 }, (_, index) => index),
    12,
  )
  expect(new Set(chosen).size).toBe(12)
  expect([chosen[0], chosen.at(-1)]).toEqual([0, 4999])
})
