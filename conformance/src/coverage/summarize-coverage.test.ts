import { describe, expect, it } from 'vitest'
import type { CheckReport } from '../report.ts'
import { tinyContract } from '../tiny-service.testing.ts'
import { createCoverageRecorder } from './record-coverage.ts'
import { summarizeCoverage } from './summarize-coverage.ts'

const skipped: CheckReport = {
  id: 'things/refuse',
  title: '',
  operations: ['makeThing'],
  outcome: 'skip',
  durationMs: 0,
  requests: [],
}

function summarize(record: (recorder: ReturnType<typeof createCoverageRecorder>) => void = () => {}) {
  const recorder = createCoverageRecorder()
  record(recorder)
  const { cells, totals } = summarizeCoverage({
    contract: tinyContract,
    provoked: recorder.provoked,
    checks: [skipped],
    unreachable: (operation, status) => (operation === 'getThing' && status === 401 ? 'needs magic' : null),
  })
  const rows = cells.map(({ operation, status, code, state, reason }) => [operation, status, code, state, reason])
  return { rows, cells, totals }
}

describe('summarizeCoverage', () => {
  it('lists every cell of the contract with a reason when nothing came back', () => {
    const { rows, totals } = summarize()
    const missed = 'no check provoked it'
    expect(rows).toEqual([
      ['ping', 200, null, 'missed', missed],
      ['getThing', 200, null, 'missed', missed],
      ['getThing', 401, 'unauthorized', 'unreachable', 'needs magic'],
      ['getThing', 404, 'not_found', 'missed', missed],
      ['getThing', 404, 'gone', 'unreachable', 'no service raises this code'],
      ['getThing', 429, null, 'unreachable', 'only what stands in front of the service answers with GatewayMessage'],
      ['makeThing', 201, null, 'missed', `${missed}; skipped were things/refuse`],
      ['makeThing', 401, 'unauthorized', 'missed', `${missed}; skipped were things/refuse`],
      ['makeThing', 422, 'invalid_request', 'missed', `${missed}; skipped were things/refuse`],
      ['makeThing', 422, null, 'unreachable', 'the service itself does not answer with GatewayMessage'],
    ])
    expect(totals).toEqual({ provoked: 0, unreachable: 4, missed: 6, undeclared: 0 })
  })

  it('counts what came back once, with the checks that provoked it, also what was thought unreachable', () => {
    const { cells, totals } = summarize((recorder) => {
      recorder.record('getThing', 401, 'unauthorized', 'a')
      recorder.record('getThing', 401, 'unauthorized', 'b')
      recorder.record('ping', 200, null, null)
    })
    expect(cells[0]).toEqual({ operation: 'ping', status: 200, code: null, state: 'provoked', checks: [] })
    expect(cells[2]).toMatchObject({ state: 'provoked', checks: ['a', 'b'] })
    expect(totals).toEqual({ provoked: 2, unreachable: 3, missed: 5, undeclared: 0 })
  })

  it('shows what came back beyond the contract', () => {
    const { cells, totals } = summarize((recorder) => recorder.record('ping', 418, 'teapot', 'a'))
    expect(cells.at(-1)).toMatchObject({ operation: 'ping', status: 418, code: 'teapot', state: 'undeclared' })
    expect(totals.undeclared).toBe(1)
  })
})
