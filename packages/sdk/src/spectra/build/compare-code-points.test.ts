import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareCodePoints } from './compare-code-points.ts'

test('sorts as the UTF-8 bytes do', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
      expect(Math.sign(compareCodePoints(left, right))).toBe(Buffer.compare(Buffer.from(left), Buffer.from(right)))
    }),
  )
})

test('a character beyond the first plane comes after all within it, unlike with <', () => {
  const names = ['\u{1f728}', '\uffee', 'z']
  expect([...names].sort(compareCodePoints)).toEqual(['z', '\uffee', '\u{1f728}'])
  expect([...names].sort()).toEqual(['z', '\u{1f728}', '\uffee'])
})
