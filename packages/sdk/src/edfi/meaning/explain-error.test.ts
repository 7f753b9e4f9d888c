import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainError } from './explain-error.ts'
import { runFailureCodes } from './run-failure-details.ts'

const file = { name: 'INPUT_FILE', path: 'ea/t/2526/1/input/INPUT_FILE__a.csv' }
const matches = { match_rate: 0.2, match_threshold: 0.5, id_name: 'StudentID', id_type: 'Local' }

interface Row {
  readonly reported: string
  readonly payload: Record<string, unknown>
  readonly details?: Record<string, unknown>
  /** What must be said, in title, explanation or advice. */
  readonly says: string
}

const rows: readonly Row[] = [
  { reported: 'unknown', payload: {}, says: 'cross-year roster' },
  { reported: 'executor_timeout', payload: { timeout_seconds: 3600 }, says: '3600 seconds' },
  { reported: 'invalid_job', payload: { message: 'no INPUT_FILE' }, says: 'no INPUT_FILE' },
  { reported: 'cross_year_roster_fetch', payload: {}, says: 'cross-year roster' },
  { reported: 'lightbeam_fetch', payload: { resource: 'students' }, says: '"students"' },
  { reported: 'missing_ods_roster', payload: {}, says: 'no roster' },
  { reported: 'lightbeam_send', payload: {}, says: 'lb-send-results.json' },
  { reported: 'input_s3_download', payload: file, says: 'INPUT_FILE' },
  { reported: 'bundle_git_pull', payload: {}, says: 'bundles' },
  { reported: 'artifact_not_found', payload: file, says: 'INPUT_FILE' },
  { reported: 'artifact_empty', payload: file, says: 'INPUT_FILE' },
  { reported: 'artifact_s3_upload', payload: file, says: 'INPUT_FILE' },
  { reported: 'earthmover_deps', payload: {}, says: 'depends on' },
  { reported: 'earthmover_run', payload: {}, says: 'encoding' },
  {
    reported: 'insufficient_matches',
    payload: matches,
    details: { ...matches, match_rate_text: '20%', match_threshold_text: '50%' },
    says: '20% of the ids in column "StudentID" are on the roster as "Local"; 50% are required.',
  },
  { reported: 'failed_to_start_executor', payload: {}, says: 'launch' },
  { reported: 'job_file', payload: file, says: 'INPUT_FILE' },
  { reported: 'lightbeam_validate_students', payload: { failure_pct: 12.5, message: 'm' }, says: '12.5%' },
  { reported: 'lightbeam_validate_other', payload: { resources: ['a', 'b'], message: 'm' }, says: '"a", "b"' },
]

const spoken = ({ title, explanation, whatToDo }: ReturnType<typeof explainError>) =>
  [title, explanation, whatToDo].join('\n')

