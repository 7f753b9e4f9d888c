import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canResolve, canStart } from './allowed-steps.ts'
import { deriveJobStatus, type JobStatus, jobStatusLabel } from './derive-job-status.ts'
import type { JobFacts, RunFacts } from './job-facts.ts'
import { lastRun } from './last-run.ts'
import { resourceSummaries } from './resource-summaries.ts'
import { unmatchedStudents } from './unmatched-students.ts'

const run = (status: RunFacts['status'], more: Partial<RunFacts> = {}): RunFacts => ({
  ...{ id: 1, createdOn: '2026-02-01T08:00:00.000Z', summary: null, unmatchedStudentsInfo: null, runOutputFile: [] },
  ...{ status, ...more },
})
const template = { reportResources: ['studentAssessments'] }
const job = (runs: readonly RunFacts[], more: Partial<JobFacts> = {}): JobFacts => ({
  ...{ isResolved: false, runs, template },
  ...more,
})
const counts = (processed: number, skipped: number, failed: number) => ({
  records_processed: processed,
  records_skipped: skipped,
  records_failed: failed,
})
const unmatchedFile = [{ name: 'em-results.json' }, { name: 'input_no_student_id_match.csv' }]
const failing = run('success', { summary: { studentAssessments: counts(10, 0, 1) } })
const failingElsewhere = run('success', { summary: { objectiveAssessments: counts(10, 0, 1) } })

interface Row {
  readonly title: string
  readonly given: JobFacts
  readonly status: JobStatus | null
  readonly resolvable?: boolean
  readonly startable?: boolean
}

const rows: readonly Row[] = [
  { title: 'never started', given: job([]), status: null },
  { title: 'never started and resolved', given: job([], { isResolved: true }), status: null },
  { title: 'queued', given: job([run('new')]), status: 'new', startable: false },
  { title: 'running', given: job([run('running')]), status: 'running', startable: false },
  { title: 'failed', given: job([run('error')]), status: 'error' },
  { title: 'succeeded', given: job([run('success')]), status: 'success' },
  {
    title: 'unmatched students',
    given: job([run('success', { runOutputFile: unmatchedFile })]),
    status: 'complete with errors',
    resolvable: true,
  },
  {
    title: 'unmatched students of a failed run',
    given: job([run('error', { runOutputFile: unmatchedFile })]),
    status: 'error',
  },
  {
    title: 'a file of that name in a folder',
    given: job([run('success', { runOutputFile: [{ name: 'ods/input_no_student_id_match.csv' }] })]),
    status: 'success',
  },
  { title: 'failed records', given: job([failing]), status: 'complete with errors', resolvable: true },
  { title: 'failed records of no interest', given: job([failingElsewhere]), status: 'success' },
  { title: 'failed records, nothing reported', given: job([failing], { template: {} }), status: 'success' },
  {
    title: 'failed records, null reported',
    given: job([failing], { template: { reportResources: null } }),
    status: 'success',
  },
  { title: 'failed records, no template', given: job([failing], { template: null }), status: 'success' },
  { title: 'resolved', given: job([failing], { isResolved: true }), status: 'resolved', resolvable: true },
  {
    title: 'resolved after an error',
    given: job([run('error')], { isResolved: true }),
    status: 'resolved',
    resolvable: true,
  },
  {
    title: 'an earlier run that hangs',
    given: job([run('success', { id: 2, createdOn: '2026-02-02T08:00:00.000Z' }), run('running')]),
    status: 'success',
    startable: false,
  },
  {
    title: 'two runs of one millisecond',
    given: job([run('success', { id: 11 }), run('error', { id: 9 })]),
    status: 'success',
  },
  {
    title: 'only what must be there',
    given: { isResolved: false, runs: [{ id: 1, createdOn: '', status: 'success' }] },
    status: 'success',
  },
]

