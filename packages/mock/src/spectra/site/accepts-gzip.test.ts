import { expect, test } from 'vitest'
import { acceptsGzip } from './accepts-gzip.ts'

test.each([
  ['gzip, deflate, br', true],
  ['br;q=1, GZIP;q=0.5', true],
  ['*', true],
  ['gzip;q=0', false],
  ['gzip;q=0.00, *', false],
  ['br', false],
  ['', false],
  [null, false],
])('%s: %s', (header, want) => {
  expect(acceptsGzip(header)).toBe(want)
})
