import { expect, test } from 'vitest'
import type { RunFacts } from '../../meaning/job-facts.ts'
import { judgeStart } from './judge-start.ts'

const run = (id: number, status: RunFacts['status']): RunFacts => ({
  id,
  status,
  createdOn: `2026-02-01T08:00:0${id}.000Z`,
})

test.each<{ before: number[]; runs: RunFacts[]; wasRefused: boolean; want: object }>([
  { before: [], runs: [], wasRefused: false, want: { verdict: 'not started' } },
  { before: [], runs: [run(1, 'new')], wasRefused: false, want: { verdict: 'started', runId: 1 } },
  { before: [], runs: [run(1, 'success')], wasRefused: false, want: { verdict: 'started', runId: 1 } },
  // What failed on its way was started all the same, unless the service says that it could not be launched.
  { before: [], runs: [run(1, 'error')], wasRefused: false, want: { verdict: 'started', runId: 1 } },
  { before: [], runs: [run(1, 'error')], wasRefused: true, want: { verdict: 'launch failed', runId: 1 } },
  { before: [], runs: [run(1, 'running')], wasRefused: true, want: { verdict: 'started', runId: 1 } },
  { before: [1], runs: [run(1, 'running')], wasRefused: false, want: { verdict: 'already running', runId: 1 } },
  { before: [1], runs: [run(1, 'error')], wasRefused: false, want: { verdict: 'not started' } },
  { before: [1], runs: [run(2, 'new'), run(1, 'error')], wasRefused: false, want: { verdict: 'started', runId: 2 } },
  {
    before: [1, 2],
    runs: [run(1, 'running'), run(2, 'new')],
    wasRefused: false,
    want: { verdict: 'already running', runId: 2 },
  },
])('$before, then $runs: $want', ({ before, runs, wasRefused, want }) => {
  expect(judgeStart(before, runs, wasRefused)).toEqual(want)
})
