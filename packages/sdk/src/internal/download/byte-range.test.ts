import { expect, test } from 'vitest'
import { formatRange, parseContentRange } from './byte-range.ts'

test.each([
  [{ start: 0, end: 10 }, 'bytes=0-9'],
  [{ start: 5, end: null }, 'bytes=5-'],
])('spells %j as %s', (given, want) => {
  expect(formatRange(given)).toBe(want)
})

test.each([
  ['bytes 0-9/100', { range: { start: 0, end: 10 }, totalBytes: 100 }],
  ['bytes 90-99/100', { range: { start: 90, end: 100 }, totalBytes: 100 }],
  ['BYTES 5-5/*', { range: { start: 5, end: 6 }, totalBytes: null }],
  ['bytes */0', { range: null, totalBytes: 0 }],
  ['bytes 9-0/100', null],
  ['bytes 0-100/100', null],
  [`bytes 0-9/${'9'.repeat(23)}`, null],
  ['items 0-1/2', null],
  ['bytes 0-9', null],
  ['', null],
  [null, null],
])('reads %j', (given, want) => {
  expect(parseContentRange(given)).toEqual(want)
})
