import { type Attempt, attempt as attemptAny } from '../internal/attempt.ts'
import { isNovaError, NovaError, type NovaErrorInit } from '../internal/errors.ts'

/** Codes the server sends. */
export type TransferWireCode =
  | 'invalid_request'
  | 'unauthorized'
  | 'malformed_token'
  | 'forbidden_header'
  | 'disallowed_alg'
  | 'missing_kid'
  | 'token_expired'
  | 'token_not_yet_valid'
  | 'invalid_issuer'
  | 'invalid_audience'
  | 'missing_claim'
  | 'invalid_token'
  | 'key_not_found'
  | 'jwks_fetch_failed'
  | 'jwks_error'
  | 'insufficient_scope'
  | 'insufficient_permissions'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'idempotency_conflict'
  | 'too_many_requests'
  | 'quota_exceeded'
  | 'internal_error'
  | 'upstream_s3_error'
  | 'idempotency_unavailable'
  | 'queue_unavailable'
  | 'session_store_unavailable'

/** Codes of failures that only this side can see. */
export type TransferClientCode =
  /** No answer came: refused, reset, DNS, or an answer that CORS hides. */
  | 'network_error'
  /** One attempt took longer than `attemptTimeoutMs`. */
  | 'attempt_timeout'
  /** The call took longer than `totalTimeoutMs`. */
  | 'total_timeout'
  /** The server asked for a longer wait than the call has left; `retryAfterMs` says when to come back. */
  | 'retry_after_too_long'
  /** A success whose body is not what the operation answers: HTML, empty, other JSON. */
  | 'unexpected_body'
  /** A body larger than any answer of this service. */
  | 'body_too_large'
  /** A body that ended early. */
  | 'body_truncated'
  /** A body that does not match its schema; only with `validate`. */
  | 'response_invalid'
  /** Something in front of the service answered in its place: gateway, firewall, proxy. */
  | 'gateway_rejected'
  /** A firewall refused a request body that is larger than firewalls commonly let pass. */
  | 'waf_body_limit'
  /** The answer was a redirect; none is followed, so that no token or body reaches another address. */
  | 'redirect_refused'
  /** The service does not know this route: the base URL carries a wrong path, or the server is another version. */
  | 'unknown_route'
  /** No access token to send. */
  | 'access_token_missing'
  /** The access token cannot be sent as it is: blanks, control characters, a `Bearer` in front. */
  | 'access_token_malformed'
  /** The token provider threw. */
  | 'access_token_unavailable'
  | 'invalid_options'
  | 'empty_source'
  | 'source_changed'
  | 'source_unreadable'
  | 'source_too_large'
  | 'etag_hidden'
  | 'part_checksum_mismatch'
  | 'part_rejected'
  | 'url_expired'
  | 'storage_unavailable'
  | 'storage_denied'
  | 'upload_vanished'
  | 'upload_incomplete'
  | 'duplicate_part_numbers'
  | 'sign_budget_exhausted'
  | 'completion_ambiguous'
  | 'completion_unproven'
  | 'token_corrupt'
  | 'token_version_unsupported'
  | 'token_mismatch'
  | 'upload_busy'
  | 'disk_full'
  | 'destination_unwritable'
  | 'download_changed'
  | 'download_integrity'
  | 'range_ignored'
  | 'export_failed'
  | 'export_cancelled'
  | 'export_stalled'
  | 'wait_timeout'
  | 'stream_overflow'
  | 'deploy_output_invalid'
  | 'deploy_output_digest_mismatch'

/** Every code an error of this service can carry. */
export type TransferErrorCode = TransferWireCode | TransferClientCode

/** What every function of `@nova/sdk/transfer` rejects with, aborts excepted. */
export type TransferError<Code extends TransferErrorCode = TransferErrorCode> = NovaError<Code> & {
  readonly service: 'transfer'
}

export type TransferErrorInit<Code extends TransferErrorCode> = Omit<NovaErrorInit<Code>, 'service'>

/** Makes a {@link TransferError}. */
export function transferError<Code extends TransferErrorCode>(init: TransferErrorInit<Code>): TransferError<Code> {
  return new NovaError<Code>({ ...init, service: 'transfer' }) as TransferError<Code>
}

/**
 * True for an error of the transfer service, and of the given code when one is given.
 *
 * @example
 * ```ts
 * try {
 *   await client.initiateUpload({ filename: 'a.bin', size_bytes: 5 })
 * } catch (error) {
 *   if (!isTransferError(error, 'too_many_requests')) throw error
 *   console.log('quota used up:', error.details)
 * }
 * ```
 */
export function isTransferError(error: unknown): error is TransferError
export function isTransferError<Code extends TransferErrorCode>(
  error: unknown,
  code: Code,
): error is TransferError<Code>
export function isTransferError(error: unknown, code?: TransferErrorCode): boolean {
  return isNovaError(error) && error.service === 'transfer' && (code === undefined || error.code === code)
}

/**
 * The outcome of a call as a value instead of an exception. Aborts and programming mistakes still reject.
 *
 * @example
 * ```ts
 * const outcome = await attempt(client.getExport('0f…'))
 * if (outcome.status === 'ERROR' && outcome.code === 'not_found') return null
 * ```
 */
export function attempt<T>(promise: Promise<T>): Promise<Attempt<T, TransferError>> {
  return attemptAny<T, TransferError>(promise)
}
