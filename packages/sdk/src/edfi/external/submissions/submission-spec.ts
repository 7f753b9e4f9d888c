import type { FileInput } from '../../jobs/job-spec.ts'

/** What a program submits. */
export interface SubmissionSpec {
  /** Code of a partner the token holds. */
  readonly partner: string
  /** Code of the tenant, unique within its partner. */
  readonly tenant: string
  /** Path of the bundle, such as `assessments/PSAT_SAT`. */
  readonly bundle: string
  /** The year in which the school year ends, such as 2026. Not the id `2526`. */
  readonly schoolYear: number | string
  /** The files, each under its variable of the bundle, such as `INPUT_FILE`, letter by letter. */
  readonly files: Readonly<Record<string, FileInput>>
  /** Values by their variables. `API_YEAR` is left to the service. */
  readonly params?: Readonly<Record<string, string>>
}
