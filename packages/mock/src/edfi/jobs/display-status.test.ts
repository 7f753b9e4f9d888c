import { expect, test } from 'vitest'
import { bundles } from '../bundles.ts'
import type { RunRow } from '../state/rows.ts'
import { displayStatus } from './display-status.ts'

const [template] = bundles
if (!template) throw new TypeError('There are no bundles')
const run = (status: RunRow['status'], more: Partial<RunRow> = {}) => ({
  status,
  summary: null,
  outputFiles: [],
  ...more,
})
const failed = (resource: string, records_failed = 1) => ({
  summary: { [resource]: { records_processed: 10, records_skipped: 0, records_failed } },
})
const unmatched = { outputFiles: [{ name: 'input_no_student_id_match.csv', path: 'x' }] }

test.each([
  ['no run', false, undefined, null],
  ['a resolved job without a run', true, undefined, null],
  ['a run that waits', false, run('new'), 'new'],
  ['a run that works', false, run('running'), 'running'],
  ['a run that failed', false, run('error'), 'error'],
  ['a run that failed and left unmatched students', false, run('error', unmatched), 'error'],
  ['a run that succeeded', false, run('success'), 'success'],
  ['unmatched students', false, run('success', unmatched), 'complete with errors'],
  ['a reported resource with failures', false, run('success', failed('studentAssessments')), 'complete with errors'],
  ['a reported resource without failures', false, run('success', failed('studentAssessments', 0)), 'success'],
  ['another resource with failures', false, run('success', failed('objectiveAssessments')), 'success'],
  ['a summary with nothing in it', false, run('success', { summary: { studentAssessments: null } }), 'success'],
  ['somebody dealt with it', true, run('success', unmatched), 'resolved'],
  ['somebody dealt with a run that failed', true, run('error'), 'resolved'],
] as const)('%s', (_case, isResolved, lastRun, want) => {
  expect(displayStatus({ isResolved, template }, lastRun)).toBe(want)
})
