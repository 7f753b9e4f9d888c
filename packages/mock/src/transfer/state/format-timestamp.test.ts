import { expect, test } from 'vitest'
import { formatTimestamp, utcDay } from './format-timestamp.ts'

test.each([
  [0, '1970-01-01T00:00:00Z', '1970-01-01'],
  [1500, '1970-01-01T00:00:01.500000Z', '1970-01-01'],
  [86_400_000 - 1, '1970-01-01T23:59:59.999000Z', '1970-01-01'],
  [86_400_000, '1970-01-02T00:00:00Z', '1970-01-02'],
])('%i', (atMs, want, day) => {
  expect(formatTimestamp(atMs)).toBe(want)
  expect(utcDay(atMs)).toBe(day)
})
