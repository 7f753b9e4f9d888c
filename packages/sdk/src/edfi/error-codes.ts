import type { NovaErrorKind } from '../internal/errors.ts'
import { pipelineCodes } from '../internal/http/pipeline-codes.ts'

/** Codes of failures that only this side can see, each with its kind. */
export const clientErrorCodes = {
  ...pipelineCodes,

  /** There is no session to speak with: no cookie was given, and this host keeps none. */
  cookie_missing: 'authentication',
  /** What was given for the cookie of a session is none. */
  cookie_malformed: 'authentication',
  /** The function that gives the cookie of a session threw. */
  cookie_unavailable: 'authentication',

  /** The identity provider does not know the client, or its secret is another one. */
  invalid_client: 'authentication',
  /** The identity provider does not give the client a scope that was asked for. */
  invalid_scope: 'authorization',
  /** The identity provider gives no token for another reason; `details.error` has its word for it. */
  grant_refused: 'authorization',
  /** The identity provider could not be reached, or failed, as often as it was asked. */
  issuer_unreachable: 'network',
  /** What stands where the identity provider should be answers something else: HTML, no token, another issuer. */
  issuer_invalid: 'service',

  /** What a job would be made of does not fit its template or its school year; `details.problems` lists all of it. */
  job_invalid: 'validation',
  /** No bundle of the partner is meant by the template that was given. */
  unknown_template: 'validation',
  /** No school year of the service is meant by the year that was given. */
  unknown_school_year: 'validation',
  /** The answer to creating a job was lost: there may be a job that nobody can see. */
  create_outcome_unknown: 'conflict',
  /** The answer to starting a job was lost, and it could not be found out what became of it. */
  start_outcome_unknown: 'conflict',

  /** The hour of an upload URL is over; it cannot be made again. */
  upload_url_expired: 'authorization',
  /** Storage could not be reached, or failed, as often as an upload was tried. */
  upload_failed: 'service',
  /** Storage refused the upload. */
  upload_refused: 'service',
  /** Storage took the bytes and did not prove that it has them all. */
  upload_unproven: 'integrity',
  /** A file is another one than when its upload began. */
  file_changed: 'integrity',
  /** A file cannot be read. */
  file_unreadable: 'local',
  /** A file has no bytes. */
  empty_source: 'local',
  /** A job was to be started before all of its files had arrived. */
  upload_incomplete: 'local',

  /** Nothing was heard of a run for longer than a run of its kind is silent; nobody else will end it. */
  job_stalled: 'timeout',
  /** A job did not end in time. */
  job_timeout: 'timeout',
  /** A job has no results, because it was never started. */
  job_not_started: 'conflict',
  /** Another process or tab works on the same job. */
  job_busy: 'conflict',

  /** The token of a job cannot be read, or is of another version. */
  token_invalid: 'local',
  /** The token of a job is of another service, account or job. */
  token_mismatch: 'local',
  /** The place where tokens of jobs are kept cannot be read or written. */
  token_store_unavailable: 'local',

  /** A job has no such output file. */
  output_missing: 'not_found',
  /** Nothing can be written where the output should go. */
  destination_unwritable: 'local',
  disk_full: 'local',
  /** An output was replaced while it was read. */
  download_changed: 'integrity',
  /** Reading broke off, and without an ETag nobody can tell whether a continuation belongs to the same output. */
  etag_hidden: 'integrity',
  /** Storage sends whole outputs where ranges were asked for, and none of them came through. */
  range_ignored: 'service',
  /** Storage refused to give an output. */
  storage_denied: 'authorization',
  storage_unavailable: 'service',
  /** Every URL was dead on arrival. */
  url_expired: 'authorization',
  /** What was read is not all of the output, or not of one version. */
  download_integrity: 'integrity',
  /** No output set of a job came in time; machines cannot see whether its run failed or is still going on. */
  output_set_timeout: 'timeout',
  /** A path or a name is not one the service makes, or would leave its folder. */
  path_refused: 'validation',

  /** The answer to the handshake was lost: the run may be `running` for good, with nobody who can do it. */
  handshake_unknown: 'conflict',
  /** A report is not due at this point of the run. */
  report_out_of_order: 'local',
  /** The stream of the roster broke off under its success. */
  roster_truncated: 'integrity',
} as const satisfies Readonly<Record<string, NovaErrorKind>>
