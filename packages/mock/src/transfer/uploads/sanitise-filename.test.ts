import { expect, test } from 'vitest'
import { sanitiseFilename } from './sanitise-filename.ts'

test.each([
  ['a/b/c.txt', 'c.txt'],
  ['C:\\x\\y.txt', 'Cxy.txt'],
  ['a+b=c@d.txt', 'abcd.txt'],
  ['🎉.bin', '.bin'],
  ['..', '..'],
  ['.', 'file'],
  ['a/', 'a'],
  ['/', 'file'],
  ['données.csv', 'données.csv'],
  ['e\u0301.txt', 'é.txt'],
  ['данные 日本.txt', 'данные 日本.txt'],
  ['a\tb.txt', 'ab.txt'],
  ['  a   b  ', 'a b'],
  ['???', 'file'],
  ['x'.repeat(300), 'x'.repeat(255)],
])('%j -> %j', (filename, want) => expect(sanitiseFilename(filename)).toBe(want))
