import type { NovaErrorKind } from '../internal/errors.ts'
import { pipelineCodes } from '../internal/http/pipeline-codes.ts'

/** Codes of failures that only this side can see, each with its kind. */
export const clientErrorCodes = {
  ...pipelineCodes,

  /** The session ended and logging in again did not help: another client of the same user keeps taking it over. */
  session_lost: 'authentication',
  /** The place where sessions are kept cannot be read or written. */
  session_store_unavailable: 'local',
  /** A login that was answered as a success set no session cookies. */
  session_not_set: 'service',

  /** The session of a lab was closed before what was waited for came. */
  lab_closed: 'local',
  /** The session of a lab was not in sync in time. */
  sync_timeout: 'timeout',
  /** The ends of a link cannot be linked, as far as the snapshot tells; `details.reason` says why. */
  edit_conflict: 'conflict',
  /** A node did not reach the wanted state in time. */
  converge_timeout: 'timeout',

  /** A device of a host would get a name that is longer than the service makes them. */
  name_too_long: 'local',
  /** A device of a host cannot be named after this. */
  name_invalid: 'local',
  /** Nothing names the host, or what names it cannot be read. */
  instance_id_missing: 'local',
  /** What names the host is blank. */
  instance_id_empty: 'local',
  /** The id of a host holds more than ASCII. */
  instance_id_invalid: 'local',
} as const satisfies Readonly<Record<string, NovaErrorKind>>