describe('a job', () => {
  it.each(rows)('$title: $status', ({ given, status, resolvable = false, startable = true }) => {
    expect(deriveJobStatus(given)).toBe(status)
    expect([canResolve(given), canStart(given)]).toEqual([resolvable, startable])
  })

  it('has labels as on the pages of the service', () => {
    const all = ['new', 'running', 'success', 'error', 'complete with errors', 'resolved'] as const
    const labels = ['queued', 'running', 'complete', 'error', 'complete with errors', 'resolved']
    expect(all.map(jobStatusLabel)).toEqual(labels)
  })

  it('stands the same in whatever order its runs come', () => {
    const anyRun = fc.record({
      id: fc.nat(5),
      createdOn: fc.constantFrom(
        '2026-02-01T08:00:00.000Z',
        '2026-02-01T08:00:00.001Z',
        '2026-02-01T09:00:00.000+01:00',
      ),
      status: fc.constantFrom('new', 'running', 'success', 'error'),
      runOutputFile: fc.constantFrom([], unmatchedFile),
    })
    const runs = fc.uniqueArray(anyRun, { selector: ({ id }) => id, minLength: 1 })
    const shuffled = runs.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(lastRun({ runs: one })).toEqual(lastRun({ runs: other }))
        expect(deriveJobStatus(job(one))).toBe(deriveJobStatus(job(other)))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('resourceSummaries', () => {
  it.each<[string, object | null, unknown]>([
    ['no summary', null, []],
    ['an empty one', {}, []],
    ['all counts', { a: counts(10, 2, 3) }, [{ resource: 'a', processed: 10, skipped: 2, failed: 3, success: 5 }]],
    ['no counts', { a: {} }, [{ resource: 'a', processed: 0, skipped: 0, failed: 0, success: 0 }]],
    ['more lost than there were', { a: counts(1, 2, 3) }, [{ processed: 1, skipped: 2, failed: 3, success: 0 }]],
    [
      'nonsense',
      { a: null, b: 5, c: counts(Number.POSITIVE_INFINITY, -1, '3' as never) },
      [{}, {}, { processed: 0, skipped: 0, failed: 0 }],
    ],
  ])('%s', (_, summary, want) =>
    expect(resourceSummaries(job([run('success', { summary })]))).toMatchObject(want as object),
  )

  it('says what the template reports on', () => {
    const summary = { studentAssessments: counts(1, 0, 0), assessments: counts(2, 0, 0) }
    const reportable = (more: Partial<JobFacts>) =>
      resourceSummaries(job([run('success', { summary })], more)).map((each) => each.reportable)
    expect(reportable({})).toEqual([true, false])
    expect(reportable({ template: { reportResources: null } })).toEqual([false, false])
    expect(reportable({ template: {} })).toEqual([false, false])
    expect(reportable({ template: null })).toEqual([false, false])
  })

  it('reads the last run alone', () => {
    const later = run('running', { id: 2, createdOn: '2026-02-02T08:00:00.000Z' })
    expect(resourceSummaries(job([failing, later]))).toEqual([])
  })
})

describe('unmatchedStudents', () => {
  const info = { name: 'StudentID', type: 'Local', count: 2 }
  const nothing = { columnName: null, idType: null, count: null, fileName: null }
  const all = { columnName: 'StudentID', idType: 'Local', count: 2, fileName: 'input_no_student_id_match.csv' }
  it.each<[string, Partial<RunFacts>, unknown]>([
    ['none', {}, null],
    ['some, with their file', { unmatchedStudentsInfo: info, runOutputFile: unmatchedFile }, all],
    ['some, without', { unmatchedStudentsInfo: info }, { ...all, fileName: null }],
    ['not counted', { unmatchedStudentsInfo: { name: 'a', type: 'b' } }, { ...nothing, columnName: 'a', idType: 'b' }],
    ['counted in words', { unmatchedStudentsInfo: { ...info, count: 'two' } }, { ...all, count: null, fileName: null }],
    ['counted below zero', { unmatchedStudentsInfo: { ...info, count: -1 } }, { ...all, count: null, fileName: null }],
    ['counted as none', { unmatchedStudentsInfo: { ...info, count: 0 } }, { ...all, count: 0, fileName: null }],
    ['a file of an earlier run', { runOutputFile: unmatchedFile }, { ...nothing, fileName: all.fileName }],
    ['nonsense', { unmatchedStudentsInfo: [5] }, nothing],
  ])('%s', (_, more, want) => expect(unmatchedStudents(job([run('success', more)]))).toEqual(want))

  it('knows none of a job that was never started', () => expect(unmatchedStudents(job([]))).toBeNull())
})
