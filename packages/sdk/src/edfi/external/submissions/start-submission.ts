import { getRuntime, type HasRuntime } from '../../../internal/runtime.ts'
import { type EdfiError, edfiError, isEdfiError } from '../../errors.ts'
import type { OutputSet } from '../../generated/external/types.ts'
import { isAnswerLost } from '../../http/lost-answer.ts'
import { createTokenKeeper, type TokenKeeper } from '../../jobs/token/token-keeper.ts'
import { restateError } from '../../restate-error.ts'
import type { EdfiExternalClient } from '../external-client.ts'
import { listAfter } from '../output-sets/sync-output-sets.ts'
import { judgeStart, type StartAnswer } from './judge-start.ts'
import type { SubmissionToken } from './submission-token.ts'
import { requireSubmission } from './upload-submission-files.ts'

/** The part of a client that starting needs. */
export type StartingClient = Pick<EdfiExternalClient, 'startSubmission' | 'listOutputSets' | 'baseUrl'> & HasRuntime

/** How a submission is started. */
export interface StartSubmissionOptions {
  readonly signal?: AbortSignal
  /** Called with each state of the token: store it to go on after a crash. Not awaited. */
  readonly onToken?: (token: SubmissionToken) => void
}

/** What starting a submission came to. */
export interface StartedSubmission {
  /**
   * `started`: the service said so, or it refused another start after the answer to ours was lost. `already running`: a
   * run that is not of this start is under way. `finished`: an earlier start that this token did not hear of has succeeded,
   * as its output sets show. `unknown`: every answer was lost; only output sets can tell.
   */
  readonly outcome: 'started' | 'already running' | 'finished' | 'unknown'
  readonly token: SubmissionToken
  /** What the service said when it refused, for people; empty when it did not. */
  readonly messages: readonly string[]
}

/** Long enough for a start that is still on its way to be recorded: two that meet can both be let through. */
const PAUSE_MS = 5000

/**
 * Starts a submission whose files were uploaded.
 *
 * The call is not repeatable: a start after the run is over makes another run. So a lost answer, also of a process that
 * died, is settled by looking for output sets first, and then by starting again: a refusal means that the run is
 * under way. What cannot be seen, because this API does not show it, is a run that failed at once; that is run again.
 *
 * The service gives missing files and a run under way the same refusal. Which it is shows in the token: it holds what
 * storage confirmed, so with all files there it is the run.
 *
 * @throws EdfiError `upload_incomplete` for files that did not arrive, before anything is sent; `launch_failed` (may be started again), `submission_not_found`, `token_invalid`, `token_mismatch`, and what else
 * `startSubmission` rejects with.
 *
 * @example
 * ```ts
 * const { outcome, token } = await startSubmission(client, uploaded)
 * if (outcome === 'unknown') console.log('wait for the output sets of', token.jobUid)
 * ```
 */
export async function startSubmission(
  client: StartingClient,
  token: SubmissionToken | string,
  options: StartSubmissionOptions = {},
): Promise<StartedSubmission> {
  const { signal, onToken } = options
  signal?.throwIfAborted()
  const parsed = requireSubmission(client, token, 'startSubmission')
  return await startKept(client, createTokenKeeper({ token: parsed, store: null, revision: 0, onToken }), signal)
}

