import { expect, test } from 'vitest'
import { releaseBytes, releaseSlot, reserveQuota } from './quota.ts'

const policy = { active_multipart_upload_limit: 2, daily_ingress_budget_bytes: 100 }
const day = 86_400_000
const setUp = () => {
  const counters = { dailyBytes: new Map<string, number>(), activeUploads: new Map<string, number>() }
  const reserve = (sizeBytes: number, isMultipart: boolean, atMs = 0, scopeId = 's') =>
    reserveQuota(counters, policy, { scopeId, sizeBytes, isMultipart, atMs })
  return { counters, reserve }
}

test('counts slots per scope and gives them back', () => {
  const { counters, reserve } = setUp()
  reserve(1, true)
  reserve(1, true)
  expect(() => reserve(1, true)).toThrow(
    expect.objectContaining({ status: 429, details: { reason: 'active_multipart_limit', limit: 2 } }),
  )
  reserve(1, false)
  reserve(1, true, 0, 'other')
  releaseSlot(counters, 's')
  reserve(1, true)
})

test('counts bytes per UTC day and gives them back to their day', () => {
  const { counters, reserve } = setUp()
  reserve(100, false)
  expect(() => reserve(1, false)).toThrow(
    expect.objectContaining({
      code: 'too_many_requests',
      details: { reason: 'daily_ingress_budget_bytes', limit: 100 },
    }),
  )
  reserve(100, false, day)
  releaseBytes(counters, 's', 100, 0)
  reserve(100, false)
  expect(() => reserve(1, false, day)).toThrow()
})

test('a refusal takes nothing', () => {
  const { counters, reserve } = setUp()
  expect(() => reserve(101, true)).toThrow()
  expect(counters.activeUploads.size + counters.dailyBytes.size).toBe(0)
})
