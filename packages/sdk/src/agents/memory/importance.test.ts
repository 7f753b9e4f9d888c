import { expect, it } from 'vitest'
import { readImportance } from './importance.ts'

const table: readonly (readonly [unknown, number | null])[] = [
  ['low', 0.3],
  ['normal', 0.5],
  ['reflection', 0.7],
  ['high', 0.8],
  [0, 0],
  [1, 1],
  [0.25, 0.25],
  [Number.NaN, null],
  [Number.POSITIVE_INFINITY, null],
  [-0.1, null],
  [1.0001, null],
  ['0.5', null],
  ['toString', null],
  ['urgent', null],
  [undefined, null],
  [true, null],
]
for (const [given, want] of table) it(`${String(given)} is ${want}`, () => expect(readImportance(given)).toBe(want))
