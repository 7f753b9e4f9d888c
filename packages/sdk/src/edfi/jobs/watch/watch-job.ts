import { getRuntime } from '../../../internal/runtime.ts'
import { pollUntil } from '../../../internal/waiter/poll-until.ts'
import { startWaiter } from '../../../internal/waiter/waiter-state.ts'
import type { EdfiClient } from '../../app/edfi-client.ts'
import { edfiError } from '../../errors.ts'
import { bearable } from '../../http/bearable.ts'
import type { JobToken } from '../token/job-token.ts'
import { requireToken } from '../upload-job-files.ts'
import { followUpdates } from './follow-updates.ts'
import type { JobObservation } from './job-observation.ts'
import { type JobWatchState, readJobWatchState, startJobWatch } from './job-watch-state.ts'
import { watchEnded } from './watch-errors.ts'
import { type JobWatchOptions, readWatchOptions, type WatchSettings } from './watch-options.ts'
import { createWatchSession, type WatchSession } from './watch-session.ts'

/**
 * Everything that happens to a job, as it happens: the status of its run, every step its executor reports, why it
 * failed, and last, once, that it is over. Then the loop ends; a failed run is an observation here, not an error.
 *
 * Where the service pushes it listens, over as many connections as it takes; else it asks every three seconds, less
 * and less often while nothing moves, and never at a fixed beat. A run counts as over when its executor has reported
 * the end, its status is final, and its files, which are written last, have stayed the same. When the job is started
 * anew meanwhile, the story starts anew with the new run.
 *
 * A run whose executor died is never ended by the service: `job_stalled` says so, with the history and what to do.
 * Leaving the loop ends everything. What was seen can be stored, see `onState`, and watched on elsewhere.
 *
 * @param job The id of a job, or its token.
 * @throws EdfiError `job_stalled`, `job_timeout`, both with `details.history` and `details.state`; `token_invalid`,
 * `token_mismatch`; the code of a look that was refused (`job_not_found`, `session_missing`, ...) or kept failing.
 *
 * @example
 * ```ts
 * for await (const seen of watchJob(client, 42)) {
 *   if (seen.type === 'action') console.log(seen.action, seen.status)
 *   if (seen.type === 'finished') console.log(seen.status, resourceSummaries(seen.job))
 * }
 * ```
 */
export async function* watchJob(
  client: EdfiClient,
  job: number | JobToken | string,
  options: JobWatchOptions = {},
): AsyncGenerator<JobObservation, void, void> {
  const settings = readWatchOptions(options, 'watchJob')
  const { signal, onState } = options
  signal?.throwIfAborted()
  const jobId = typeof job === 'number' ? job : requireToken(client, job, 'watchJob').jobId
  const session = createWatchSession(client, stateFor(client, jobId, options), settings.limits, onState)
  yield* session.deliver()
  if (session.state.finished !== null) return
  if (options.transport !== 'poll') {
    const lasts = session.state.startedAtMs + settings.policy.timeoutMs
    yield* followUpdates(client, session, lasts, signal)
  }
  if (session.state.finished === null) yield* poll(client, session, settings, signal)
}

function stateFor(client: EdfiClient, jobId: number, { state }: JobWatchOptions): JobWatchState {
  if (state === undefined) return startJobWatch(jobId, getRuntime(client).clock.now())
  const read = readJobWatchState(state)
  if (read?.jobId === jobId) return read
  throw edfiError({
    code: 'token_invalid',
    message: `The state to watch job ${jobId} on from cannot be used: ${read ? `it is of job ${read.jobId}` : 'it is none'}.`,
    advice: 'Pass what onState gave for this job, or leave it out to begin anew.',
    operation: 'watchJob',
    attempts: 0,
  })
}

async function* poll(
  client: EdfiClient,
  session: WatchSession,
  { policy }: WatchSettings,
  signal: AbortSignal | undefined,
): AsyncGenerator<JobObservation, void, void> {
  const runtime = getRuntime(client)
  const looks = pollUntil<JobWatchState>({
    async poll(stop) {
      try {
        await session.look(stop)
        await session.requireMotion(stop)
      } catch (error) {
        throw session.state.jobReadAtMs === null ? error : bearable(error)
      }
      return session.state
    },
    // The end is looked for without growing slower.
    judge: (state) => ({
      label: `${state.changedAtMs} ${state.ending?.reads ?? 0}`,
      done: state.finished !== null,
    }),
    policy,
    runtime,
    state: { ...startWaiter(policy, session.state.startedAtMs), nextPollAtMs: runtime.clock.now() },
    signal,
  })
  for (;;) {
    const look = await looks.next()
    // Also what a look brought that failed half way.
    yield* session.deliver()
    if (!look.done) continue
    if (look.value.type === 'done') return
    const { why, cause } = look.value
    if (cause?.code === 'job_stalled') throw cause
    throw watchEnded(session.state, { why, cause }, runtime.clock.now())
  }
}
