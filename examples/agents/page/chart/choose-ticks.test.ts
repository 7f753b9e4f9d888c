import { expect, test } from 'vitest'
import { chooseTicks } from './choose-ticks.ts'

test.each([
  [0, 1, 3, [0, 0.5, 1]],
  [0.16, 0.86, 3, [0.2, 0.4, 0.6, 0.8]],
  [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [0.13, 0.52, 4, [0.2, 0.3, 0.4, 0.5]],
  [80, 160, 4, [80, 100, 120, 140, 160]],
  [-1, 1, 2, [-1, 0, 1]],
  [3, 3, 4, [3]],
  [1_000_000, 3_000_000, 2, [1_000_000, 2_000_000, 3_000_000]],
  [0.001, 0.004, 3, [0.001, 0.002, 0.003, 0.004]],
])('from %s to %s, about %s of them: %j', (from, to, wanted, want) => {
  expect(chooseTicks(from, to, wanted)).toEqual(want)
})
