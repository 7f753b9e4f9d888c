import { explainError, type JobResults } from '@nova/sdk/edfi'
import { describe, expect, test } from 'vitest'
import { describeResults, resultsJson } from './describe-results.ts'

const counts = (resource: string, processed: number, failed: number, reportable = true) => ({
  resource,
  processed,
  skipped: 0,
  failed,
  success: processed - failed,
  reportable,
})
const output = (name: string) => ({ name }) as JobResults['outputs'][number]

const results = (more: Partial<JobResults>): JobResults => ({
  job: { id: 12, template: { path: 'assessments/PSAT_SAT' }, schoolYearId: '2526' } as JobResults['job'],
  status: 'success',
  resources: [],
  unmatched: null,
  errors: [],
  outputs: [],
  ...more,
})
const unmatched = {
  columnName: 'StudentID',
  idType: 'Local',
  count: 4,
  fileName: 'input_no_student_id_match.csv',
} as const

describe('the summary of a job', () => {
  test.each<[string, Partial<JobResults>, string[]]>([
    ['says at least how it stands', {}, ['Job 12: complete', '  assessments/PSAT_SAT']],
    [
      'has a row for each resource, numbers under each other',
      { status: 'complete with errors', resources: [counts('studentAssessments', 1200, 3), counts('students', 4, 0)] },
      [
        'Job 12: complete with errors',
        '  assessments/PSAT_SAT',
        '',
        'Records               processed  success  skipped  failed',
        '  studentAssessments       1200     1197        0       3',
        '  students                    4        4        0       0',
      ],
    ],
    [
      'says why failures may be there and the job complete all the same',
      { resources: [counts('students', 4, 1, false)] },
      [
        'Job 12: complete',
        '  assessments/PSAT_SAT',
        '',
        'Records     processed  success  skipped  failed',
        '  students          4        3        0       1  not counted by the template',
      ],
    ],
    [
      'says which students did not match, and what to type for their rows',
      { unmatched },
      [
        'Job 12: complete',
        '  assessments/PSAT_SAT',
        '',
        'Students that did not match (4): column StudentID, looked for as Local',
        '  Their rows: nova edfi outputs 12 --name input_no_student_id_match.csv --download DIR',
      ],
    ],
    [
      'does not make up what nobody reported',
      { unmatched: { columnName: null, idType: null, count: null, fileName: null } },
      [
        'Job 12: complete',
        '  assessments/PSAT_SAT',
        '',
        'Students that did not match (unknown how many)',
        '  The service offers no file with them.',
      ],
    ],
    [
      'names files with what they are',
      { outputs: ['ods/grades.jsonl', 'non-ods/grades.jsonl', 'em-results.json', 'new.bin'].map(output) },
      [
        'Job 12: complete',
        '  assessments/PSAT_SAT',
        '',
        'Output files (4): nova edfi outputs 12 --download DIR',
        '  ods/grades.jsonl      grades, sent to the ODS',
        '  non-ods/grades.jsonl  grades, not for the ODS',
        '  em-results.json       row counts of the transformation',
        '  new.bin',
      ],
    ],
  ])('%s', (_name, more, want) => {
    expect(describeResults(results(more)).split('\n')).toEqual(want)
  })

  test('explains an error, with what to do, and keeps its stack trace to itself', () => {
    const errors = [explainError('earthmover_run', { stacktrace: 'a student called Ana' })]
    const failed = results({ status: 'error', errors })
    const [error] = errors
    expect(describeResults(failed)).toContain(
      `Errors\n  ${error?.title} (earthmover_run)\n    ${error?.explanation}\n    ${error?.whatToDo}`,
    )
    expect(`${describeResults(failed)}${JSON.stringify(resultsJson(failed))}`).not.toContain('Ana')
    expect(resultsJson(failed)).toMatchObject({ jobId: 12, status: 'error', errors: [{ code: 'earthmover_run' }] })
  })

  test('a name that holds a line break makes no line', () => {
    expect(
      describeResults(results({ outputs: [output('a\nJob 13: complete')] }))
        .split('\n')
        .at(-1),
    ).toMatch(/^ {2}a Job 13/)
  })
})
