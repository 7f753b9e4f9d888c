import { type TransferError, type TransferErrorCode, transferError } from '../errors.ts'
import type { RangeFailure, RangeRetryDecision } from './decide-range-retry.ts'

type FailCode = Extract<RangeRetryDecision, { action: 'fail' }>['code'] | 'range_ignored'

const advice: Readonly<Record<FailCode, string>> = {
  not_found: 'Check the key; presigning does not look whether the object exists.',
  storage_denied: 'Check that the service may read this key, then presign again.',
  gateway_rejected: 'Something between here and storage refused the request: check proxies and firewalls.',
  network_error: 'Call again with the same destination: a file goes on where it stopped.',
  attempt_timeout: 'Check the connection, or raise stallTimeoutMs; a file goes on where it stopped.',
  body_truncated: 'Something cuts bodies short: check proxies, or lower partSizeBytes.',
  download_integrity: 'Something between here and storage mixes up ranges: check caches and proxies.',
  unexpected_body: 'Something between here and storage answers in its place: sign in to the network, or check proxies.',
  storage_unavailable: 'Storage is busy: call again later; a file goes on where it stopped.',
  url_expired: 'URLs are dead on arrival: check the clocks of this machine, the service and storage.',
  retry_after_too_long: 'Come back after retryAfterMs; a file goes on where it stopped.',
  range_ignored: 'Storage sends only whole objects, so every interruption starts over: use a steadier connection.',
}

const passing: ReadonlySet<FailCode> = new Set([
  'network_error',
  'attempt_timeout',
  'body_truncated',
  'storage_unavailable',
  'retry_after_too_long',
  'range_ignored',
])

export interface RangeFailedInit {
  readonly code: FailCode
  readonly key: string
  readonly position: number
  readonly attempts: number
  readonly failure: RangeFailure
  readonly seen: string
}

/** A range could not be fetched. */
export function rangeFailed(init: RangeFailedInit): TransferError {
  const { code, key, position, attempts, failure, seen } = init
  const status = failure.kind === 'answer' ? failure.status : undefined
  const retryAfterMs = failure.kind === 'answer' ? (failure.retryAfterMs ?? undefined) : undefined
  return transferError<TransferErrorCode>({
    code,
    ...(code === 'not_found' ? { kind: 'not_found' } : {}),
    message: `Downloading ${key} stopped at byte ${position} after ${attempts} attempts without progress: ${seen}.`,
    advice: advice[code],
    operation: 'downloadFile',
    status,
    retryAfterMs,
    attempts,
    retryable: passing.has(code),
    details: { key, position, ...(failure.kind === 'stall' ? { clock: 'stall' } : {}) },
  })
}

/** The object is another one than the download began with. */
export function downloadChanged(key: string, seen: string): TransferError<'download_changed'> {
  return transferError({
    code: 'download_changed',
    message: `${key} changed while it was being downloaded: ${seen}.`,
    advice: 'Download again; what was fetched of the earlier version is not used.',
    operation: 'downloadFile',
    retryable: true,
    details: { key },
  })
}

/** The bytes are not those that were promised. */
export function downloadIntegrity(
  key: string,
  message: string,
  details: Readonly<Record<string, unknown>>,
): TransferError<'download_integrity'> {
  return transferError({
    code: 'download_integrity',
    message: `${key} is not what was expected: ${message}.`,
    advice: 'Nothing was published; compare with the receipt of the upload, and download again.',
    operation: 'downloadFile',
    details: { key, ...details },
  })
}

/** Without an ETag nobody can tell whether a continuation belongs to the same object. */
export function etagHidden(key: string, position: number, seen: string): TransferError<'etag_hidden'> {
  return transferError({
    code: 'etag_hidden',
    message: `Downloading ${key} broke off at byte ${position} (${seen}) and cannot go on: storage shows no ETag.`,
    advice: 'Expose ETag in the CORS rules of the bucket, or give expectedSha256.',
    operation: 'downloadFile',
    details: { key, position },
  })
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'QuotaExceededError'])

const unwritable: Readonly<Record<string, string>> = {
  EEXIST: 'Pass overwrite: true to replace it, or choose another path.',
  EISDIR: 'Give the path of a file, not of a folder.',
  ENOENT: 'Create the folder first.',
  EBUSY: 'Wait until the other download to this path is done.',
  EACCES: 'Check that this process may write there.',
  EPERM: 'Check that this process may write there.',
  EROFS: 'Choose a place that can be written to.',
}

/** What the destination threw, as an error of ours. */
export function destinationFailed(key: string, cause: unknown): TransferError {
  const { code, name, message } = cause as { code?: unknown; name?: unknown; message?: unknown }
  const seen = typeof code === 'string' ? code : String(name ?? cause)
  const isFull = FULL.has(seen)
  return transferError<TransferErrorCode>({
    code: isFull ? 'disk_full' : 'destination_unwritable',
    message: `The destination of ${key} cannot be written: ${String(message ?? seen)}.`,
    advice: isFull
      ? 'Free space and call again with the same destination: a file goes on where it stopped.'
      : (unwritable[seen] ?? 'Check the destination and call again.'),
    operation: 'downloadFile',
    details: { key, reason: seen },
    cause,
  })
}
