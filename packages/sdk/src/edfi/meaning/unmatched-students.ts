import { type JobFacts, UNMATCHED_STUDENTS_FILE } from './job-facts.ts'
import { lastRun } from './last-run.ts'

/** Students of a file whom the roster does not know. */
export interface UnmatchedStudentsSummary {
  /** The column of the file whose ids were looked for. Null when the run reported none. */
  readonly columnName: string | null
  /** What kind of id they were looked for as: an id system of Ed-Fi, or `studentUniqueId`. */
  readonly idType: string | null
  /** Rows that did not match, null when the executor gave no number. */
  readonly count: number | null
  /** The output file that holds them, null when it is not offered. It holds personal data. */
  readonly fileName: typeof UNMATCHED_STUDENTS_FILE | null
}

/**
 * The students of a job's last run who did not match, null when nothing speaks of any.
 *
 * Runs of a job share their outputs: a file without a report, all else null, may be left from an earlier run. It counts
 * for the status of the job all the same.
 *
 * @example
 * ```ts
 * const unmatched = unmatchedStudents(job)
 * if (unmatched) console.log(unmatched.count ?? 'some', 'ids of column', unmatched.columnName, 'are on no roster')
 * ```
 */
export function unmatchedStudents(job: JobFacts): UnmatchedStudentsSummary | null {
  const run = lastRun(job)
  const isOffered = (run?.runOutputFile ?? []).some(({ name }) => name === UNMATCHED_STUDENTS_FILE)
  const info: unknown = run?.unmatchedStudentsInfo ?? null
  if (info === null && !isOffered) return null
  const count = read(info, 'count')
  return {
    columnName: readText(info, 'name'),
    idType: readText(info, 'type'),
    count: Number.isSafeInteger(count) && Number(count) >= 0 ? Number(count) : null,
    fileName: isOffered ? UNMATCHED_STUDENTS_FILE : null,
  }
}

const read = (info: unknown, name: string): unknown =>
  typeof info === 'object' && info !== null ? Reflect.get(info, name) : undefined

function readText(info: unknown, name: string): string | null {
  const value = read(info, name)
  return typeof value === 'string' ? value : null
}
