import { expect, test } from 'vitest'
import { drawable } from './plot-input.ts'

test.each([
  [1.5, 1.5],
  [-1e100, -1e100],
  [1e101, null],
  [-5e-324, 0],
  [Number.NaN, null],
  [Number.NEGATIVE_INFINITY, null],
  [null, null],
  [undefined, null],
  ['1.5', null],
])('%s is drawn as %s', (value, want) => expect(drawable(value)).toBe(want))
