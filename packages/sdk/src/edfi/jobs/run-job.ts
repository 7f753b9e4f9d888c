import { followSignal } from '../../internal/with-signal.ts'
import type { EdfiClient } from '../app/edfi-client.ts'
import type { Job } from '../generated/app/types.ts'
import type { JobResults } from './collect-results.ts'
import { postJob } from './create-job.ts'
import type { JobSpec } from './job-spec.ts'
import { type PreparedJob, prepareJob } from './prepare-job.ts'
import { startFromToken } from './start/start-job.ts'
import { type JobToken, parseJobToken } from './token/job-token.ts'
import type { JobTokenStore } from './token/job-token-store.ts'
import { ownToken } from './token/own-token.ts'
import { requireSameJob } from './token/require-same-job.ts'
import { createTokenKeeper, type TokenKeeper } from './token/token-keeper.ts'
import { requireSameFiles } from './upload/send-missing-files.ts'
import { requireToken, sendJobFiles, type UploadJobFilesOptions } from './upload-job-files.ts'
import { type WaitForJobOptions, waitForJob } from './wait-for-job.ts'

/** How a job is run. */
export interface RunJobOptions extends UploadJobFilesOptions, Pick<WaitForJobOptions, 'onObservation'> {
  /**
   * Where the token of the job is kept while it is under way. With it a script that died goes on where it was when it
   * is run again with the same template, school year, params and files.
   */
  readonly tokenStore?: JobTokenStore
  /**
   * Whether an unfinished job found in `tokenStore` is taken up; false lets go of it and makes another, unless somebody
   * is at work on it.
   * @default true
   */
  readonly resume?: boolean
  /** The token to go on from, for callers who keep it themselves. */
  readonly token?: JobToken | string
  /** How the run is watched. */
  readonly watch?: Omit<WaitForJobOptions, 'signal' | 'onObservation'>
}

/**
 * Runs files through a template and gives the results, also when the run failed: checks, creates the job, uploads all
 * files, starts it, watches it to its end.
 *
 * No step is done twice by being tried again. With a `tokenStore`, kill -9 at any moment and the same call again lead to
 * the same job: files that arrived are compared with the local ones and not sent again, and what was started is
 * watched. A job that was created in the very moment of a crash stays behind unstarted, which does no harm. The
 * record is removed when the run is over.
 *
 * @throws EdfiError what `createJob`, `uploadJobFiles`, `startJob` and `watchJob` reject with; `job_busy`, and
 * `token_mismatch` when the job of a token is not there (any more), of another tenant, or not the one that is asked for;
 * `file_changed` when its files are others by now, whatever became of it.
 *
 * @example
 * ```ts
 * const { status, resources, unmatched } = await runJob(
 *   client,
 *   { template: 'assessments/PSAT_SAT', schoolYear: 2026, files: { results: 'scores.csv' }, params: { TEST_TYPE: 'SAT' } },
 *   { tokenStore: createFileJobTokenStore('.edfi-jobs'), onObservation: (seen) => console.log(seen.type) },
 * )
 * ```
 */
export async function runJob(client: EdfiClient, spec: JobSpec, options: RunJobOptions = {}): Promise<JobResults> {
  const { tokenStore = null, token } = options
  options.signal?.throwIfAborted()
  const given = token === undefined ? null : requireToken(client, token, 'runJob')
  const stop = followSignal(options.signal)
  const within = { ...options, signal: stop.signal }
  try {
    const prepared = await prepareJob(client, spec, 'runJob', stop.signal)
    try {
      // What is let go of need not be readable either.
      const parse = options.resume === false ? () => null : parseJobToken
      const owned = await ownToken(tokenStore, given?.id ?? prepared.id, parse)
      try {
        const found = given ?? owned.token
        const job = found && (await requireSameJob(client, found, prepared, stop.signal))
        const keeper = createTokenKeeper({
          token: found ?? (await postJob(client, prepared, stop.signal)),
          store: tokenStore,
          revision: owned.revision,
          onToken: options.onToken,
          onConflict: stop.abort,
        })
        if (job) catchUp(keeper, job)
        // Before anything is sent: what cannot be kept should fail before an hour of uploading.
        else await keeper.begin()
        await uploadAndStart(client, keeper, prepared, within)
        // A run takes hours, and nothing is read of its files any more.
        await prepared.close()
        const results = await waitForJob(client, keeper.current().jobId, watchOptionsOf(within))
        await keeper.remove().catch(() => {})
        return results
      } finally {
        await owned.release().catch(() => {})
      }
    } finally {
      await prepared.close()
    }
  } finally {
    stop.release()
  }
}

/**
 * A token may have been left behind: its job ran since, for somebody who had a later one, or whose last word was not
 * written. What it says of a start of its own is for the start to find out.
 */
function catchUp(keeper: TokenKeeper, { runs }: Job): void {
  const { state, start } = keeper.current()
  if (state !== 'started' && start === null && runs.length > 0) keeper.update({ state: 'started' })
}

async function uploadAndStart(
  client: EdfiClient,
  keeper: TokenKeeper,
  prepared: PreparedJob,
  options: RunJobOptions,
): Promise<void> {
  const sources = new Map([...prepared.files].map(([key, { source }]) => [key, source]))
  // Also of a run that is under way: its results would be taken for those of other files.
  if (keeper.current().state === 'started')
    return await requireSameFiles(keeper.current().uploads, sources, options, 'runJob')
  try {
    await sendJobFiles(client, keeper, sources, options, 'runJob')
    const { outcome } = await startFromToken(client, keeper, options.signal)
    if (outcome === 'already running') keeper.update({ state: 'started', start: null })
  } finally {
    await keeper.flush().catch(() => {})
  }
}

function watchOptionsOf({ signal, onObservation, watch }: RunJobOptions): WaitForJobOptions {
  return { ...watch, ...(signal ? { signal } : {}), ...(onObservation ? { onObservation } : {}) }
}
