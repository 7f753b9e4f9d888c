import { expect, test } from 'vitest'
import { problemsOf } from '../problems-of.testing.ts'
import { runOnMock } from './run-on-mock.testing.ts'

test('every check passes over real HTTP', async () => {
  const report = await runOnMock({ overHttp: true })
  expect(problemsOf(report)).toEqual([])
  expect(report.target).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(report.totals).toMatchObject({ fail: 0, error: 0, skip: 0 })
}, 180_000)
