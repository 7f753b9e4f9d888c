import type { RunStatus } from '../generated/app/types.ts'

/** What is read of a run. */
export interface RunFacts {
  readonly id: number
  readonly createdOn: string
  readonly status: RunStatus
  readonly summary?: object | null | undefined
  readonly unmatchedStudentsInfo?: object | null | undefined
  readonly runOutputFile?: readonly { readonly name: string }[] | null | undefined
}

/** What is read of a job. The answer to a start has no `runs` and says nothing of its status: read the job again. */
export interface JobFacts {
  readonly isResolved: boolean
  readonly runs: readonly RunFacts[]
  readonly template?: { readonly reportResources?: readonly string[] | null | undefined } | null | undefined
}

/** The file whose presence among the outputs means that students did not match. */
export const UNMATCHED_STUDENTS_FILE = 'input_no_student_id_match.csv'
