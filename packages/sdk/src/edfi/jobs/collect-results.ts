import type { EdfiClient } from '../app/edfi-client.ts'
import { edfiError } from '../errors.ts'
import type { Job } from '../generated/app/types.ts'
import { deriveJobStatus, type JobStatus } from '../meaning/derive-job-status.ts'
import { type ExplainedError, explainError } from '../meaning/explain-error.ts'
import { type ResourceSummary, resourceSummaries } from '../meaning/resource-summaries.ts'
import { type UnmatchedStudentsSummary, unmatchedStudents } from '../meaning/unmatched-students.ts'
import { type OutputEntry, outputsOf } from '../outputs/outputs-of.ts'

/** What became of a job, by its last run. */
export interface JobResults {
  readonly job: Job
  readonly status: JobStatus
  /** What became of the records, by resource. */
  readonly resources: readonly ResourceSummary[]
  /** Students of the files whom the roster does not know; null when nothing speaks of any. */
  readonly unmatched: UnmatchedStudentsSummary | null
  /** Why the run failed; empty when it did not. */
  readonly errors: readonly ExplainedError[]
  readonly outputs: readonly OutputEntry[]
}

/**
 * What became of a job: its status, counts, unmatched students, errors and outputs, by its last run. Of a run that is
 * under way it gives what there is so far.
 *
 * @throws EdfiError `job_not_started`, and what the operations reject with.
 *
 * @example
 * ```ts
 * const { status, resources, unmatched, errors } = await collectResults(client, 42)
 * for (const { resource, success, failed } of resources) console.log(resource, success, failed)
 * for (const { title, whatToDo } of errors) console.log(status, title, whatToDo, unmatched?.count)
 * ```
 */
export async function collectResults(
  client: EdfiClient,
  job: number | Job,
  options: { readonly signal?: AbortSignal } = {},
): Promise<JobResults> {
  const read = typeof job === 'number' ? await client.getJob(job, options) : job
  const status = deriveJobStatus(read)
  if (status === null)
    throw edfiError({
      code: 'job_not_started',
      message: `Job ${read.id} has no results: it was never started.`,
      advice: 'Upload its files and start it.',
      operation: 'collectResults',
      details: { jobId: read.id },
    })
  const errors = (await client.listErrors(read.id, options)) ?? []
  return {
    job: read,
    status,
    resources: resourceSummaries(read),
    unmatched: unmatchedStudents(read),
    errors: errors.map(({ error }) => explainError(error.code, error.payload)),
    outputs: outputsOf(read),
  }
}
