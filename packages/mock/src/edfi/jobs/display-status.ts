import type { JobRow, RunRow } from '../state/rows.ts'

/** What pages show as the status of a job. It is on no wire: who shows it works it out, and so does the service. */
export type DisplayStatus = RunRow['status'] | 'complete with errors' | 'resolved'

/** There after a run that succeeded with students nobody could match. */
export const unmatchedFileName = 'input_no_student_id_match.csv'

export interface StatusRules {
  /** Whether records that failed count. @default true */
  readonly countsFailures?: boolean
  /** Whether resources count that the bundle does not report on. @default false */
  readonly countsEveryResource?: boolean
}

/** The status by the last run; null before the first one. */
export function displayStatus(
  job: Pick<JobRow, 'isResolved' | 'template'>,
  lastRun: Pick<RunRow, 'status' | 'summary' | 'outputFiles'> | undefined,
  { countsFailures = true, countsEveryResource = false }: StatusRules = {},
): DisplayStatus | null {
  if (!lastRun) return null
  if (job.isResolved) return 'resolved'
  if (lastRun.status !== 'success') return lastRun.status
  const reported = countsEveryResource ? null : new Set(job.template.reportResources)
  const isIncomplete =
    lastRun.outputFiles.some(({ name }) => name === unmatchedFileName) ||
    (countsFailures && failedResources(lastRun.summary).some((resource) => reported?.has(resource) ?? true))
  return isIncomplete ? 'complete with errors' : 'success'
}

function failedResources(summary: unknown): readonly string[] {
  if (typeof summary !== 'object' || summary === null) return []
  return Object.entries(summary)
    .filter(([, counts]: [string, { readonly records_failed?: unknown } | null]) => Number(counts?.records_failed) > 0)
    .map(([resource]) => resource)
}
