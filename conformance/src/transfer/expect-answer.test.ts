import { expect, test } from 'vitest'
import { sameJson } from './expect-answer.ts'

test.each([
  [{ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, true],
  [[1, 2], [2, 1], false],
  [{ a: null }, {}, false],
  [{ a: [{ x: 1, y: 2 }] }, { a: [{ y: 2, x: 1 }] }, true],
  ['1', 1, false],
])('%j and %j: %s', (a, b, want) => expect(sameJson(a, b)).toBe(want))
