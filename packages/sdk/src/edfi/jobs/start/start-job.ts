import { getRuntime } from '../../../internal/runtime.ts'
import type { EdfiClient } from '../../app/edfi-client.ts'
import { type EdfiError, edfiError, isEdfiError } from '../../errors.ts'
import type { Job } from '../../generated/app/types.ts'
import { isAnswerLost } from '../../http/lost-answer.ts'
import { lastRun } from '../../meaning/last-run.ts'
import type { JobToken } from '../token/job-token.ts'
import { createTokenKeeper, type TokenKeeper } from '../token/token-keeper.ts'
import { requireToken } from '../upload-job-files.ts'
import { judgeStart, type StartVerdict } from './judge-start.ts'

/** How a job is started. */
export interface StartJobOptions {
  readonly signal?: AbortSignal
  /** Called with each state of the token, where one was given: store it to go on after a crash. Not awaited. */
  readonly onToken?: (token: JobToken) => void
}

/** What starting a job came to. */
export interface StartedJobResult {
  /**
   * `started`: also when a run that is over shows that the token was started before. `already running`: a run that is
   * not of this start was under way, and none was made.
   */
  readonly outcome: 'started' | 'already running'
  readonly jobId: number
  /** The job with its runs, where it had to be read. */
  readonly job: Job | null
  /** As it is now; null where a number was given. */
  readonly token: JobToken | null
}

/** A run is made at once; what is not there after so long never came. */
const SETTLE_DELAYS_MS = [1000, 3000, 6000] as const
const MAX_STARTS = 3

/**
 * Starts a job.
 *
 * The call is not repeatable, so a lost answer is settled by looking: a run that was not there before means that it
 * was started; when none has come for a while the job is started again. A token starts its job once: one that says
 * `started` is believed, and one that knows of no start is looked after, because it may be older. A number starts the job anew when its last run is over: the new run
 * writes over the outputs of the one before.
 *
 * @throws EdfiError `upload_incomplete` for a token whose files are not all there, `launch_failed` (a failed run was
 * recorded; the job may be started again), `start_outcome_unknown`, `token_invalid`, `token_mismatch`, and what
 * the operations reject with.
 *
 * @example
 * ```ts
 * const { outcome } = await startJob(client, 42)
 * if (outcome === 'already running') console.log('somebody else started it')
 * ```
 */
export async function startJob(
  client: EdfiClient,
  job: JobToken | string | number,
  options: StartJobOptions = {},
): Promise<StartedJobResult> {
  const { signal, onToken } = options
  signal?.throwIfAborted()
  if (typeof job === 'number') {
    const before = await client.getJob(job, signal ? { signal } : {})
    const started = await start(
      client,
      job,
      before.runs.map(({ id }) => id),
      false,
      signal,
    )
    return { ...started, jobId: job, token: null }
  }
  const token = requireToken(client, job, 'startJob')
  const keeper = createTokenKeeper({ token, store: null, revision: 0, onToken })
  return (await findRun(client, keeper, signal)) ?? (await startFromToken(client, keeper, signal))
}

/**
 * A token that knows of no start may have been left behind by one: a job that was never started has no runs. One that
 * is over would not keep the service from making another.
 */
async function findRun(
  client: EdfiClient,
  keeper: TokenKeeper,
  signal: AbortSignal | undefined,
): Promise<StartedJobResult | null> {
  const { jobId, state, start } = keeper.current()
  if (state !== 'uploaded' || start !== null) return null
  const job = await client.getJob(jobId, signal ? { signal } : {})
  const last = lastRun(job)
  if (last === null) return null
  const isUnderWay = last.status === 'new' || last.status === 'running'
  if (!isUnderWay) keeper.update({ state: 'started' })
  return { outcome: isUnderWay ? 'already running' : 'started', jobId, job, token: keeper.current() }
}

/** Starts the job of a token, unless it was started already, and says so in the token. */
export async function startFromToken(
  client: EdfiClient,
  keeper: TokenKeeper,
  signal?: AbortSignal,
): Promise<StartedJobResult> {
  const { jobId, state, start: earlier } = keeper.current()
  if (state === 'started') return { outcome: 'started', jobId, job: null, token: keeper.current() }
  if (state !== 'uploaded') throw incomplete(keeper.current())
  // Nobody but us knows of a job before its first start: without an earlier start there are no runs.
  const runIdsBefore = earlier?.runIdsBefore ?? []
  keeper.update({ start: { begunAtMs: getRuntime(client).clock.now(), runIdsBefore } })
  // Were this lost, a start found under way would still be taken for what it is.
  await keeper.flush().catch(() => {})
  try {
    const started = await start(client, jobId, runIdsBefore, earlier !== null, signal)
    if (started.outcome === 'started') keeper.update({ state: 'started', start: null })
    return { ...started, jobId, token: keeper.current() }
  } catch (error) {
    const failedRun = isEdfiError(error, 'launch_failed') ? error.details['runId'] : null
    // That run is no start of the next attempt.
    if (typeof failedRun === 'number')
      keeper.update({
        start: { begunAtMs: getRuntime(client).clock.now(), runIdsBefore: [...runIdsBefore, failedRun] },
      })
    throw error
  }
}

