import type { EdfiClient } from '../app/edfi-client.ts'
import { edfiError } from '../errors.ts'
import { collectResults, type JobResults } from './collect-results.ts'
import type { JobToken } from './token/job-token.ts'
import type { JobObservation } from './watch/job-observation.ts'
import { watchJob } from './watch/watch-job.ts'
import type { JobWatchOptions } from './watch/watch-options.ts'

/** How to wait for a job, and what to hear meanwhile. */
export interface WaitForJobOptions extends JobWatchOptions {
  /** Hears of everything that {@link watchJob} gives. */
  readonly onObservation?: (observation: JobObservation) => void
}

/**
 * Waits until a job is over and gives its results, also when it failed: look at `status` and `errors`.
 *
 * @param job The id of a job, or its token.
 * @throws EdfiError as `watchJob`.
 *
 * @example
 * ```ts
 * const { status, outputs } = await waitForJob(client, 42, { timeoutMs: 3_600_000 })
 * console.log(status, outputs.map(({ name }) => name))
 * ```
 */
export async function waitForJob(
  client: EdfiClient,
  job: number | JobToken | string,
  options: WaitForJobOptions = {},
): Promise<JobResults> {
  for await (const observation of watchJob(client, job, options)) {
    options.onObservation?.(observation)
    if (observation.type === 'finished')
      return await collectResults(client, observation.job, options.signal ? { signal: options.signal } : {})
  }
  throw edfiError({
    code: 'invalid_options',
    message: 'The job was watched to its end before: the state to go on from has nothing left to tell.',
    advice: 'Use collectResults, or leave the state out.',
    operation: 'waitForJob',
    attempts: 0,
  })
}
