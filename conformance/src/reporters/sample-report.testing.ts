import type { Report } from '../report.ts'

/** A report with everything in it that a reporter has to show. */
export const sampleReport: Report = {
  target: 'http://tiny.test',
  service: 'tiny',
  runId: 'run1',
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs: 12_340,
  checks: [
    { id: 'pings/answers', title: 'Answers', operations: ['ping'], outcome: 'pass', durationMs: 12, requests: [] },
    {
      id: 'things/refuses',
      title: 'Refuses "strange" <things> & such',
      operations: ['makeThing'],
      outcome: 'fail',
      wanted: '422 & <invalid_request>',
      seen: '{"status":200}\n"\u0000\uD800',
      durationMs: 1234,
      requests: [
        { method: 'POST', path: '/v1/things', status: 200, requestId: 'r-9' },
        { method: 'GET', path: '/v1/things/1', status: null, requestId: null },
      ],
    },
    {
      id: 'things/reads',
      title: 'Reads',
      operations: ['getThing'],
      outcome: 'error',
      reason: 'GET /v1/things/1: reset',
      durationMs: 0,
      requests: [],
    },
    {
      id: 'things/large',
      title: 'Takes large things',
      operations: ['makeThing'],
      outcome: 'skip',
      reason: 'needs consent: --allow large-transfer',
      durationMs: 0,
      requests: [],
    },
  ],
  totals: { pass: 1, fail: 1, error: 1, skip: 1 },
  cleanup: [{ check: 'things/refuses', what: 'thing 1', reason: 'still <in> use' }],
  coverage: {
    cells: [
      { operation: 'ping', status: 200, code: null, state: 'provoked', checks: ['pings/answers'] },
      { operation: 'makeThing', status: 201, code: null, state: 'missed', reason: 'no check provoked it', checks: [] },
      { operation: 'makeThing', status: 401, code: 'gone', state: 'unreachable', reason: 'needs magic', checks: [] },
      { operation: 'makeThing', status: 401, code: 'odd', state: 'unreachable', reason: 'needs magic', checks: [] },
      {
        operation: 'makeThing',
        status: 200,
        code: null,
        state: 'undeclared',
        reason: 'unknown',
        checks: ['things/refuses'],
      },
    ],
    totals: { provoked: 1, unreachable: 2, missed: 1, undeclared: 1 },
  },
}

/** The same of a service with sockets. */
export const socketReport: Report = {
  ...sampleReport,
  frames: {
    cells: [
      { type: 'hello', channel: 'both', state: 'provoked', checks: ['things/refuses'] },
      { type: 'thing_made', channel: 'path', state: 'missed', reason: 'no check saw it', checks: [] },
      { type: 'thing_lost', channel: 'document', state: 'unreachable', reason: 'no server sends it', checks: [] },
      { type: '<odd>', channel: null, state: 'undeclared', reason: 'unknown', checks: ['things/reads'] },
    ],
    totals: { provoked: 1, unreachable: 1, missed: 1, undeclared: 1 },
  },
}
