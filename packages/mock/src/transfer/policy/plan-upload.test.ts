import { expect, test } from 'vitest'
import { choosePartSize, chooseStrategy } from './plan-upload.ts'
import { defaultPolicy } from './policy.ts'

const mib = 2 ** 20
const gib = 2 ** 30

test.each([
  [100 * mib, 134_217_728],
  [10 * gib, 134_217_728],
  [250 * gib, 134_217_728],
  [256 * gib + 1, 137_438_954],
  [500 * gib, 268_435_456],
  [2000 * gib, 536_870_912],
])('%i bytes in parts of %i', (sizeBytes, want) => expect(choosePartSize(sizeBytes, defaultPolicy)).toBe(want))

test('small preferred sizes are held at the minimum', () => {
  expect(choosePartSize(1, { ...defaultPolicy, upload_part_size_bytes: 1 })).toBe(64 * mib)
})

test.each([
  [99, 'single'],
  [100, 'multipart'],
  [101, 'multipart'],
])('%i bytes at a threshold of 100: %s', (sizeBytes, want) => expect(chooseStrategy(sizeBytes, 100)).toBe(want))