describe('explainError', () => {
  it.each(rows)('$reported says $says', ({ reported, payload, details = payload, says }) => {
    const explained = explainError(reported, { ...payload, stacktrace: 'Traceback: key=s3cr3t' })
    expect(explained).toMatchObject({ code: reported, reportedCode: reported, basis: 'reported', details })
    expect(spoken(explained)).toContain(says)
    expect(explained.stacktrace).toBe('Traceback: key=s3cr3t')
    expect(spoken(explained)).not.toContain('s3cr3t')
  })

  it('has a row for every code', () => expect(rows.map(({ reported }) => reported)).toEqual([...runFailureCodes]))

  it.each<[unknown, unknown, string, string]>([
    ['unknown', { timeout_seconds: 43_200 }, 'executor_timeout', 'inferred'],
    ['unknown', { timeout_seconds: 0, message: 'm' }, 'executor_timeout', 'inferred'],
    ['unknown', { message: 'no INPUT_FILE' }, 'invalid_job', 'inferred'],
    ['unknown', { message: '' }, 'unknown', 'reported'],
    ['unknown', { message: 5, timeout_seconds: 'long' }, 'unknown', 'reported'],
    ['unknown', { stacktrace: 'message' }, 'unknown', 'reported'],
    ['unknown', Object.create({ message: 'inherited' }), 'unknown', 'reported'],
    ['earthmover_run', { message: 'm', timeout_seconds: 5 }, 'earthmover_run', 'reported'],
    ['flux_capacitor', { message: 'm' }, 'unknown', 'not_recognised'],
    ['toString', {}, 'unknown', 'not_recognised'],
    ['__proto__', {}, 'unknown', 'not_recognised'],
    ['', {}, 'unknown', 'not_recognised'],
    [undefined, {}, 'unknown', 'not_recognised'],
    [{ code: 'earthmover_run' }, {}, 'unknown', 'not_recognised'],
  ])('%j with %j is %s, %s', (reported, payload, code, basis) => {
    expect(explainError(reported, payload)).toMatchObject({ code, basis })
  })

  it('names the code that nobody knows', () => {
    const explained = explainError('flux_capacitor', { stacktrace: 't' })
    expect(explained).toMatchObject({ reportedCode: 'flux_capacitor', details: {}, stacktrace: 't' })
    expect(explained.explanation).toContain('"flux_capacitor"')
    expect(explainError(5, null)).toMatchObject({ reportedCode: null, title: 'The executor failed' })
  })

  it.each([
    [0.4999, '49.9%'],
    [0.57, '57%'],
    [0.29, '29%'],
    [0.1234, '12.3%'],
    [1, '100%'],
    [0, '0%'],
    [20, null],
    [-0.1, null],
    [Number.NaN, null],
    ['0.2', null],
  ])('the rate %j is %j to people', (match_rate, text) => {
    const explained = explainError('insufficient_matches', { ...matches, match_rate })
    expect(explained.details).toMatchObject({ match_rate: text === null ? null : match_rate, match_rate_text: text })
    expect(explained.explanation).toContain(text ?? 'Too few of the ids')
  })

  it('says what it can of a payload that tells nothing', () => {
    expect(explainError('insufficient_matches', {}).explanation).toBe('Too few of the ids are on the roster.')
    expect(explainError('executor_timeout', {}).explanation).toBe('The executor stopped itself at its time limit.')
    expect(explainError('invalid_job', {}).explanation).toBe('The executor refused the job.')
    expect(explainError('lightbeam_validate_other', { resources: 'a' }).explanation).toContain('of "a"')
    expect(explainError('lightbeam_validate_other', { resources: 7 }).explanation).toBe('The ODS would refuse records.')
  })

  it.each(runFailureCodes)('%s speaks in whole sentences of nothing', (code) => {
    for (const payload of [undefined, null, 'text', 5, [], {}, { name: null, message: {}, match_rate: 'x' }])
      expect(spoken(explainError(code, payload))).not.toMatch(/undefined|null|NaN|object/)
  })

  it('quotes no secret, and nothing at length', () => {
    const message = `no token: Bearer abc.def https://b.s3.amazonaws.com/k?X-Amz-Signature=5ec2e7 ${'x '.repeat(5000)}`
    const explained = explainError('invalid_job', { message })
    expect(spoken(explained)).not.toMatch(/abc\.def|5ec2e7/)
    expect(spoken(explained).length).toBeLessThan(500)
  })

  it.each(runFailureCodes)('%s survives any payload and never speaks of its trace', (code) => {
    const names = [
      'name',
      'path',
      'message',
      'resource',
      'resources',
      'match_rate',
      'match_threshold',
      'id_name',
      'id_type',
    ]
    const payload = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom(...names, 'timeout_seconds', 'failure_pct', '__proto__'), fc.anything()),
    )
    fc.assert(
      fc.property(payload, (given) => {
        const stacktrace = 'Zx9-trace-Zx9'
        const isRecord = typeof given === 'object' && given !== null && !Array.isArray(given)
        const explained = explainError(code, isRecord ? { ...given, stacktrace } : given)
        for (const text of [explained.title, explained.explanation, explained.whatToDo]) {
          expect(text.trim()).not.toBe('')
          expect(text).not.toContain(stacktrace)
        }
      }),
      { numRuns: 200 },
    )
  })
})
