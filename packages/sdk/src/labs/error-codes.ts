import type { NovaErrorKind } from '../internal/errors.ts'

/** Codes of failures that only this side can see, each with its kind. */
export const clientErrorCodes = {
  /** No answer came: refused, reset, DNS, or an answer that CORS hides. */
  network_error: 'network',
  /** One attempt took longer than `attemptTimeoutMs`. */
  attempt_timeout: 'timeout',
  /** The call took longer than `totalTimeoutMs`. */
  total_timeout: 'timeout',
  /** The server asked for a longer wait than the call has left; `retryAfterMs` says when to come back. */
  retry_after_too_long: 'rate_limit',
  /** A success whose body is not what the operation answers: HTML, empty, other JSON, a member missing. */
  unexpected_body: 'service',
  /** A body larger than any answer of this service. */
  body_too_large: 'service',
  /** A body that ended early. */
  body_truncated: 'integrity',
  /** A body that does not match its schema; only with `validate`. */
  response_invalid: 'integrity',
  /** A failure the contract does not list for this operation; `details.wireCode` has its number. */
  unrecognized_error: 'service',
  /** Something in front of the service answered in its place: gateway, proxy. */
  gateway_rejected: 'service',
  /** A firewall refused a request body that is larger than firewalls commonly let pass. */
  waf_body_limit: 'service',
  /** The answer was a redirect; none is followed, so that no cookie or body reaches another address. */
  redirect_refused: 'service',
  /** The service does not know this route: the base URL carries a wrong path, or the server is another version. */
  unknown_route: 'not_found',
  /** There is no access token to send. */
  access_token_missing: 'authentication',
  /** The access token cannot be sent as it is: blanks, control characters, a `Bearer` in front. */
  access_token_malformed: 'authentication',
  /** The token provider threw. */
  access_token_unavailable: 'authentication',
  /** An option or argument that no call can be made with. */
  invalid_options: 'local',

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
