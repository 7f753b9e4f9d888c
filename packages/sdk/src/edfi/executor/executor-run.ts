import type { Runtime } from '../../internal/runtime.ts'
import type { CallOptions } from '../../internal/transport.ts'
import type { RunErrorCode, RunSummary } from '../generated/app/types.ts'
import type { RunJob, UnmatchedIdsReport } from '../generated/executor/types.ts'
import type { AddressCaller } from './call-address.ts'
import type { RunAction } from './executor-actions.ts'

/** How one report is made. */
export type ReportOptions = Pick<CallOptions, 'signal'>

/** Why a run fails. */
export interface RunFailure {
  /** One of the executor's codes; the service stores any word, and people see those it does not know as `unknown`. */
  readonly code: RunErrorCode | 'executor_timeout' | 'invalid_job' | 'cross_year_roster_fetch' | (string & {})
  /** What the code adds, such as `{ name, path }` of a file. */
  readonly payload?: Readonly<Record<string, unknown>>
  /** What was thrown: the end of its stack trace goes along, unless `payload` has one. */
  readonly error?: unknown
}

/** What became of the reports of a failure. The run has failed in any case. */
export interface FailureReport {
  /** Whether the service has which action failed. False as well when none had begun. */
  readonly isActionRecorded: boolean
  /** Whether the service has the error, as far as its answer tells. */
  readonly isErrorRecorded: boolean
}

/** A folder of output, as it was reported. */
export type OutputFilesOutcome =
  | { readonly outcome: 'reported'; readonly uid: string }
  /** The service had it already, so its uid is not known here: an answer was lost, or it was reported before. */
  | { readonly outcome: 'reported before'; readonly uid: null }

/**
 * One run in the hands of its executor. Reports go out one after the other, in the order they were asked for; what is
 * not due rejects with `report_out_of_order` and is not sent. A report that failed on the way can be asked for again:
 * what of it was stored is not sent twice.
 */
export interface ExecutorRun {
  /** Null where the address of the job does not end with it. */
  readonly runId: number | null
  /** What to do. The secret of the ODS is `job.assessmentDatastore.clientSecret`, and in no print, spread or JSON. */
  readonly job: RunJob
  /** The bucket of inputs and output, and the base path of the job there; everything lies below it. */
  readonly storage: { readonly bucket: string; readonly basePath: string }
  /** The action at work, null before the first. */
  readonly current: RunAction | null
  /** How the run ended, null while it goes on. */
  readonly ended: 'success' | 'failure' | null

  /** Ends the action before with success and begins this one. Each has its turn; see `executorActions`. */
  begin(action: RunAction, options?: ReportOptions): Promise<void>
  /** Students that could not be matched; due while the last action before `upload_output` is at work. */
  unmatched(report: UnmatchedIdsReport, options?: ReportOptions): Promise<void>
  /**
   * A folder of output, as a key of the bucket below the base path; due in `upload_output`, before the summary. The
   * service lists what is there, so upload first.
   * @throws EdfiError `path_refused` for another folder, before anything is sent
   */
  outputFiles(path: string, sentToOds: boolean, options?: ReportOptions): Promise<OutputFilesOutcome>
  /** Counts by resource; due in `upload_output`. Another one replaces it. */
  summary(summary: RunSummary, options?: ReportOptions): Promise<void>
  /** Ends `upload_output` and the run with success. Once asked for, the run cannot fail any more. */
  succeed(options?: ReportOptions): Promise<void>
  /**
   * Ends the run with failure: first of the action at work, tried three times within 15 s, then the error, once, then
   * the run. Neither of the first two keeps the run from ending. Secrets of the run are taken out of what is sent.
   */
  fail(failure: RunFailure, options?: ReportOptions): Promise<FailureReport>
}

/** What a run is made of. */
export interface RunParts {
  readonly job: RunJob
  readonly runId: number | null
  readonly storage: ExecutorRun['storage']
  readonly caller: AddressCaller
  readonly runtime: Runtime
  /** Tokens and keys that must not be in a report. */
  readonly secrets: readonly string[]
}

/** Where a run keeps what it is made of, for helpers that read more with it. */
export const partsOf: unique symbol = Symbol.for('nova.sdk.edfi.run') as never

/** The parts of a run. @throws TypeError for what `openRun` did not give */
export function getParts(run: ExecutorRun): RunParts {
  const parts = (run as { readonly [partsOf]?: RunParts } | null | undefined)?.[partsOf]
  if (!parts) throw new TypeError('Expected a run: pass what openRun() returned as the first argument')
  return parts
}