/** Starts the submission of a token, unless it was started already, and says so in the token. */
export async function startKept(
  client: StartingClient,
  keeper: TokenKeeper<SubmissionToken>,
  signal?: AbortSignal,
): Promise<StartedSubmission> {
  const { state, startBegunAtMs } = keeper.current()
  const { clock } = getRuntime(client)
  const missing = missingFiles(keeper.current())
  if (state === 'started') return { outcome: 'started', token: keeper.current(), messages: [] }
  if (missing.length > 0) throw incomplete(keeper.current(), missing)
  const end = (outcome: StartedSubmission['outcome'], messages: readonly string[] = []): StartedSubmission => {
    // What is not ours for certain is asked about again by whoever goes on.
    if (outcome === 'started' || outcome === 'finished') keeper.update({ state: 'started', startBegunAtMs: null })
    return { outcome, token: keeper.current(), messages }
  }

  let isDoubted = startBegunAtMs !== null
  keeper.update({ startBegunAtMs: clock.now() })
  // Were this lost, a run that is under way would still be taken for what it is.
  await keeper.flush().catch(() => {})
  for (let attempts = 1; ; attempts += 1) {
    if (isDoubted && (await hasSets(client, keeper.current(), signal))) return end('finished')
    const { answer, error } = await send(client, keeper.current().jobUid, signal)
    const messages = messagesOf(error)
    const judged = judgeStart(answer, { isDoubted, attempts })
    switch (judged.verdict) {
      case 'started':
        return end('started')
      case 'already running':
        return end(judged.isOwn ? 'started' : 'already running', messages)
      case 'unknown':
        return end('unknown')
      case 'ask again':
        isDoubted = true
        await clock.sleep(PAUSE_MS, signal)
    }
  }
}

/**
 * A token that knows of no start may have been left behind by one: sets show that its run is over, which would not keep
 * the service from making another. Null when nothing shows.
 */
export async function findFinished(
  client: StartingClient,
  keeper: TokenKeeper<SubmissionToken>,
  signal?: AbortSignal,
): Promise<StartedSubmission | null> {
  const { state, startBegunAtMs } = keeper.current()
  if (state === 'started' || startBegunAtMs !== null) return null
  if (!(await hasSets(client, keeper.current(), signal))) return null
  keeper.update({ state: 'started' })
  return { outcome: 'finished', token: keeper.current(), messages: [] }
}

interface Sent {
  readonly answer: StartAnswer
  readonly error: EdfiError | null
}

async function send(client: StartingClient, jobUid: string, signal: AbortSignal | undefined): Promise<Sent> {
  try {
    await client.startSubmission(jobUid, signal ? { signal } : {})
    return { answer: 'accepted', error: null }
  } catch (error) {
    signal?.throwIfAborted()
    if (isEdfiError(error, 'submission_not_startable')) return { answer: 'refused', error }
    // A service that crashed may have made the run before it did.
    if (isEdfiError(error) && (isAnswerLost(error) || error.code === 'server_error')) return { answer: 'lost', error }
    throw isEdfiError(error) ? restateError(error, { details: { jobUid } }) : error
  }
}

/** Whether a run of the job has succeeded. A token that may not read sets leaves that open. */
async function hasSets(
  client: StartingClient,
  { jobUid, partner, tenant, schoolYear, bundle, createdAtMs }: SubmissionToken,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  try {
    const query = { partner, tenant, schoolYear, bundle }
    const sets: readonly OutputSet[] = await listAfter(client, query, earliestMs(createdAtMs), signal)
    return sets.some((set) => set.jobUid === jobUid)
  } catch (error) {
    signal?.throwIfAborted()
    if (!isEdfiError(error)) throw error
    return false
  }
}

const DAY_MS = 86_400_000

/** From when on sets of a job can be expected, whatever the clocks of this machine and the service say: a day is long. */
export const earliestMs = (createdAtMs: number): number => createdAtMs - DAY_MS

const missingFiles = ({ uploads }: SubmissionToken): readonly string[] =>
  uploads.filter(({ done }) => !done).map(({ templateKey }) => templateKey)

function messagesOf(error: EdfiError | null): readonly string[] {
  const messages = error?.details['messages']
  return Array.isArray(messages) ? messages.filter((message) => typeof message === 'string') : []
}

function incomplete({ jobUid }: SubmissionToken, missing: readonly string[]) {
  return edfiError({
    code: 'upload_incomplete',
    message: `Submission ${jobUid} was not started: ${missing.join(', ')} did not arrive yet.`,
    advice:
      'Upload its files first, with uploadSubmissionFiles: every declared one, also those the bundle could do without.',
    operation: 'startSubmission',
    attempts: 0,
    details: { jobUid, missing },
  })
}
