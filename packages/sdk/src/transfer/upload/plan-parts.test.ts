import { expect, test } from 'vitest'
import { partRange, partRanges, planParts } from './plan-parts.ts'

const MiB = 2 ** 20

test.each([
  {
    name: 'one part when the file is smaller than a part',
    size: 100 * MiB,
    part: 134_217_728,
    count: 1,
    last: 100 * MiB,
  },
  {
    name: 'an exact multiple has no short tail',
    size: 80 * 134_217_728,
    part: 134_217_728,
    count: 80,
    last: 134_217_728,
  },
  {
    name: 'a size that is no multiple of anything',
    size: 256 * 2 ** 30 + 1,
    part: 137_438_954,
    count: 2000,
    last: 137_437_899,
  },
  { name: 'one byte over', size: 11, part: 5, count: 3, last: 1 },
  { name: 'the most parts storage takes', size: 10_000, part: 1, count: 10_000, last: 1 },
])('$name', ({ size, part, count, last }) => {
  const plan = planParts(size, part)
  if (!plan) throw new Error('no plan')
  expect(plan.partCount).toBe(count)
  expect(partRange(plan, count)).toEqual({ partNumber: count, offset: (count - 1) * part, sizeBytes: last })
  const ranges = partRanges(plan)
  expect(ranges.reduce((sum, range) => sum + range.sizeBytes, 0)).toBe(size)
  expect(ranges.at(-1)).toEqual(partRange(plan, count))
})

test.each([
  { name: 'more parts than storage takes', size: 10_001, part: 1 },
  { name: 'an empty source', size: 0, part: 5 },
  { name: 'a part size of zero', size: 5, part: 0 },
  { name: 'a fraction', size: 5, part: 1.5 },
])('no plan for $name', ({ size, part }) => {
  expect(planParts(size, part)).toBeNull()
})

test.each([0, 4, 1.5, Number.NaN])('no range for part %d of 3', (partNumber) => {
  expect(partRange({ sizeBytes: 11, partSizeBytes: 5, partCount: 3 }, partNumber)).toBeNull()
})
