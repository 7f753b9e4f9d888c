import type { HasRuntime } from '../../../internal/runtime.ts'
import { followSignal } from '../../../internal/with-signal.ts'
import { isEdfiError } from '../../errors.ts'
import type { OutputSet } from '../../generated/external/types.ts'
import type { JobTokenStore } from '../../jobs/token/job-token-store.ts'
import { ownToken } from '../../jobs/token/own-token.ts'
import { createTokenKeeper, type TokenKeeper } from '../../jobs/token/token-keeper.ts'
import { requireSameFiles } from '../../jobs/upload/send-missing-files.ts'
import { restateError } from '../../restate-error.ts'
import type { EdfiExternalClient } from '../external-client.ts'
import { listAfter } from '../output-sets/sync-output-sets.ts'
import { type WaitForOutputSetsOptions, waitForOutputSets } from '../output-sets/wait-for-output-sets.ts'
import type { KnownYears } from './check-submission.ts'
import { postSubmission } from './create-submission.ts'
import { type PreparedSubmission, prepareSubmission } from './prepare-submission.ts'
import { earliestMs, findFinished, type StartedSubmission, startKept } from './start-submission.ts'
import type { SubmissionSpec } from './submission-spec.ts'
import { parseSubmissionToken, type SubmissionToken } from './submission-token.ts'
import {
  requireKeys,
  requireSubmission,
  sendSubmissionFiles,
  submissionMismatch,
  type UploadSubmissionFilesOptions,
} from './upload-submission-files.ts'

/** How a submission is run. */
export interface RunSubmissionOptions extends UploadSubmissionFilesOptions, KnownYears {
  /**
   * Where the token of the submission is kept while it is under way. With it a script that died goes on where it was
   * when it is run again with the same spec.
   */
  readonly tokenStore?: JobTokenStore
  /**
   * Whether an unfinished one found in `tokenStore` is taken up; false lets go of it and submits anew, unless somebody
   * is at work on it.
   * @default true
   */
  readonly resume?: boolean
  /** The token to go on from, for callers who keep it themselves. */
  readonly token?: SubmissionToken | string
  /** How its output sets are waited for. */
  readonly wait?: Omit<WaitForOutputSetsOptions, 'signal'>
}

/** What a submission came to. */
export interface SubmissionResults {
  readonly jobUid: string
  /** Of the run that succeeded: one, or two. */
  readonly sets: readonly OutputSet[]
  /** How it was started, as far as that could be seen. */
  readonly start: StartedSubmission['outcome']
}

/** The part of a client that a whole submission needs. */
export type SubmissionClient = Pick<
  EdfiExternalClient,
  'submitJob' | 'startSubmission' | 'listOutputSets' | 'baseUrl'
> &
  HasRuntime

/**
 * Submits files and resolves to the output sets of their run: checks, creates the job, uploads all files, starts it,
 * waits. Before anything is made it asks whether this token will be able to see the result.
 *
 * No step is done twice by being tried again; see `createSubmission`, `uploadSubmissionFiles` and `startSubmission`.
 * With a `tokenStore`, kill -9 at any moment and the same call again lead to the same job. The record is removed once
 * sets have shown, and stays after a timeout, so that the same call waits on.
 *
 * A run that fails is invisible to programs: it ends in `output_set_timeout`.
 *
 * @throws EdfiError what the single steps reject with; `job_busy`, `token_mismatch`, `output_set_timeout`; `file_changed`
 * when the files of an unfinished submission are others by now, whatever became of it.
 *
 * @example
 * ```ts
 * const { jobUid, sets } = await runSubmission(
 *   client,
 *   { partner: 'ea', tenant: 'grand-bend', bundle: 'assessments/STAR', schoolYear: 2026, files: { INPUT_FILE: 'star.csv' } },
 *   { tokenStore: createFileJobTokenStore('.edfi-jobs'), wait: { timeoutMs: 2 * 3_600_000 } },
 * )
 * for (const set of sets) await downloadOutputSet(client, set, { to: `results/${jobUid}` })
 * ```
 */
