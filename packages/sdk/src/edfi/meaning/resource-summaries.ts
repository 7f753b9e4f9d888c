import type { JobFacts } from './job-facts.ts'
import { lastRun } from './last-run.ts'

/** What became of the records of one Ed-Fi resource. Counts of both data sets together: they may exceed the file. */
export interface ResourceSummary {
  /** Such as `studentAssessments`. */
  readonly resource: string
  readonly processed: number
  readonly skipped: number
  readonly failed: number
  /** What is left of `processed`, never below zero. */
  readonly success: number
  /** Whether the template reports on it. Failures of the others do not count for the status of the job. */
  readonly reportable: boolean
}

/**
 * What became of the records of a job's last run, in the order of its summary; empty when it has none. Missing counts
 * are zero.
 *
 * A template without `reportResources` reports on nothing: every resource is listed and none is reportable, as for the
 * service, which then never takes the job for `complete with errors` because of records. Look at `failed` all the same.
 *
 * @example
 * ```ts
 * for (const { resource, success, failed } of resourceSummaries(job)) console.log(resource, success, 'in,', failed, 'failed')
 * ```
 */
export function resourceSummaries(job: JobFacts): readonly ResourceSummary[] {
  const reported = job.template?.reportResources ?? []
  return Object.entries(lastRun(job)?.summary ?? {}).map(([resource, counts]) => {
    const processed = readCount(counts, 'records_processed')
    const skipped = readCount(counts, 'records_skipped')
    const failed = readCount(counts, 'records_failed')
    const success = Math.max(0, processed - skipped - failed)
    return { resource, processed, skipped, failed, success, reportable: reported.includes(resource) }
  })
}

/** The service stores any object as a summary, so a count may be anything. */
function readCount(counts: unknown, name: string): number {
  if (typeof counts !== 'object' || counts === null) return 0
  const value: unknown = Reflect.get(counts, name)
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0
}
