import { expect, test } from 'vitest'
import { findNearest } from './find-nearest.ts'

const places = [
  { xPx: 0, yPx: 0, name: 'a' },
  { xPx: 10, yPx: 0, name: 'b' },
  { xPx: 10, yPx: 0, name: 'c' },
]

test.each([
  [1, 1, 5, 'a'],
  [9, 0, 5, 'b'],
  [5, 0, 5, 'a'],
  [5, 0, 4.9, undefined],
  [0, 5, 5, 'a'],
  [100, 100, 5, undefined],
])('from %s, %s within %s px it is %s', (x, y, reach, want) => {
  expect(findNearest(places, x, y, reach)?.name).toBe(want)
})
test('of no places none is near', () => expect(findNearest([], 0, 0, 9)).toBeNull())
