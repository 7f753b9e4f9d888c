import { expect, test } from 'vitest'
import { everyConsent } from '../check.ts'
import { problemsOf } from '../problems-of.testing.ts'
import { runOnMock } from './run-on-mock.testing.ts'

test('every check passes over real HTTP', async () => {
  const report = await runOnMock({ overHttp: true, consent: everyConsent })
  expect(problemsOf(report)).toEqual([])
  expect(report.target).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(report.totals).toMatchObject({ fail: 0, error: 0 })
}, 120_000)

test('bodies that break off on a real connection are no failure, and are told of', async () => {
  const agents = { profile: 'P4', strict: true } as const
  const only = 'profile/*,errors/*,order/*,auth/*'
  const report = await runOnMock({ overHttp: true, platform: { agents }, only })
  expect(problemsOf(report)).toEqual([])
  expect(report.notes).toContain('Bodies of failures break off: what they say was judged only where they arrived.')
}, 180_000)
