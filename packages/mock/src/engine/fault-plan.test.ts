import { expect, test } from 'vitest'
import { createFaultPlan } from './fault-plan.ts'

const part = (partNumber: number) => ({ operation: 's3:UploadPart', partNumber, from: 'client' as const })

test('hits the third put of part 7 and nothing else', () => {
  const plan = createFaultPlan([
    { on: { operation: 's3:UploadPart', partNumber: 7, nth: 3 }, do: { kind: 'drop', afterBytes: 2 ** 21 } },
  ])
  const seen = [part(7), part(1), part(7), part(7), part(7)].map((subject) => plan.take(subject).length)
  expect(seen).toEqual([0, 0, 0, 1, 0])
  expect(plan.pending).toEqual([])
  expect(plan.firedCount).toBe(1)
})

test('says which rules never fired and refuses those that cannot', () => {
  const plan = createFaultPlan()
  plan.add({ on: { operation: 'getExport' }, do: { kind: 'empty' } })
  expect(plan.pending).toHaveLength(1)
  plan.clear()
  expect(plan.pending).toEqual([])
  expect(() => plan.add({ on: { operation: '' }, do: { kind: 'empty' } })).toThrow(TypeError)
})
