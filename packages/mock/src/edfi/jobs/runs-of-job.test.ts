import { expect, test } from 'vitest'
import type { RunRow } from '../state/rows.ts'
import { WatchedRows } from '../state/watched-rows.ts'
import { isUnderWay, lastRunOfJob, runsOfJob } from './runs-of-job.ts'

const run = (id: number, jobId: number, createdOn: string): RunRow => ({
  id,
  jobId,
  status: 'new',
  summary: null,
  unmatchedStudentsInfo: null,
  updates: [],
  errors: [],
  outputFiles: [],
  createdOn,
  createdById: null,
  modifiedOn: createdOn,
  modifiedById: null,
})
const runs = WatchedRows.of([
  run(1, 7, '2026-01-05T12:00:02.000Z'),
  run(2, 7, '2026-01-05T12:00:01.000Z'),
  run(3, 8, '2026-01-05T12:00:09.000Z'),
  run(4, 7, '2026-01-05T12:00:02.000Z'),
])

test('runs of a job go by when they were made, those of one moment by their number', () => {
  expect(runsOfJob({ runs }, 7).map(({ id }) => id)).toEqual([2, 1, 4])
  expect(lastRunOfJob({ runs }, 7)?.id).toBe(4)
  expect(lastRunOfJob({ runs }, 9)).toBeUndefined()
})

test.each([
  ['new', true],
  ['running', true],
  ['success', false],
  ['error', false],
] as const)('whether a run that is %s is under way', (status, want) => {
  expect(isUnderWay({ status })).toBe(want)
})
