import type { RunStatus, RunUpdate } from '../../generated/app/types.ts'
import type { JobStatus } from '../../meaning/derive-job-status.ts'
import type { ExplainedError } from '../../meaning/explain-error.ts'
import type { JobObservation } from './job-observation.ts'

/** The last run, as far as it is known. */
export interface WatchedRun {
  readonly id: number
  readonly createdOn: string
  readonly status: RunStatus
  /** Since when this status was seen, wall time. */
  readonly sinceMs: number
}

/** The end of a run as it is being made sure of. */
export interface WatchedEnding {
  /** Reads of the job that saw it over. */
  readonly reads: number
  /** What the last of them saw of files and counts. */
  readonly seen: string
  /** When that was. */
  readonly readAtMs: number
  /** Reports and errors were read once more since. */
  readonly areUpdatesRead: boolean
  readonly areErrorsRead: boolean
}

/**
 * Everything a watch knows, as plain JSON: stored, it lets the watch go on elsewhere without telling anything twice.
 * Instants are wall time in milliseconds since the epoch.
 */
export interface JobWatchState {
  readonly version: 1
  readonly jobId: number
  readonly startedAtMs: number
  /** When something new was last seen. */
  readonly changedAtMs: number
  /** When the job was last read. */
  readonly jobReadAtMs: number | null
  /** Null before the first run. */
  readonly run: WatchedRun | null
  /** Reports of that run that were taken in. */
  readonly updates: readonly RunUpdate[]
  /** Ids of errors of that run that were taken in. */
  readonly errorIds: readonly number[]
  /** Read, and not yet known to be of that run: the answers do not say of which run they are. */
  readonly held: {
    readonly updates: readonly RunUpdate[] | null
    readonly errors: readonly { readonly id: number; readonly error: ExplainedError }[] | null
  }
  readonly isErrorsDue: boolean
  readonly ending: WatchedEnding | null
  readonly finished: JobStatus | null
  /** What was seen in a few words, oldest first; the first and the latest are kept when there are too many. */
  readonly history: readonly { readonly label: string; readonly atMs: number }[]
  /** Observations nobody has taken yet. */
  readonly undelivered: readonly JobObservation[]
}

/** A watch that has seen nothing yet. */
export function startJobWatch(jobId: number, nowMs: number): JobWatchState {
  return {
    version: 1,
    jobId,
    startedAtMs: nowMs,
    changedAtMs: nowMs,
    jobReadAtMs: null,
    run: null,
    updates: [],
    errorIds: [],
    held: { updates: null, errors: null },
    isErrorsDue: false,
    ending: null,
    finished: null,
    history: [],
    undelivered: [],
  }
}

/** A stored state, or null when the value is not one of this version. */
export function readJobWatchState(value: unknown): JobWatchState | null {
  if (typeof value !== 'object' || value === null) return null
  const state = value as Partial<Record<keyof JobWatchState, unknown>>
  const numbers = [state.jobId, state.startedAtMs, state.changedAtMs]
  const lists = [state.updates, state.errorIds, state.history, state.undelivered]
  if (state.version !== 1 || !numbers.every(Number.isFinite) || !lists.every(Array.isArray)) return null
  if (typeof state.held !== 'object' || state.held === null) return null
  return [state.run, state.ending].every((part) => typeof part === 'object') ? (value as JobWatchState) : null
}
