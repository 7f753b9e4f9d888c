import { type EdfiError, isEdfiError } from '../../errors.ts'
import { type JobToken, parseJobToken } from './job-token.ts'
import type { JobTokenStore } from './job-token-store.ts'

/** A job that was begun and not seen to its end, as its record shows it. */
export interface UnfinishedJob {
  readonly id: string
  /** Null when the record cannot be read; `problem` says why. */
  readonly token: JobToken | null
  readonly problem: EdfiError | null
  readonly jobId: number | null
  readonly state: JobToken['state'] | null
  readonly templatePath: string | null
  readonly fileNames: readonly string[]
  readonly createdAtMs: number | null
}

/**
 * Everything in a token store that was begun and not finished, oldest first. Nothing is asked of the service, and
 * nothing is changed: run the job again, or {@link discardJob} it.
 *
 * @example
 * ```ts
 * for (const { jobId, state, fileNames } of await listUnfinishedJobs(createFileJobTokenStore('.edfi-jobs')))
 *   console.log(jobId, state, fileNames.join(', '))
 * ```
 */
export async function listUnfinishedJobs(store: JobTokenStore): Promise<readonly UnfinishedJob[]> {
  const jobs = (await store.list()).map(({ id, value }) => describe(id, value))
  return jobs.sort((a, b) => (a.createdAtMs ?? 0) - (b.createdAtMs ?? 0))
}

function describe(id: string, value: unknown): UnfinishedJob {
  try {
    const token = parseJobToken(value)
    const { jobId, state, templatePath, createdAtMs } = token
    const fileNames = token.uploads.map(({ name }) => name)
    return { id, token, problem: null, jobId, state, templatePath, fileNames, createdAtMs }
  } catch (error) {
    if (!isEdfiError(error)) throw error
    return {
      id,
      token: null,
      problem: error,
      jobId: null,
      state: null,
      templatePath: null,
      fileNames: [],
      createdAtMs: null,
    }
  }
}

/**
 * Forgets an unfinished job, so that the same files become another one. The service cannot delete a job: one that was
 * not started is invisible and does no harm, and a run that was started goes on.
 *
 * @param job Its token, or the id under which it is stored.
 * @throws EdfiError `token_store_unavailable`.
 *
 * @example
 * ```ts
 * for (const { id, state } of await listUnfinishedJobs(tokenStore)) if (state === 'created') await discardJob(tokenStore, id)
 * ```
 */
export async function discardJob(store: JobTokenStore, job: JobToken | string): Promise<void> {
  await store.remove(typeof job === 'string' ? job : job.id)
}
