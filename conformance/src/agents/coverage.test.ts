import { beforeAll, expect, test } from 'vitest'
import { everyConsent } from '../check.ts'
import { describeCatalogue, neverSucceeded, skipped, unprovoked } from '../coverage.testing.ts'
import { problemsOf } from '../problems-of.testing.ts'
import type { Report } from '../report.ts'
import { agentsContract } from './agents-contract.ts'
import { runOnMock } from './run-on-mock.testing.ts'
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
}, 180_000)

test('nothing fails with every consent', () => {
  expect(problemsOf(report)).toEqual([])
})

test('a run leaves nothing behind but tasks and memories that name it', () => {
  expect(leftBehind.length).toBeLessThan(60)
  expect(leftBehind.filter((record) => !record.includes(report.runId))).toEqual([])
})

test('what stays unprovoked is known, with the reason', () => {
  expect(unprovoked(report)).toMatchInlineSnapshot(`
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
  expect(skipped(report)).toMatchInlineSnapshot(`
    [
      "requests/problems: refusals list nothing here",
      "analytics/model: rules make the analytics here",
      "failures/bundled: the orchestrator of this target takes dependencies",
    ]
  `)
})

test('every operation is provoked with success', () => {
  expect(neverSucceeded(report, agentsContract)).toEqual([])
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

describeCatalogue(createAgentsSuite(null).checks, () => report)
