import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutStackTrace } from './cut-stack-trace.ts'

it.each<readonly [string, string, number, string]>([
  ['short enough', 'abc', 3, 'abc'],
  ['too long', 'abcd', 3, 'bcd'],
  ['at a character of two bytes', 'éa', 2, 'a'],
  ['behind one', 'éa', 3, 'éa'],
  ['inside one of four', '😀ab', 4, 'ab'],
  ['inside one of three', 'a€b', 3, 'b'],
  ['nothing', '', 3, ''],
])('a text that is cut: %s', (_name, text, limit, want) => {
  expect(cutStackTrace(text, limit)).toBe(want)
})

it('keeps 6144 bytes of its end', () => {
  const text = `${'x'.repeat(10_000)}the end`
  expect(cutStackTrace(text)).toBe(text.slice(-6144))
})

it('is always an end of the text, within the limit, and loses less than one character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 1, max: 60 }), (text, limit) => {
      const cut = cutStackTrace(text, limit)
      const size = (one: string) => new TextEncoder().encode(one).length
      expect(text.endsWith(cut)).toBe(true)
      expect(size(cut)).toBeLessThanOrEqual(limit)
      expect(size(cut)).toBeGreaterThanOrEqual(Math.min(size(text), limit - 3))
    }),
  )
})
