import { listDefects } from '@nova/mock'
import { describe, expect, test } from 'vitest'
import { problemsOf, runOnMock } from './run-on-mock.testing.ts'

test('a platform without defects passes', async () => {
  expect(problemsOf(await runOnMock())).toEqual([])
})

describe('every known defect fails the suite', () => {
  test.each(listDefects().map(({ name }) => name))('%s', async (name) => {
    const { totals } = await runOnMock({ platform: { defects: [name] } })
    expect(totals.fail).toBeGreaterThan(0)
  })
})
