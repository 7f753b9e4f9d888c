import type { RunStatus } from '../generated/app/types.ts'
import { type JobFacts, UNMATCHED_STUDENTS_FILE } from './job-facts.ts'
import { lastRun } from './last-run.ts'
import { resourceSummaries } from './resource-summaries.ts'

/** How a job stands. No answer of the service holds it: every client derives it. */
export type JobStatus = RunStatus | 'complete with errors' | 'resolved'

/**
 * How a job stands, null when it was never started. A run that succeeded is `complete with errors` when students did
 * not match, or records of a resource failed that the template reports on.
 *
 * The service writes the status of a run before the list of its files: right after the end read the job once more, or
 * `complete with errors` may look like `success`.
 *
 * @example
 * ```ts
 * const status = deriveJobStatus(job)
 * if (status === 'complete with errors') console.log(resourceSummaries(job), unmatchedStudents(job))
 * ```
 */
export function deriveJobStatus(job: JobFacts): JobStatus | null {
  const run = lastRun(job)
  if (run === null) return null
  if (job.isResolved) return 'resolved'
  if (run.status !== 'success') return run.status
  const isUnmatched = (run.runOutputFile ?? []).some(({ name }) => name === UNMATCHED_STUDENTS_FILE)
  const isFailed = resourceSummaries(job).some(({ reportable, failed }) => reportable && failed > 0)
  return isUnmatched || isFailed ? 'complete with errors' : 'success'
}

const labels = {
  new: 'queued',
  running: 'running',
  success: 'complete',
  error: 'error',
  'complete with errors': 'complete with errors',
  resolved: 'resolved',
} as const satisfies Record<JobStatus, string>

/**
 * What the service's own pages call a status.
 *
 * @example
 * ```ts
 * console.log(jobStatusLabel('new')) // queued
 * ```
 */
export function jobStatusLabel(status: JobStatus): (typeof labels)[JobStatus] {
  return labels[status]
}