export async function runSubmission(
  client: SubmissionClient,
  spec: SubmissionSpec,
  options: RunSubmissionOptions = {},
): Promise<SubmissionResults> {
  const operation = 'runSubmission'
  const { tokenStore = null, token, onToken } = options
  options.signal?.throwIfAborted()
  const given = token === undefined ? null : requireSubmission(client, token, operation)
  const stop = followSignal(options.signal)
  const { signal } = stop
  const within = { ...options, signal }
  try {
    const prepared = await prepareSubmission(client.baseUrl, spec, options, operation, signal)
    try {
      // What is let go of need not be readable either.
      const parse = options.resume === false ? () => null : parseSubmissionToken
      const owned = await ownToken(tokenStore, given?.id ?? prepared.id, parse)
      try {
        const found = given ?? owned.token
        if (found) requireSame(client.baseUrl, found, prepared, operation)
        else await requireSight(client, prepared, signal)
        const keeper = createTokenKeeper({
          token: found ?? (await postSubmission(client, prepared, signal)),
          store: tokenStore,
          revision: owned.revision,
          onToken,
          onConflict: stop.abort,
        })
        // Before anything is sent: what cannot be kept should fail before an hour of uploading.
        if (!found) await keeper.begin()
        const started =
          (found && (await findFinished(client, keeper, signal))) ??
          (await uploadAndStart(client, keeper, prepared, within))
        // A run takes hours, and nothing is read of its files any more.
        await prepared.close()
        const sets = await waitFor(client, started, within)
        await keeper.remove().catch(() => {})
        return { jobUid: keeper.current().jobUid, sets, start: started.outcome }
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

async function uploadAndStart(
  client: SubmissionClient,
  keeper: TokenKeeper<SubmissionToken>,
  { sources }: PreparedSubmission,
  options: RunSubmissionOptions,
): Promise<StartedSubmission> {
  try {
    if (keeper.current().state === 'created')
      await sendSubmissionFiles(client, keeper, sources, options, 'runSubmission')
    // Its results would be taken for those of other files.
    else await requireSameFiles(keeper.current().uploads, sources, options, 'runSubmission')
    return await startKept(client, keeper, options.signal)
  } finally {
    await keeper.flush().catch(() => {})
  }
}

/**
 * What nobody could see the result of is not begun. Sets of the future are asked for, so the answer is empty.
 *
 * @throws EdfiError what listing rejects with: a token without the scope, or without the partner.
 */
async function requireSight(
  client: SubmissionClient,
  { body: { partner } }: PreparedSubmission,
  signal: AbortSignal | undefined,
): Promise<void> {
  await listAfter(client, { partner }, FAR_FUTURE_MS, signal)
}

const FAR_FUTURE_MS = Date.UTC(9999, 0)

function requireSame(baseUrl: string, token: SubmissionToken, prepared: PreparedSubmission, operation: string): void {
  const { body, files, sources, samples } = prepared
  if (token.baseUrl !== baseUrl) throw submissionMismatch(token, `it belongs to ${token.baseUrl}`, operation)
  const other = (['partner', 'tenant', 'bundle', 'schoolYear'] as const).find((name) => token[name] !== body[name])
  if (other) throw submissionMismatch(token, `it is for ${other} ${token[other]}`, operation)
  requireKeys(token, [...sources.keys()], operation)
  const renamed = token.uploads.find(({ templateKey, name }) => files.get(templateKey)?.name !== name)
  if (renamed) throw submissionMismatch(token, `its ${renamed.templateKey} is called ${renamed.name}`, operation)
  const isOfSameFiles = token.uploads.every((upload) => samples.get(upload.templateKey) === upload.sampleSha256)
  // A token does not hold the params; of what its id is made of nothing else is left.
  if (isOfSameFiles && token.id !== prepared.id) throw submissionMismatch(token, 'it is for other params', operation)
}

/** What is known of the start belongs to a timeout: it is all there is to tell what became of the job. */
async function waitFor(
  client: SubmissionClient,
  { token, outcome, messages }: StartedSubmission,
  { wait, signal }: RunSubmissionOptions,
): Promise<readonly OutputSet[]> {
  try {
    return await waitForOutputSets(client, jobOf(token), { ...wait, ...(signal ? { signal } : {}) })
  } catch (error) {
    throw isEdfiError(error) ? restateError(error, { details: { start: outcome, messages } }) : error
  }
}

const jobOf = ({ jobUid, partner, tenant, schoolYear, bundle, createdAtMs }: SubmissionToken) => ({
  jobUid,
  partner,
  tenant,
  schoolYear,
  bundle,
  since: new Date(earliestMs(createdAtMs)),
})
