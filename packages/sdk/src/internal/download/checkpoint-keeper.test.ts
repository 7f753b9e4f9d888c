import { expect, test } from 'vitest'
import { checkpointEveryBytes } from './checkpoint-keeper.ts'

const MiB = 1024 * 1024

test.each([
  ['a small object has one for each part', 2 * MiB, 10 * MiB, 2 * MiB],
  ['so has one whose size is not known', 2 * MiB, 0, 2 * MiB],
  ['a large one has about 64', 2 * MiB, 512 * MiB, 8 * MiB],
  ['a huge one loses no more than 16 MiB by a kill', 2 * MiB, 64 * 1024 * MiB, 16 * MiB],
  ['there is none within a part', 32 * MiB, 512 * MiB, 32 * MiB],
])('%s', (_, partSizeBytes, sizeBytes, want) => {
  expect(checkpointEveryBytes(partSizeBytes, sizeBytes)).toBe(want)
})
