// Generated from contracts/edfi/executor.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { CallOptions, Transport } from '../../../internal/transport.ts'
import { operations } from './operations.ts'
import type {
  ErrorReport,
  OutputFilesReport,
  OutputSetCreated,
  RunHandshake,
  RunJob,
  RunSummary,
  StatusReport,
  UnmatchedIdsReport,
} from './types.ts'

/** Options of operations where the server ignores an idempotency key: passing one would promise what it does not keep. */
export type UnkeyedCallOptions = Omit<CallOptions, 'idempotencyKey'>

/** Every operation of Nova Ed-Fi ingestion, executor callbacks, bound to a transport. */
export interface EdfiExecutorOperations {
  /**
   * Change the init token for an access token.
   *
   * The handshake. Takes the init token, answers the access token and where the job can be read, and makes the run
   * `running`. A second call is refused, whatever became of the answer to the first.
   *
   * `GET /api/earthbeam/auth/{runId}/init`. Needs an access token. Never repeated blindly: a lost answer leaves open
   * whether it took effect.
   *
   * Error codes: `run_token_refused`, `run_token_foreign`, `run_not_found`, `server_error`.
   */
  initRun(runId: number, options?: UnkeyedCallOptions): Promise<RunHandshake>

  /**
   * Read what there is to do.
   *
   * The job of the run: files, params, bundle, where to send the data, and where to report. Holds the secret of the ODS
   * in clear text for jobs that send there.
   *
   * `GET /api/earthbeam/jobs/{runId}`. Needs an access token. Safe to repeat.
   *
   * Error codes: `run_token_refused`, `run_token_foreign`, `run_not_found`, `job_definition_unavailable`,
   * `server_error`.
   */
  getRunJob(runId: number, options?: UnkeyedCallOptions): Promise<RunJob>

  /**
   * Read the students of other years.
   *
   * One student per line, as JSON, for partners that match across years. A stream that fails on the way ends early under
   * its 200: only a connection that was closed in order brought all of it.
   *
   * `GET /api/earthbeam/jobs/{runId}/roster`. Needs an access token. Safe to repeat.
   *
   * Error codes: `run_token_refused`, `run_token_foreign`, `run_not_found`, `cross_year_matching_off`, `server_error`.
   */
  getRunRoster(runId: number, options?: UnkeyedCallOptions): Promise<string>

  /**
   * Report where an action is.
   *
   * Each pair of action and status is stored once; the same pair again crashes the call (500), also a second `done`.
   * A second `done` with another status still changes what became of the run before it crashes. `done` ends the run
   * in three writes: the report, the status of the run, the list of output files.
   *
   * `POST /api/earthbeam/jobs/{runId}/status`. Needs an access token. Never repeated blindly: a lost answer leaves open
   * whether it took effect.
   *
   * Error codes: `validation_failed`, `run_token_refused`, `run_token_foreign`, `payload_too_large`, `server_error`.
   */
  reportStatus(runId: number, body: StatusReport, options?: UnkeyedCallOptions): Promise<void>

  /**
   * Report why the run fails.
   *
   * Stored as it is; without a `code` the call crashes. Codes that people's API does not know come out there as
   * `unknown`, their payload is kept. Does not end the run.
   *
   * `POST /api/earthbeam/jobs/{runId}/error`. Needs an access token. Never repeated blindly: a lost answer leaves open
   * whether it took effect.
   *
   * Error codes: `run_token_refused`, `run_token_foreign`, `payload_too_large`, `server_error`.
   */
  reportError(runId: number, body: ErrorReport, options?: UnkeyedCallOptions): Promise<void>

  /**
   * Report how many records went where.
   *
   * Any JSON object is stored and replaces the one before. Sets sent to an ODS and others are added up.
   *
   * `POST /api/earthbeam/jobs/{runId}/summary`. Needs an access token. Safe to repeat.
   *
   * Error codes: `run_token_refused`, `run_token_foreign`, `payload_too_large`, `server_error`.
   */
  reportSummary(runId: number, body: RunSummary, options?: UnkeyedCallOptions): Promise<void>

