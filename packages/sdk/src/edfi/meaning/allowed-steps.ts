import { deriveJobStatus } from './derive-job-status.ts'
import type { JobFacts, RunFacts } from './job-facts.ts'

/**
 * Whether the service lets a job be marked as resolved, or as unresolved again: only when it is complete with errors,
 * or resolved already. A job in error cannot be resolved.
 *
 * @example
 * ```ts
 * if (canResolve(job)) console.log('mark it as resolved')
 * ```
 */
export function canResolve(job: JobFacts): boolean {
  const status = deriveJobStatus(job)
  return status === 'complete with errors' || status === 'resolved'
}

/**
 * Whether the service lets a job be started: not while any of its runs, the last or not, is new or running. A run
 * whose executor died stays so for ever; then only a new job helps.
 *
 * @example
 * ```ts
 * if (!canStart(job)) console.log('a run is under way')
 * ```
 */
export function canStart(job: { readonly runs: readonly Pick<RunFacts, 'status'>[] }): boolean {
  return job.runs.every(({ status }) => status !== 'new' && status !== 'running')
}
