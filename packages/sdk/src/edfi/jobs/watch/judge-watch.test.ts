import { expect, test } from 'vitest'
import type { RunStatus } from '../../generated/app/types.ts'
import { type JobWatchState, startJobWatch } from './job-watch-state.ts'
import { judgeWatch } from './judge-watch.ts'

const limits = { newTimeoutMs: 600, runTimeoutMs: 10_000, stallTimeoutMs: null }
const fresh = startJobWatch(1, 0)
const withRun = (status: RunStatus, over: Partial<JobWatchState> = {}): JobWatchState => ({
  ...fresh,
  run: { id: 7, createdOn: '2026-02-01T08:00:00.000Z', status, sinceMs: 100 },
  changedAtMs: 100,
  jobReadAtMs: 100,
  ...over,
})
// A day after it was made, as clocks may differ, and the limit of one that is running.
const oldMs = Date.parse('2026-02-02T08:00:10.000Z')
const oldRun = { id: 7, createdOn: '2026-02-01T08:00:00.000Z', sinceMs: oldMs }
const done = [{ action: 'done', status: 'success', receivedAt: '2026-02-01T08:01:00.000Z' }]

test.each<{ name: string; state: JobWatchState; nowMs: number; limit?: number; want: object }>([
  { name: 'a job nobody started yet', state: fresh, nowMs: 599, want: { verdict: 'goes on', dueAtMs: 600 } },
  { name: 'one that was not looked at', state: fresh, nowMs: 600, want: { verdict: 'look' } },
  {
    name: 'one nobody starts',
    state: { ...fresh, jobReadAtMs: 600 },
    nowMs: 600,
    want: { verdict: 'stalled', why: 'not_started', sinceMs: 0 },
  },
  { name: 'a new run', state: withRun('new'), nowMs: 699, want: { verdict: 'goes on', dueAtMs: 700 } },
  { name: 'one whose status may be old', state: withRun('new'), nowMs: 700, want: { verdict: 'look' } },
  {
    name: 'one that stays new',
    state: withRun('new', { jobReadAtMs: 700 }),
    nowMs: 700,
    want: { verdict: 'stalled', why: 'new', sinceMs: 100 },
  },
  { name: 'a run under way', state: withRun('running'), nowMs: 10_099, want: { verdict: 'goes on', dueAtMs: 10_100 } },
  {
    name: 'one past its limit',
    state: withRun('running', { jobReadAtMs: 10_100 }),
    nowMs: 10_100,
    want: { verdict: 'stalled', why: 'running', sinceMs: 100 },
  },
  {
    name: 'one that was past its limit when it was first seen',
    state: withRun('running', { run: { ...oldRun, status: 'running' }, jobReadAtMs: oldMs }),
    nowMs: oldMs,
    want: { verdict: 'stalled', why: 'running', sinceMs: oldMs - 10_000 },
  },
  {
    name: 'one that was new for days when it was first seen',
    state: withRun('new', { run: { ...oldRun, status: 'new' }, jobReadAtMs: oldMs }),
    nowMs: oldMs,
    want: { verdict: 'stalled', why: 'new', sinceMs: oldMs - 10_000 },
  },
  {
    name: 'one that says no moment',
    state: withRun('new', { run: { ...oldRun, status: 'new', createdOn: '' } }),
    nowMs: oldMs,
    want: { verdict: 'goes on', dueAtMs: oldMs + 600 },
  },
  {
    name: 'one whose end was not made',
    state: withRun('running', { updates: done, jobReadAtMs: 700 }),
    nowMs: 700,
    want: { verdict: 'stalled', why: 'unsettled', sinceMs: 100 },
  },
  {
    name: 'one that is over',
    state: withRun('success', { jobReadAtMs: 10_100 }),
    nowMs: 99_999,
    want: { verdict: 'goes on', dueAtMs: Number.POSITIVE_INFINITY },
  },
  {
    name: 'one that is silent',
    state: withRun('running', { jobReadAtMs: 5100 }),
    nowMs: 5100,
    limit: 5000,
    want: { verdict: 'stalled', why: 'silent', sinceMs: 100 },
  },
  {
    name: 'one that will be silent first',
    state: withRun('running'),
    nowMs: 5000,
    limit: 5000,
    want: { verdict: 'goes on', dueAtMs: 5100 },
  },
])('$name: $want', ({ state, nowMs, limit = null, want }) => {
  expect(judgeWatch(state, { ...limits, stallTimeoutMs: limit }, nowMs)).toEqual(want)
})
