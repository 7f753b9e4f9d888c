import type { NovaErrorKind } from '../errors.ts'

/** Codes the pipeline raises by itself, each with its kind. Every service's own table begins with them. */
export const pipelineCodes = {
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
  /** A failure the contract does not list for this operation; `details.wireCode` has what was sent. */
  unrecognized_error: 'service',
  /** Something in front of the service answered in its place: gateway, firewall, proxy. */
  gateway_rejected: 'service',
  /** A firewall refused a request body that is larger than firewalls commonly let pass. */
  waf_body_limit: 'service',
  /** The answer was a redirect; none is followed, so that no token, cookie or body reaches another address. */
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
} as const satisfies Readonly<Record<string, NovaErrorKind>>

export type PipelineCode = keyof typeof pipelineCodes
