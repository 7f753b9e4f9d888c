import { expect, test } from 'vitest'
import { bytesText, plural } from './format-text.ts'

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1.00 kB'],
  [1_234_567, '1.23 MB'],
  [5_000_000_000_000, '5.00e+3 GB'],
])('%s bytes are %s', (bytes, want) => expect(bytesText(bytes)).toBe(want))

test('one of them is one', () => {
  expect([0, 1, 2, 1234].map((count) => plural(count, 'file'))).toEqual(['0 files', '1 file', '2 files', '1,234 files'])
  expect(plural(1, 'nova', 'novae')).toBe('1 nova')
  expect(plural(2, 'nova', 'novae')).toBe('2 novae')
})
