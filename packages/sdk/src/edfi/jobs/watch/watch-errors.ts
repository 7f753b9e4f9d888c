import type { NovaError } from '../../../internal/errors.ts'
import { type EdfiError, type EdfiErrorCode, edfiError } from '../../errors.ts'
import type { JobWatchState } from './job-watch-state.ts'
import type { StallReason } from './judge-watch.ts'

const stalls: Readonly<Record<StallReason, { readonly seen: string; readonly advice: string }>> = {
  not_started: {
    seen: 'nobody started it',
    advice: 'Start it with startJob, once its files are uploaded.',
  },
  new: {
    seen: 'its executor never came',
    advice:
      'Create a new job with the same files: this run cannot be ended, and the job not started again. Tell the operator of the service.',
  },
  running: {
    seen: 'its executor is past its own time limit, so it died',
    advice:
      'Create a new job with the same files: this run cannot be ended, and the job not started again. Tell the operator of the service.',
  },
  unsettled: {
    seen: 'its executor reported the end, and the service made none of it',
    advice: 'Look at its outputs; tell the operator of the service, and create a new job if results are missing.',
  },
  silent: {
    seen: 'nothing new was seen for stallTimeoutMs',
    advice: 'Watch on from details.state with a larger stallTimeoutMs if its files are large, else create a new job.',
  },
}

/** A job that stands still: nobody will end it. */
export function jobStalled(state: JobWatchState, why: StallReason, sinceMs: number, nowMs: number): EdfiError {
  const { seen, advice } = stalls[why]
  return edfiError({
    code: 'job_stalled',
    message: `Job ${state.jobId} has stood still for ${nowMs - sinceMs} ms: ${seen}; ${lastSeen(state)}.`,
    advice,
    operation: 'watchJob',
    details: { ...detailsOf(state), why, clock: 'stall' },
  })
}

/** Watching ended, the job did not. That a look failed says nothing about the job, so such an error keeps its code. */
export function watchEnded(
  state: JobWatchState,
  end: { readonly why: 'deadline' | 'stalled' | 'poll-failures' | 'refused'; readonly cause: NovaError | null },
  nowMs: number,
): EdfiError {
  const { cause } = end
  if (end.why === 'deadline' || cause === null)
    return edfiError({
      code: 'job_timeout',
      message: `Job ${state.jobId} did not end within ${nowMs - state.startedAtMs} ms; ${lastSeen(state)}.`,
      advice: 'It goes on without us: watch on from details.state with a larger timeoutMs.',
      operation: 'watchJob',
      retryable: true,
      details: { ...detailsOf(state), clock: 'waiter' },
      cause: cause ?? undefined,
    })
  const { code, kind, status, requestId, retryable, retryAfterMs, attempts, advice } = cause
  return edfiError<EdfiErrorCode>({
    code: code as EdfiErrorCode,
    ...{ kind, status, requestId, retryable, retryAfterMs, attempts, advice },
    message: `Job ${state.jobId} could not be looked at; ${lastSeen(state)}. Then: ${cause.message}`,
    operation: 'watchJob',
    details: { ...cause.details, ...detailsOf(state) },
    cause,
  })
}

const lastSeen = (state: JobWatchState): string => {
  const last = state.history.at(-1)
  return last ? `last seen: ${last.label}` : 'nothing was seen of it'
}

/** `state` is what watchJob takes to go on. */
const detailsOf = (state: JobWatchState) => ({
  jobId: state.jobId,
  runId: state.run?.id ?? null,
  status: state.run?.status ?? null,
  history: state.history,
  state,
})
