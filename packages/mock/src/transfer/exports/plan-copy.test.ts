import { expect, test } from 'vitest'
import { planCopy } from './plan-copy.ts'

test.each([
  [5_000_000_000, 'whole', 0],
  [5_000_000_001, 'pieces', 3],
  [50 * 2 ** 30, 'pieces', 25],
])('%i bytes: %s', (sizeBytes, kind, count) => {
  const plan = planCopy(sizeBytes, 5_000_000_000, 2 * 2 ** 30)
  expect(plan.kind).toBe(kind)
  if (plan.kind === 'pieces') expect(plan.pieces).toHaveLength(count)
})

test('pieces cover the object without gap or overlap', () => {
  const plan = planCopy(25, 10, 10)
  expect(plan.kind === 'pieces' && plan.pieces).toEqual([
    { partNumber: 1, first: 0, last: 9 },
    { partNumber: 2, first: 10, last: 19 },
    { partNumber: 3, first: 20, last: 24 },
  ])
})
