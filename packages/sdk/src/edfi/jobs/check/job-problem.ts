/** What can be wrong with a job before it is created. */
export type JobProblemCode =
  /** Not in the list of the service, or `2526` where 2026 is due. */
  | 'school_year_unknown'
  /** Known, and not enabled for the tenant. */
  | 'school_year_disabled'
  /** The year sends to an ODS, and the tenant has no connection. */
  | 'ods_missing'
  /** The year needs a roster in storage, and there is none. */
  | 'roster_missing'
  | 'param_missing'
  | 'param_value_not_allowed'
  | 'param_unexpected'
  | 'param_ambiguous'
  | 'param_twice'
  | 'file_unexpected'
  | 'file_ambiguous'
  /** Two files for one key crash the service, and leave a job nobody can see. */
  | 'file_twice'
  | 'file_missing'
  /** A spreadsheet, archive or document that no executor reads. */
  | 'file_extension_refused'
  /** Not one of the endings the template lists. */
  | 'file_type_unexpected'
  /** A name that breaks on the way; see `fileNameHazards`. */
  | 'file_name_hazardous'
  | 'file_empty'
  | 'file_too_large'
  /** More than the service reads, or than firewalls in front of it let pass. */
  | 'body_too_large'

/** One thing that is wrong, as plain data. */
export interface JobProblem {
  readonly code: JobProblemCode
  /** An `error` keeps the job from being created; a `warning` may do harm, depending on the deployment. */
  readonly severity: 'error' | 'warning'
  /** What it is about: `schoolYear`, `params.FORMAT`, `files.INPUT_FILE`, `body`. */
  readonly on: string
  readonly seen: string | null
  readonly wanted: string
  /** What is wrong, one sentence. */
  readonly message: string
  /** What to do next, one sentence. */
  readonly advice: string
}

/** A problem that keeps the job from being created. */
export const jobError = (problem: Omit<JobProblem, 'severity'>): JobProblem => ({ ...problem, severity: 'error' })

/** A problem that may do harm. */
export const jobWarning = (problem: Omit<JobProblem, 'severity'>): JobProblem => ({ ...problem, severity: 'warning' })
