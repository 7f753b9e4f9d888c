import { expect, test } from 'vitest'
import { contentDisposition } from './content-disposition.ts'

test.each([
  ['report.pdf', 'attachment; filename="report.pdf"'],
  ['a b.txt', 'attachment; filename="a b.txt"'],
  ['отчёт.pdf', `attachment; filename="_____.pdf"; filename*=UTF-8''%D0%BE%D1%82%D1%87%D1%91%D1%82.pdf`],
  ['naïve.txt', `attachment; filename="na_ve.txt"; filename*=UTF-8''na%C3%AFve.txt`],
  ['a"b\\c.txt', `attachment; filename="a_b_c.txt"; filename*=UTF-8''a%22b%5Cc.txt`],
  ['100%.txt', `attachment; filename="100_.txt"; filename*=UTF-8''100%25.txt`],
  ["it's(1)*.txt", `attachment; filename="it's(1)*.txt"`],
  ['😀.bin', `attachment; filename="_.bin"; filename*=UTF-8''%F0%9F%98%80.bin`],
  ['a\r\nSet-Cookie: x', 'attachment; filename="aSet-Cookie: x"'],
  [' ', 'attachment; filename="file"'],
])('spells %j', (given, want) => {
  expect(contentDisposition(given)).toBe(want)
})

test('shows inline when asked to', () => {
  expect(contentDisposition('a.pdf', 'inline')).toBe('inline; filename="a.pdf"')
})

test.each([
  [`${'a'.repeat(600)}.txt`, '.txt"'],
  [`${'字'.repeat(200)}.csv`, '.csv'],
  [`x.${'字'.repeat(300)}`, '"file"'],
])('stays within what the service takes and keeps the extension', (given, ending) => {
  const value = contentDisposition(given)
  expect(value.length).toBeLessThanOrEqual(512)
  expect(value.endsWith(ending)).toBe(true)
})

test('survives half a surrogate pair', () => {
  expect(contentDisposition('a\ud83d.txt')).toContain("filename*=UTF-8''a%EF%BF%BD.txt")
})
