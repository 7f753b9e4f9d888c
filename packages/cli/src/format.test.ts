import { expect, test } from 'vitest'
import { formatBytes, formatDuration } from './format.ts'

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KiB'],
  [1536, '1.5 KiB'],
  [134_217_728, '128 MiB'],
  [5 * 2 ** 40, '5.0 TiB'],
  [9_000 * 2 ** 40, '9000 TiB'],
])('formatBytes(%d) is %s', (given, want) => {
  expect(formatBytes(given)).toBe(want)
})

test.each([
  [0, '0s'],
  [1, '1s'],
  [59_400, '1m 0s'],
  [95_000, '1m 35s'],
  [3_600_000, '1h 0m'],
])('formatDuration(%d) is %s', (given, want) => {
  expect(formatDuration(given)).toBe(want)
})
