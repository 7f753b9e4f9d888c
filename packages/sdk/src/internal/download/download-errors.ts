import { NovaError, type NovaErrorKind } from '../errors.ts'
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

const kinds: Readonly<Record<FailCode, NovaErrorKind>> = {
  not_found: 'not_found',
  storage_denied: 'authorization',
  gateway_rejected: 'service',
  network_error: 'network',
  attempt_timeout: 'timeout',
  body_truncated: 'integrity',
  download_integrity: 'integrity',
  unexpected_body: 'service',
  storage_unavailable: 'service',
  url_expired: 'authorization',
  retry_after_too_long: 'rate_limit',
  range_ignored: 'service',
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
export function rangeFailed(init: RangeFailedInit): NovaError {
  const { code, key, position, attempts, failure, seen } = init
  const status = failure.kind === 'answer' ? failure.status : undefined
  const retryAfterMs = failure.kind === 'answer' ? (failure.retryAfterMs ?? undefined) : undefined
  return new NovaError({
    code,
    kind: kinds[code],
    message: `Downloading ${key} stopped at byte ${position} after ${attempts} attempts without progress: ${seen}.`,
    advice: advice[code],
    status,
    retryAfterMs,
    attempts,
    retryable: passing.has(code),
    details: { key, position, ...(failure.kind === 'stall' ? { clock: 'stall' } : {}) },
  })
}

/** The object is another one than the download began with. */
export function downloadChanged(key: string, seen: string): NovaError<'download_changed'> {
  return new NovaError({
    code: 'download_changed',
    kind: 'integrity',
    message: `${key} changed while it was being downloaded: ${seen}.`,
    advice: 'Download again; what was fetched of the earlier version is not used.',
    retryable: true,
    details: { key },
  })
}

/** The bytes are not those that were promised. */
export function downloadIntegrity(
  key: string,
  message: string,
  details: Readonly<Record<string, unknown>>,
): NovaError<'download_integrity'> {
  return new NovaError({
    code: 'download_integrity',
    kind: 'integrity',
    message: `${key} is not what was expected: ${message}.`,
    advice: 'Nothing was published; compare with the receipt of the upload, and download again.',
    details: { key, ...details },
  })
}

/** Without an ETag nobody can tell whether a continuation belongs to the same object. */
export function etagHidden(key: string, position: number, seen: string): NovaError<'etag_hidden'> {
  return new NovaError({
    code: 'etag_hidden',
    kind: 'integrity',
    message: `Downloading ${key} broke off at byte ${position} (${seen}) and cannot go on: storage shows no ETag.`,
    advice: 'Expose ETag in the CORS rules of the bucket, or give expectedSha256.',
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
export function destinationFailed(key: string, cause: unknown): NovaError {
  const { code, name, message } = cause as { code?: unknown; name?: unknown; message?: unknown }
  const seen = typeof code === 'string' ? code : String(name ?? cause)
  const isFull = FULL.has(seen)
  return new NovaError({
    code: isFull ? 'disk_full' : 'destination_unwritable',
    kind: 'local',
    message: `The destination of ${key} cannot be written: ${String(message ?? seen)}.`,
    advice: isFull
      ? 'Free space and call again with the same destination: a file goes on where it stopped.'
      : (unwritable[seen] ?? 'Check the destination and call again.'),
    details: { key, reason: seen },
    cause,
  })
}
