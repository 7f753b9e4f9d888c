import { operations } from '@nova/sdk/spectra/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../report.ts'
import { problemsOf, runOnMock } from './run-on-mock.testing.ts'
import { createSpectraSuite } from './suite.ts'

let report: Report
beforeAll(async () => {
  report = await runOnMock()
}, 180_000)

test('nothing fails', () => {
  expect(problemsOf(report)).toEqual([])
})

test('nothing is skipped', () => {
  const skipped = report.checks.filter(({ outcome }) => outcome === 'skip')
  expect(skipped.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([])
})

test('what stays unprovoked is known, with the reason', () => {
  const gaps = report.coverage.cells.filter(({ state }) => state !== 'provoked')
  expect(gaps.map(({ operation, status, code, state, reason }) => [operation, status, code, state, reason])).toEqual([
    [
      'getCurrentRelease',
      403,
      'artifact_missing',
      'unreachable',
      'only a site that never published anything answers it',
    ],
  ])
})

test('every operation is provoked with success', () => {
  const succeeded = report.coverage.cells.filter(({ state, code }) => state === 'provoked' && code === null)
  expect(new Set(succeeded.map(({ operation }) => operation))).toEqual(new Set(Object.keys(operations)))
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

describe('the catalogue of checks', () => {
  const { checks } = createSpectraSuite()

  test('ids are unique and have a topic', () => {
    const ids = checks.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  test('titles are sentences', () => {
    for (const { title } of checks) expect(title).toMatch(/^[A-Z].*\.$/)
  })

  test('every check names the operations it calls', () => {
    const named = new Map(checks.map(({ id, operations: own }) => [id, new Set<string>(own)]))
    const unnamed = report.coverage.cells.flatMap(({ operation, checks: ids }) =>
      ids.filter((id) => !named.get(id)?.has(operation)).map((id) => `${id} calls ${operation}`),
    )
    expect(unnamed).toEqual([])
  })
})
