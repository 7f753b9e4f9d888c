import type { StorageErrorBody } from './storage-answer.ts'

/** An answer of storage that is no success, as far as deciding about it goes. */
export interface FailedAnswer {
  readonly kind: 'answer'
  readonly status: number
  readonly bodyText: string
  /** `Retry-After` in milliseconds, when storage gave one. */
  readonly retryAfterMs: number | null
  /** Whether the URL is past its announced life by our own reckoning. */
  readonly urlIsOld: boolean
}

/** Codes that say the signature is dead, not wrong. */
const EXPIRED = new Set(['ExpiredToken', 'TokenRefreshRequired', 'RequestTimeTooSkewed', 'RequestExpired'])
/** Codes that pass by themselves whatever status they come with. */
const TRANSIENT = new Set(['RequestTimeout', 'SlowDown', 'InternalError', 'ServiceUnavailable'])
const TRANSIENT_STATUS = new Set([408, 425, 429, 500, 502, 503, 504])

/**
 * Whether another URL for the same thing would help. Storage answers an expired URL with the same code
 * as a forbidden one; the message tells them apart, and where there is no readable body, our own
 * reckoning of the URL's age.
 */
export function saysUrlIsDead({ status, urlIsOld }: FailedAnswer, { code, message }: StorageErrorBody): boolean {
  if (code === null) return (status === 403 || status === 401) && urlIsOld
  return EXPIRED.has(code) || (code === 'AccessDenied' && /expired/i.test(message ?? ''))
}

/** Whether the same request may well succeed a little later. */
export function isTransient({ status }: FailedAnswer, { code }: StorageErrorBody): boolean {
  return TRANSIENT_STATUS.has(status) || (code !== null && TRANSIENT.has(code))
}
