import { operations } from '@nova/sdk/agents/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { everyConsent } from '../check.ts'
import type { CoverageCell, Report } from '../report.ts'
import { problemsOf, runOnMock } from './run-on-mock.testing.ts'
import { createAgentsSuite } from './suite.ts'

let report: Report
let leftBehind: readonly string[]
beforeAll(async () => {
  report = await runOnMock({
    consent: everyConsent,
    platform: { agents: { listTasks: true } },
    inspect({ agents }) {
      leftBehind = [...agents.memories(), ...agents.tasks()].map((record) => JSON.stringify(record))
    },
  })
}, 60_000)

/** Cells that stay unprovoked, short enough to be read: per status, code and reason the operations. */
function unprovoked(cells: readonly CoverageCell[]): readonly string[] {
  const groups = new Map<string, string[]>()
  for (const { operation, status, code, state, reason } of cells) {
    if (state === 'provoked') continue
    const group = `${status} ${code ?? '-'} ${state}, ${reason}`
    groups.set(group, [...(groups.get(group) ?? []), operation])
  }
  return [...groups].map(([group, names]) => `${group}: ${names.join(' ')}`).sort()
}

test('nothing fails with every consent', () => {
  expect(problemsOf(report)).toEqual([])
})

test('a run leaves nothing behind but tasks and memories that name it', () => {
  expect(leftBehind.length).toBeLessThan(60)
  expect(leftBehind.filter((record) => !record.includes(report.runId))).toEqual([])
})

test('what stays unprovoked is known, with the reason', () => {
  expect(unprovoked(report.coverage.cells)).toMatchInlineSnapshot(`
    [
      "400 validation_error unreachable, only an answer of the orchestrator that has another form than the service wants raises it: getTask getMemory",
      "400 validation_error unreachable, this version tells what fails behind it with 500: optimizeFlow",
      "401 authentication_error unreachable, this version asks for no key here, and counts nothing: getHealth getRoot",
      "429 rate_limit_exceeded unreachable, this version asks for no key here, and counts nothing: getHealth getRoot",
      "500 service_error unreachable, whatever fails behind this operation is told with 400: createTask updateTask coordinateAgents assignAgent allocateResources storeMemory searchMemories",
    ]
  `)
})

test('what is skipped on this platform is known, with the reason', () => {
  const skipped = report.checks.filter(({ outcome }) => outcome === 'skip')
  expect(skipped.map(({ id, reason }) => `${id}: ${reason}`)).toMatchInlineSnapshot(`
    [
      "requests/problems: refusals list nothing here",
      "analytics/model: rules make the analytics here",
      "failures/bundled: the orchestrator of this target takes dependencies",
    ]
  `)
})

test('every operation is provoked with success', () => {
  const succeeded = report.coverage.cells.filter(({ state, code }) => state === 'provoked' && code === null)
  expect(new Set(succeeded.map(({ operation }) => operation))).toEqual(
    new Set([...Object.keys(operations), 'listTasks']),
  )
})

test('both frames came', () => {
  expect(report.frames?.cells.map(({ type, state }) => [type, state])).toEqual([
    ['analytics_update', 'provoked'],
    ['error', 'provoked'],
  ])
})

test('the report says which version answers, and how much was asked of it', () => {
  expect(report.notes).toEqual([
    'Answers as P4.',
    "In the form of the family's mock: surface, errors, requests and answers.",
    expect.stringMatching(/^Sent 1\d\d\d calls with keys, and waited \d+ s of the target's time for its quota\.$/),
  ])
})

describe('the catalogue', () => {
  const { checks } = createAgentsSuite(null)

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

  test('no check names an operation it does not call', () => {
    const called = new Map<string, Set<string>>()
    for (const { operation, checks: ids } of report.coverage.cells)
      for (const id of ids) called.set(id, (called.get(id) ?? new Set()).add(operation))
    const skipped = new Set(report.checks.filter(({ outcome }) => outcome === 'skip').map(({ id }) => id))
    const idle = checks
      .filter(({ id }) => !skipped.has(id))
      .flatMap(({ id, operations: own }) =>
        own.filter((name) => !called.get(id)?.has(name)).map((name) => `${id} names ${name}`),
      )
    expect(idle).toEqual([])
  })
})
