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
  /** A success whose body is not what the operation answers: HTML, empty, other JSON. */
  unexpected_body: 'service',
  /** A body larger than any answer of this service. */
  body_too_large: 'service',
  /** A body that ended early. */
  body_truncated: 'integrity',
  /** A body that does not match its schema; only with `validate`. */
  response_invalid: 'integrity',
  /** An error code this client does not know; `details.wireCode` has it. */
  unrecognized_error: 'service',
  /** Something in front of the service answered in its place: gateway, firewall, proxy. */
  gateway_rejected: 'service',
  /** A firewall refused a request body that is larger than firewalls commonly let pass. */
  waf_body_limit: 'service',
  /** The answer was a redirect; none is followed, so that no token or body reaches another address. */
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

  empty_source: 'local',
  source_changed: 'integrity',
  source_unreadable: 'local',
  source_too_large: 'local',
  /** Storage sent no readable ETag; in a browser its CORS rules do not expose it. */
  etag_hidden: 'integrity',
  part_checksum_mismatch: 'integrity',
  part_rejected: 'service',
  url_expired: 'authorization',
  storage_unavailable: 'service',
  storage_denied: 'authorization',
  upload_vanished: 'not_found',
  upload_incomplete: 'integrity',
  duplicate_part_numbers: 'local',
  sign_budget_exhausted: 'rate_limit',
  /** Complete may or may not have happened. */
  completion_ambiguous: 'conflict',
  completion_unproven: 'integrity',
  token_corrupt: 'local',
  token_version_unsupported: 'local',
  token_mismatch: 'local',
  /** The place where upload tokens are kept cannot be read or written. */
  token_store_unavailable: 'local',
  /** Another owner is working on this upload. */
  upload_busy: 'conflict',

  disk_full: 'local',
  destination_unwritable: 'local',
  download_changed: 'integrity',
  download_integrity: 'integrity',
  range_ignored: 'service',

  export_failed: 'service',
  export_cancelled: 'conflict',
  export_stalled: 'timeout',
  wait_timeout: 'timeout',

  deploy_output_invalid: 'validation',
  deploy_output_digest_mismatch: 'integrity',
} as const satisfies Readonly<Record<string, NovaErrorKind>>
