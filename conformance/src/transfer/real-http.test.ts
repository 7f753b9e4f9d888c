import { expect, test } from 'vitest'
import { problemsOf } from '../problems-of.testing.ts'
import { everyConsent, runOnMock } from './run-on-mock.testing.ts'

test('every check passes over real HTTP', async () => {
  const report = await runOnMock({ overHttp: true, consent: everyConsent })
  expect(problemsOf(report)).toEqual([])
  expect(report.target).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(report.totals).toMatchObject({ fail: 0, error: 0, skip: 6 })
})

test('more parts than one page of the store has', async () => {
  const transfer = { sign_requests_per_upload_limit: 8, sign_batch_size_hint: 128 }
  const report = await runOnMock({ platform: { transfer }, consent: everyConsent, only: 'multipart/many-parts' })
  expect(report.totals).toEqual({ pass: 1, fail: 0, skip: 0, error: 0 })
})
