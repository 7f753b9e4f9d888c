import { expect, test } from 'vitest'
import { lttb } from './lttb.ts'

const x = Array.from({ length: 10 }, (_, index) => index)
const y = x.map((index) => (7 * index) % 5)

test.each([
  [5, [0, 2, 5, 7, 9]],
  [10, x],
  [11, x],
])('%d points of ten', (count, want) => {
  expect(lttb(x, y, count)).toEqual(want)
})
