import { backoffMs } from '../../internal/retry/backoff.ts'
import { getRuntime } from '../../internal/runtime.ts'
import type { TransferClient } from '../client.ts'
import { isTransferError, type TransferError, transferError } from '../errors.ts'
import type { CreateExportRequest, ExportResource } from '../generated/types.ts'
import { createExportToken, type ExportToken } from './export-token.ts'
import { findOwnExport } from './find-own-export.ts'

/** How an export is started. */
export interface StartExportOptions {
  readonly signal?: AbortSignal
  /**
   * Names the intent: two calls with one key are one export. Ignored with `token`.
   * @default a fresh key
   */
  readonly intentKey?: string
  /** Takes up an earlier start whose outcome nobody knows. */
  readonly token?: ExportToken
  /** Receives the token before the call is made, and again when the export is known. Awaited: store it. */
  readonly onToken?: (token: ExportToken) => void | Promise<void>
  /**
   * How long to find out what became of a call whose answer was lost, milliseconds.
   * @default 960000: the service remembers a key for 15 minutes
   */
  readonly reconcileTimeoutMs?: number
}

/** An export that began, and the token that leads back to it. */
export interface StartedExport {
  readonly resource: ExportResource
  readonly token: ExportToken
  /** True when the answer was lost and the export was found in the list. */
  readonly found_in_list: boolean
}

const DEFAULT_RECONCILE_MS = 16 * 60_000
const PACE = { baseDelayMs: 2000, maxDelayMs: 30_000 }
/** Failures after which nobody knows whether the export began. */
const UNKNOWN_OUTCOME = new Set([
  'network_error',
  'attempt_timeout',
  'total_timeout',
  'body_truncated',
  'unexpected_body',
  'internal_error',
  'idempotency_unavailable',
])

/**
 * Starts one export per intent, also when answers are lost: the same idempotency key is asked again,
 * never another one, and where the service says that the key is still in progress, the list of exports
 * tells what the lost call did. An export of the same source under the same name that began within
 * five minutes before counts as that one.
 *
 * Does not wait, and does not look at the source: neither does the service. A missing or foreign
 * source key fails later, in the resource. `queue_unavailable` leaves a failed row in the list per attempt.
 *
 * @throws {TransferError} what creating an export rejects with; `idempotency_conflict` when the key
 * belongs to an export of something else, or its outcome stayed unknown for `reconcileTimeoutMs`;
 * `token_mismatch` when the token is of another service or for another source.
 *
 * @example
 * ```ts
 * const { resource, token } = await startExport(client, { source_key: key, filename: 'report.csv' })
 * ```
 */
export async function startExport(
  client: Pick<TransferClient, 'createExport' | 'getExport' | 'listExports' | 'baseUrl'> &
    Parameters<typeof getRuntime>[0],
  request: CreateExportRequest,
  options: StartExportOptions = {},
): Promise<StartedExport> {
  const { signal, onToken } = options
  signal?.throwIfAborted()
  const { clock, random, randomId } = getRuntime(client)
  const { source_key, filename } = request
  const token =
    options.token ??
    createExportToken({
      base_url: client.baseUrl,
      idempotency_key: options.intentKey ?? randomId(),
      source_key,
      filename,
      created_at_ms: clock.now(),
    })
  checkToken(token, client.baseUrl, request)
  const call = signal ? { signal } : {}
  if (token.export_id !== null) {
    return { resource: await client.getExport(token.export_id, call), token, found_in_list: false }
  }
  if (!options.token) await onToken?.(token)

  const deadlineAtMs = clock.now() + (options.reconcileTimeoutMs ?? DEFAULT_RECONCILE_MS)
  const finish = async (resource: ExportResource, found_in_list: boolean): Promise<StartedExport> => {
    const known = { ...token, export_id: resource.export_id }
    await onToken?.(known)
    return { resource, token: known, found_in_list }
  }
  for (let round = 1; ; round += 1) {
    let failure: TransferError
    try {
      const resource = await client.createExport(
        { source_key, filename },
        { ...call, idempotencyKey: token.idempotency_key },
      )
      return await finish(resource, false)
    } catch (error) {
      if (!isTransferError(error) || !isOutcomeUnknown(error)) throw error
      failure = error
    }
    const found = await lookForOwn(client, token, call, failure)
    if (found) return await finish(found, true)
    const delayMs = Math.max(failure.retryAfterMs ?? 0, PACE.baseDelayMs + backoffMs(PACE, round, random))
    if (clock.now() + delayMs > deadlineAtMs) throw failure
    await clock.sleep(delayMs, signal)
  }
}

function isOutcomeUnknown(error: TransferError): boolean {
  if (error.code === 'idempotency_conflict') return error.retryable
  // A firewall or a throttle refuses before anything happens; a gateway's 5xx says nothing of what did.
  if (error.code === 'gateway_rejected') return (error.status ?? 0) >= 500
  return UNKNOWN_OUTCOME.has(error.code)
}

/** Where the list cannot be had either, waiting helps nobody: the caller has the token and can come back. */
async function lookForOwn(
  client: Pick<TransferClient, 'listExports'>,
  token: ExportToken,
  call: { readonly signal?: AbortSignal },
  failure: TransferError,
): Promise<ExportResource | null> {
  try {
    const { exports } = await client.listExports({ limit: 200 }, call)
    return findOwnExport(exports, token)
  } catch (error) {
    throw isTransferError(error) ? failure : error
  }
}

function checkToken(token: ExportToken, baseUrl: string, request: CreateExportRequest): void {
  const differing = [
    token.base_url === baseUrl ? null : 'base_url',
    token.source_key === request.source_key ? null : 'source_key',
    token.filename === request.filename ? null : 'filename',
  ].find((field) => field !== null)
  if (!differing) return
  throw transferError({
    code: 'token_mismatch',
    message: `The export token is for another ${differing}.`,
    advice: 'Pass the request and the client the token was made with, or start without it.',
    operation: 'startExport',
    details: { field: differing },
  })
}
