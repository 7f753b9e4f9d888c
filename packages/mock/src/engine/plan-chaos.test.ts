import { expect, test } from 'vitest'
import { findRuleProblem } from './match-fault.ts'
import { planChaos } from './plan-chaos.ts'

const options = { count: 200, operations: ['s3:UploadPart', 'completeUpload'] }

test('is the same for a seed and another for another', () => {
  expect(planChaos({ ...options, seed: 3 })).toEqual(planChaos({ ...options, seed: 3 }))
  expect(planChaos({ ...options, seed: 3 })).not.toEqual(planChaos({ ...options, seed: 4 }))
})

test('consists of sound rules of many kinds, as plain data', () => {
  const plan = planChaos({ ...options, seed: 5 })
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
  expect(plan.map(findRuleProblem).filter((problem) => problem !== null)).toEqual([])
  expect(new Set(plan.map((rule) => rule.do.kind)).size).toBeGreaterThan(4)
  expect(new Set(plan.map((rule) => rule.on.operation))).toEqual(new Set(options.operations))
})
