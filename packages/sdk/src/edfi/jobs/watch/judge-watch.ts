import { FINAL_ACTION } from '../../meaning/run-updates.ts'
import type { JobWatchState } from './job-watch-state.ts'

/** How long what may take, milliseconds. */
export interface JobWatchLimits {
  readonly newTimeoutMs: number
  readonly runTimeoutMs: number
  readonly stallTimeoutMs: number | null
}

/** In what way a job stands still. */
export type StallReason =
  /** Nobody started it. */
  | 'not_started'
  /** The executor never came. */
  | 'new'
  /** The executor is past its own limit: it is dead. */
  | 'running'
  /** The executor reported its end, and the service did not make one. */
  | 'unsettled'
  /** Nothing new was seen for the limit of the caller. */
  | 'silent'

export type WatchVerdict =
  /** Nothing is wrong before `dueAtMs`. */
  | { readonly verdict: 'goes on'; readonly dueAtMs: number }
  /** It would be stalled if the job still were what it was when it was last read. */
  | { readonly verdict: 'look' }
  | { readonly verdict: 'stalled'; readonly why: StallReason; readonly sinceMs: number }

/** Whether a job stands still for longer than it may. Pure. */
export function judgeWatch(state: JobWatchState, limits: JobWatchLimits, nowMs: number): WatchVerdict {
  const due = limitsOf(state, limits)
  const [first] = due.sort((a, b) => a.dueAtMs - b.dueAtMs)
  if (!first) return { verdict: 'goes on', dueAtMs: Number.POSITIVE_INFINITY }
  if (nowMs < first.dueAtMs) return { verdict: 'goes on', dueAtMs: first.dueAtMs }
  if (state.jobReadAtMs === null || state.jobReadAtMs < first.dueAtMs) return { verdict: 'look' }
  return { verdict: 'stalled', why: first.why, sinceMs: first.sinceMs }
}

interface Limit {
  readonly why: StallReason
  readonly sinceMs: number
  readonly dueAtMs: number
}

function limitsOf(state: JobWatchState, limits: JobWatchLimits): Limit[] {
  const { run, startedAtMs, changedAtMs } = state
  const after = (why: StallReason, sinceMs: number, ms: number): Limit => ({ why, sinceMs, dueAtMs: sinceMs + ms })
  const silent = limits.stallTimeoutMs === null ? [] : [after('silent', changedAtMs, limits.stallTimeoutMs)]
  if (run === null) return [after('not_started', startedAtMs, limits.newTimeoutMs), ...silent]
  if (run.status === 'success' || run.status === 'error') return silent
  const isReported = state.updates.some(({ action }) => action === FINAL_ACTION)
  const unsettled = isReported ? [after('unsettled', changedAtMs, limits.newTimeoutMs)] : []
  const sinceMs = Math.min(run.sinceMs, latestBeginMs(run.createdOn))
  const running = after(run.status, sinceMs, run.status === 'new' ? limits.newTimeoutMs : limits.runTimeoutMs)
  return [running, ...unsettled, ...silent]
}

const DAY_MS = 86_400_000

/**
 * When a run has begun at the latest, by the clock of the service: who comes late to a run that died need not wait as
 * long as who saw it begin. That clock and this one may differ by the hours of a wrong time zone, so a day is added.
 */
function latestBeginMs(createdOn: string): number {
  const createdMs = Date.parse(createdOn)
  return Number.isNaN(createdMs) ? Number.POSITIVE_INFINITY : createdMs + DAY_MS
}
