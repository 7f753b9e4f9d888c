import { getRuntime, type HasRuntime } from '../../../internal/runtime.ts'
import { pollUntil } from '../../../internal/waiter/poll-until.ts'
import type { WaiterState } from '../../../internal/waiter/waiter-state.ts'
import { edfiError, isEdfiError } from '../../errors.ts'
import type { OutputSet } from '../../generated/external/types.ts'
import { bearingGateway } from '../../http/bearable.ts'
import { restateError } from '../../restate-error.ts'
import { filterQuery, type OutputSetFilter, sinceMs } from './output-set-filter.ts'
import { type OutputSetPace, readPace } from './output-set-wait-options.ts'
import { DEFAULT_WINDOW_MS, listAfter, type OutputSetClient } from './sync-output-sets.ts'

/** Whose sets are waited for. The more of the filter is known, the shorter the lists are that are read. */
export interface SubmittedJobRef extends OutputSetFilter {
  /** The `uid` of the job. */
  readonly jobUid: string
}

/** What a wait knows, as plain JSON: store it, and go on with it elsewhere. */
export type OutputSetWaitState = WaiterState<readonly OutputSet[]>

/** How to wait for output sets. */
export interface WaitForOutputSetsOptions extends OutputSetPace {
  /** How long to wait in all, milliseconds. @default 13 hours: a deployed run is ended after 12 */
  readonly timeoutMs?: number
  /**
   * Looks once more so long after the first sight, milliseconds, and gives what shows then.
   * @default 0: all sets of a run begin to show together, when it succeeds
   */
  readonly settleMs?: number
  /** Receives what to store in order to go on elsewhere, after every look. */
  readonly onState?: (state: OutputSetWaitState) => void
  /** Goes on from a stored state: neither earlier nor for longer than the first wait would have. */
  readonly state?: OutputSetWaitState
}

/**
 * Waits until the output sets of a job show, and resolves to them: one, or two when students without a match were
 * looked up across years. This is all a machine can see of a job, and only of one that succeeded: a run that failed,
 * hangs, or produced no files looks the same as one that still goes on, until time is up.
 *
 * It relies on this: sets are recorded before the run is reported done, and shown by the state of the run. So those of
 * one run appear in one list or not at all. Sets of earlier runs of the same job count as well.
 *
 * @throws EdfiError `output_set_timeout` with `details.state` for another wait; the code of a look that was refused
 * (`partner_not_found`, `token_insufficient`, ...) or kept failing for about half an hour.
 *
 * @example
 * ```ts
 * const sets = await waitForOutputSets(client, { partner: 'ea', jobUid }, { timeoutMs: 2 * 3_600_000, signal })
 * for (const { sentToOds, files } of sets) console.log(sentToOds ? 'sent' : 'not sent', files.join(', '))
 * ```
 */
export async function waitForOutputSets(
  client: OutputSetClient & HasRuntime,
  job: SubmittedJobRef,
  options: WaitForOutputSetsOptions = {},
): Promise<readonly OutputSet[]> {
  const operation = 'waitForOutputSets'
  const { signal, settleMs = 0, onState, state } = options
  const policy = readPace(options, options.timeoutMs ?? DEFAULT_WINDOW_MS, operation)
  const query = filterQuery(job, operation)
  const createdAfterMs = sinceMs(job, operation)
  signal?.throwIfAborted()
  const runtime = getRuntime(client)
  const find = async (stop: AbortSignal | undefined) =>
    (await listAfter(client, query, createdAfterMs, stop)).filter(({ jobUid }) => jobUid === job.jobUid)
  const looks = pollUntil<readonly OutputSet[]>({
    poll: bearingGateway(find),
    judge: (sets) => ({ label: sets.length === 0 ? 'nothing' : 'sets', done: sets.length > 0 }),
    policy,
    runtime,
    state,
    signal,
    onState,
  })
  for (;;) {
    const look = await looks.next()
    if (!look.done) continue
    const end = look.value
    if (end.type === 'done') {
      if (settleMs <= 0) return end.value
      await runtime.clock.sleep(settleMs, signal)
      return await find(signal)
    }
    if (end.why !== 'deadline' && isEdfiError(end.cause))
      throw restateError(end.cause, { details: { jobUid: job.jobUid, state: end.state } })
    throw timedOut(job, end.state, runtime.clock.now())
  }
}

function timedOut({ jobUid, partner }: SubmittedJobRef, state: OutputSetWaitState, nowMs: number) {
  const waitedMs = nowMs - state.startedAtMs
  return edfiError({
    code: 'output_set_timeout',
    message: `No output set of job ${jobUid} showed within ${waitedMs} ms. The run may have failed, may still go on, or may have produced no files: this API shows only runs that succeeded.`,
    advice:
      'Have somebody look at the job in the app, where its status and its errors are, or wait on with details.state and a larger timeoutMs; runs take up to 12 hours.',
    operation: 'waitForOutputSets',
    retryable: true,
    details: { jobUid, partner, waitedMs, polls: state.polls, lastFailure: state.lastFailure, clock: 'waiter', state },
  })
}
