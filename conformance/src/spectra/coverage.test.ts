import { beforeAll, expect, test } from 'vitest'
import { describeCatalogue, neverSucceeded, skipped, unprovoked } from '../coverage.testing.ts'
import { problemsOf } from '../problems-of.testing.ts'
import type { Report } from '../report.ts'
import { runOnMock } from './run-on-mock.testing.ts'
import { spectraContract } from './spectra-contract.ts'
import { createSpectraSuite } from './suite.ts'

let report: Report
beforeAll(async () => {
  report = await runOnMock()
}, 180_000)

test('nothing fails', () => {
  expect(problemsOf(report)).toEqual([])
})

test('nothing is skipped', () => {
  expect(skipped(report)).toEqual([])
})

test('what stays unprovoked is known, with the reason', () => {
  expect(unprovoked(report)).toEqual([
    '403 artifact_missing unreachable, only a site that never published anything answers it: getCurrentRelease',
  ])
})

test('every operation is provoked with success', () => {
  expect(neverSucceeded(report, spectraContract)).toEqual([])
})

test('the report says what was looked at', () => {
  expect(report.notes).toMatchInlineSnapshot(`
    [
      "Release 20260105-115500: all 12 novae.",
      "Bundles: 12 of the 12 novae.",
      "Keys: 407 in both buckets.",
    ]
  `)
})

// What was read for one check serves those after it.
describeCatalogue(createSpectraSuite().checks, () => report, { mayNameOnly: () => true })