  /**
   * Report that students could not be matched.
   *
   * Replaces the report before. The file with the rows is uploaded beside the other output.
   *
   * `POST /api/earthbeam/jobs/{runId}/unmatched-ids`. Needs an access token. Safe to repeat.
   *
   * Error codes: `validation_failed`, `run_token_refused`, `run_token_foreign`, `payload_too_large`, `server_error`.
   */
  reportUnmatchedIds(runId: number, body: UnmatchedIdsReport, options?: UnkeyedCallOptions): Promise<void>

  /**
   * Report a folder of output.
   *
   * The service lists what is below `path` and keeps the names as an output set, hidden until the run succeeds. A path
   * is reported once per run. Slashes at its end are dropped, dots are taken as they are.
   *
   * `POST /api/earthbeam/jobs/{runId}/output-files`. Needs an access token. Never repeated blindly: a lost answer leaves
   * open whether it took effect.
   *
   * Error codes: `validation_failed`, `output_path_rejected`, `run_token_refused`, `run_token_foreign`, `run_not_found`,
   * `output_set_exists`, `payload_too_large`, `server_error`.
   */
  reportOutputFiles(runId: number, body: OutputFilesReport, options?: UnkeyedCallOptions): Promise<OutputSetCreated>
}

/** All calls with their first argument filled in. Sends nothing by itself. */
export function bindEdfiExecutorOperations(transport: Transport): EdfiExecutorOperations {
  return {
    initRun: (runId, options) => initRun(transport, runId, options),
    getRunJob: (runId, options) => getRunJob(transport, runId, options),
    getRunRoster: (runId, options) => getRunRoster(transport, runId, options),
    reportStatus: (runId, body, options) => reportStatus(transport, runId, body, options),
    reportError: (runId, body, options) => reportError(transport, runId, body, options),
    reportSummary: (runId, body, options) => reportSummary(transport, runId, body, options),
    reportUnmatchedIds: (runId, body, options) => reportUnmatchedIds(transport, runId, body, options),
    reportOutputFiles: (runId, body, options) => reportOutputFiles(transport, runId, body, options),
  }
}

/** {@link EdfiExecutorOperations.initRun} on a transport of your own. */
export function initRun(
  transport: Transport,
  runId: number,
  options?: UnkeyedCallOptions,
): Promise<RunHandshake> {
  return transport.call(operations.initRun, { path: { runId } }, options)
}

/** {@link EdfiExecutorOperations.getRunJob} on a transport of your own. */
export function getRunJob(
  transport: Transport,
  runId: number,
  options?: UnkeyedCallOptions,
): Promise<RunJob> {
  return transport.call(operations.getRunJob, { path: { runId } }, options)
}

/** {@link EdfiExecutorOperations.getRunRoster} on a transport of your own. */
export function getRunRoster(
  transport: Transport,
  runId: number,
  options?: UnkeyedCallOptions,
): Promise<string> {
  return transport.call(operations.getRunRoster, { path: { runId } }, options)
}

/** {@link EdfiExecutorOperations.reportStatus} on a transport of your own. */
export function reportStatus(
  transport: Transport,
  runId: number,
  body: StatusReport,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.reportStatus, { path: { runId }, body }, options)
}

/** {@link EdfiExecutorOperations.reportError} on a transport of your own. */
export function reportError(
  transport: Transport,
  runId: number,
  body: ErrorReport,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.reportError, { path: { runId }, body }, options)
}

/** {@link EdfiExecutorOperations.reportSummary} on a transport of your own. */
export function reportSummary(
  transport: Transport,
  runId: number,
  body: RunSummary,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.reportSummary, { path: { runId }, body }, options)
}

/** {@link EdfiExecutorOperations.reportUnmatchedIds} on a transport of your own. */
export function reportUnmatchedIds(
  transport: Transport,
  runId: number,
  body: UnmatchedIdsReport,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.reportUnmatchedIds, { path: { runId }, body }, options)
}

/** {@link EdfiExecutorOperations.reportOutputFiles} on a transport of your own. */
export function reportOutputFiles(
  transport: Transport,
  runId: number,
  body: OutputFilesReport,
  options?: UnkeyedCallOptions,
): Promise<OutputSetCreated> {
  return transport.call(operations.reportOutputFiles, { path: { runId }, body }, options)
}
