/** What an executor is doing, in this order. */
export const executorActions = [
  'refresh_bundle_code',
  'earthmover_deps',
  'get_student_roster',
  'get_input_files',
  'earthmover_run',
  'lightbeam_send',
  'upload_output',
] as const

export type ExecutorAction = (typeof executorActions)[number]

interface CodeFacts {
  /** Where it usually happens; null before the first action. */
  readonly at: ExecutorAction | null
  /** What its payload has beside the stack trace. */
  readonly extras: Readonly<Record<string, string | number>>
}

const artifact = (name: string) => ({ name, path: `output/${name}` })

/** The errors an executor reports, and those that only old ones did. */
export const executorCodes = {
  unknown: { at: 'earthmover_run', extras: {} },
  executor_timeout: { at: 'earthmover_run', extras: { timeout_seconds: 3600 } },
  invalid_job: { at: null, extras: { message: 'The job has no INPUT_FILE' } },
  cross_year_roster_fetch: { at: 'get_student_roster', extras: {} },
  lightbeam_fetch: { at: 'get_student_roster', extras: { resource: 'studentEducationOrganizationAssociations' } },
  missing_ods_roster: { at: 'get_student_roster', extras: {} },
  lightbeam_send: { at: 'lightbeam_send', extras: {} },
  input_s3_download: { at: 'get_input_files', extras: { name: 'INPUT_FILE', path: 'input/INPUT_FILE' } },
  bundle_git_pull: { at: 'refresh_bundle_code', extras: {} },
  artifact_not_found: { at: 'earthmover_run', extras: artifact('em-results.json') },
  artifact_empty: { at: 'earthmover_run', extras: artifact('em-results.json') },
  artifact_s3_upload: { at: 'earthmover_run', extras: artifact('em-results.json') },
  earthmover_deps: { at: 'earthmover_deps', extras: {} },
  earthmover_run: { at: 'earthmover_run', extras: {} },
  insufficient_matches: {
    at: 'earthmover_run',
    extras: { match_rate: 0.2, match_threshold: 0.5, id_name: 'StudentID', id_type: 'Local' },
  },
  job_file: { at: 'get_input_files', extras: { name: 'INPUT_FILE', path: 'input/INPUT_FILE' } },
  lightbeam_validate_students: {
    at: 'earthmover_run',
    extras: { failure_pct: 60, message: 'Most students are not in the ODS' },
  },
  lightbeam_validate_other: {
    at: 'earthmover_run',
    extras: { resources: 'studentAssessments', message: 'Records are not valid' },
  },
} as const satisfies Readonly<Record<string, CodeFacts>>

export type ExecutorErrorCode = keyof typeof executorCodes

/** The end of a stack trace that is reported. */
const traceBytes = 6144

/** A failure an executor knows how to report. */
export class ExecutorFailure extends Error {
  readonly code: ExecutorErrorCode
  readonly payload: Readonly<Record<string, unknown>>

  constructor(code: ExecutorErrorCode, reason: string, extras: Readonly<Record<string, unknown>> = {}) {
    super(reason)
    this.name = 'ExecutorFailure'
    this.code = code
    this.payload = { ...extras, stacktrace: `${code}\n  ${reason}`.slice(-traceBytes) }
  }
}