type Started = Pick<StartedJobResult, 'outcome' | 'job'>

/** @param isContinued A start was sent before, and what became of it is not known: look first. */
async function start(
  client: EdfiClient,
  jobId: number,
  runIdsBefore: readonly number[],
  isContinued: boolean,
  signal: AbortSignal | undefined,
): Promise<Started> {
  const options = signal ? { signal } : {}
  const look = async (wasRefused: boolean): Promise<{ readonly seen: StartVerdict; readonly job: Job }> => {
    const job = await client.getJob(jobId, options)
    return { seen: judgeStart(runIdsBefore, job.runs, wasRefused), job }
  }
  if (isContinued) {
    const { seen, job } = await look(false)
    if (seen.verdict === 'started') return { outcome: 'started', job }
  }
  for (let attempt = 1; ; attempt += 1) {
    let lost: EdfiError
    try {
      await client.startJob(jobId, options)
      return { outcome: 'started', job: null }
    } catch (error) {
      signal?.throwIfAborted()
      if (isEdfiError(error, 'job_not_startable')) return await refused(error, attempt > 1)
      const isFailedLaunch = isEdfiError(error, 'launch_failed') || isEdfiError(error, 'server_error')
      if (isFailedLaunch) return await failed(error)
      if (!isAnswerLost(error) || !isEdfiError(error)) throw error
      lost = error
    }
    const settled = await settle()
    if (settled) return settled
    if (attempt >= MAX_STARTS) throw unknownOutcome(jobId, 'its answers were lost, and no run has come of it', lost)
  }

  /** A run is under way. After a lost answer, or on going on, it is the one that was asked for. */
  async function refused(error: EdfiError, isOwnLikely: boolean): Promise<Started> {
    const { seen, job } = await look(false)
    if (seen.verdict === 'started') return { outcome: isOwnLikely || isContinued ? 'started' : 'already running', job }
    if (seen.verdict === 'already running') return { outcome: 'already running', job }
    // Another reason to refuse, or the run ended in this moment.
    throw error
  }

  /** The service crashed or could not launch: the runs tell which of them, and whether one is under way after all. */
  async function failed(error: EdfiError): Promise<Started> {
    const { seen, job } = await look(true).catch(() => ({ seen: null, job: null }))
    signal?.throwIfAborted()
    if (seen === null) {
      if (error.code === 'launch_failed') throw error
      throw unknownOutcome(jobId, 'the service crashed, and the job could not be read', error)
    }
    if (seen.verdict === 'started') return { outcome: 'started', job }
    if (seen.verdict === 'launch failed') throw launchFailed(jobId, seen.runId, error)
    throw error
  }

  async function settle(): Promise<Started | null> {
    const { clock } = getRuntime(client)
    for (const delayMs of SETTLE_DELAYS_MS) {
      await clock.sleep(delayMs, signal)
      try {
        const { seen, job } = await look(false)
        if (seen.verdict === 'started') return { outcome: 'started', job }
        if (seen.verdict === 'already running') return { outcome: 'already running', job }
      } catch (error) {
        signal?.throwIfAborted()
        if (!isEdfiError(error) || !error.retryable)
          throw unknownOutcome(jobId, 'its answer was lost, and the job could not be read', error)
      }
    }
    return null
  }
}

const incomplete = ({ uploads, jobId }: JobToken) => {
  const missing = uploads.filter(({ done }) => !done).map(({ templateKey }) => templateKey)
  return edfiError({
    code: 'upload_incomplete',
    message: `Job ${jobId} was not started: ${missing.join(', ') || 'its files'} did not arrive yet.`,
    advice: 'Upload its files first, with uploadJobFiles; the service would start it without them.',
    operation: 'startJob',
    attempts: 0,
    details: { jobId, missing },
  })
}

const launchFailed = (jobId: number, runId: number, cause: EdfiError) =>
  edfiError({
    code: 'launch_failed',
    message: `The executor of job ${jobId} could not be launched; run ${runId} was recorded as failed.`,
    advice:
      'Start the job again; if it fails again, see that every file was uploaded and ask whoever runs the service.',
    operation: 'startJob',
    status: cause.status,
    requestId: cause.requestId,
    details: { ...cause.details, jobId, runId },
    cause,
  })

const unknownOutcome = (jobId: number, seen: string, cause: unknown) =>
  edfiError({
    code: 'start_outcome_unknown',
    message: `Whether job ${jobId} was started is unknown: ${seen}.`,
    advice:
      'Start it again: with its token that looks for a run first, and the service refuses a second one meanwhile.',
    operation: 'startJob',
    retryable: true,
    details: { jobId },
    cause,
  })
