import { listDefects, type MockPlatformOptions } from '@nova/mock'
import { describe, expect, test } from 'vitest'
import { everyConsent } from '../check.ts'
import { problemsOf } from '../problems-of.testing.ts'
import { noticedBy, untellable } from './noticed-by.testing.ts'
import { runOnMock } from './run-on-mock.testing.ts'

const names = listDefects()
  .filter(({ service }) => service === 'agents')
  .map(({ name }) => name)

describe.each(['P0', 'P1', 'P4'] as const)('%s', (profile) => {
  test.each([false, true])(
    'passes without defects, strict %s',
    async (strict) => {
      // The quota is the same in both.
      const consent = strict ? [] : everyConsent
      const report = await runOnMock({ consent, platform: { agents: { profile, strict } } })
      expect(problemsOf(report)).toEqual([])
      expect(report.totals.pass).toBeGreaterThan(85)
      expect(report.notes?.[0]).toBe(`Answers as ${profile}.`)
    },
    180_000,
  )
})

/** Ids of the checks that fail while a defect is on, out of those that are made to notice it. */
async function failing(name: string, agents: NonNullable<MockPlatformOptions['agents']> = {}) {
  const { checks } = await runOnMock({
    platform: { defects: [name], agents },
    consent: everyConsent,
    // What never comes is waited for in earnest.
    frameTimeoutMs: 300,
    requestTimeoutMs: 3000,
    only: noticedBy[name] ?? '*',
  })
  return checks.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)
}

describe('every known defect fails the suite', () => {
  test.each(names)('%s', async (name) => expect(await failing(name)).not.toEqual([]))
})

describe.each(['P0', 'P1'] as const)('as %s is, without anything the mock adds', (profile) => {
  const agents = { profile, strict: true } as const
  const unseen: readonly string[] = Object.values(untellable[profile]).flat()

  test.each(names.filter((name) => !unseen.includes(name)))('%s fails the suite', async (name) =>
    expect(await failing(name, agents)).not.toEqual([]),
  )

  test('what cannot be told there is known, with the reason', async () => {
    expect(names).toEqual(expect.arrayContaining([...unseen]))
    const report = await runOnMock({ platform: { defects: [...unseen], agents }, consent: everyConsent })
    expect(problemsOf(report)).toEqual([])
  }, 60_000)
})

test('every defect is named with the check that is made to notice it', () => {
  expect(Object.keys(noticedBy).sort()).toEqual([...names].sort())
})
