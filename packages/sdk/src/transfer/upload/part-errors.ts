import type { PartRetryDecision } from '../../internal/storage/decide-part-retry.ts'
import type { PutOutcome } from '../../internal/storage/put-part.ts'
import { readStorageError } from '../../internal/storage/storage-answer.ts'
import { type TransferErrorCode, transferError } from '../errors.ts'

type Failure = Extract<PartRetryDecision, { action: 'fail' }>['code']

interface PartFailureContext {
  /** `part 7` or `the object`. */
  readonly what: string
  readonly outcome: PutOutcome
  readonly attempts: number
  readonly retryAfterMs: number | null
}

/** The error for a part that is given up. Everything sent so far stays usable. */
export function partFailed(failure: Failure, context: PartFailureContext) {
  const { what, outcome, attempts, retryAfterMs } = context
  const seen = describeOutcome(outcome)
  const { code, advice, retryable } = explain(failure, outcome)
  return transferError({
    code,
    message: `Storage did not take ${what}: ${seen}, after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}.`,
    advice,
    retryable,
    attempts,
    operation: 'uploadFile',
    status: outcome.kind === 'answer' ? outcome.response.status : undefined,
    requestId: outcome.kind === 'answer' ? (outcome.response.header('x-amz-request-id') ?? undefined) : undefined,
    retryAfterMs: retryAfterMs ?? undefined,
    details: outcome.kind === 'answer' ? { storage_code: readStorageError(outcome.response.bodyText).code } : {},
    cause: outcome.kind === 'network' ? outcome.cause : undefined,
  })
}

function describeOutcome(outcome: PutOutcome): string {
  if (outcome.kind === 'network') return 'no answer came'
  if (outcome.kind === 'stall') return 'no byte moved for the stall timeout'
  const { code } = readStorageError(outcome.response.bodyText)
  return code === null ? `status ${outcome.response.status}` : `status ${outcome.response.status} ${code}`
}

interface Explanation {
  readonly code: TransferErrorCode
  readonly advice: string
  readonly retryable: boolean
}

const RESUME = 'Resume with the upload token once the network is back.'

function explain(failure: Failure, outcome: PutOutcome): Explanation {
  switch (failure) {
    case 'storage_denied':
      return {
        code: failure,
        advice:
          'The signature or the permission is refused: check that nothing between here and storage changes requests, and the permissions of the service.',
        retryable: false,
      }
    case 'part_rejected':
      return {
        code: failure,
        advice: 'Storage will not take this part however often it is sent; the storage code says why.',
        retryable: false,
      }
    case 'upload_vanished':
      return {
        code: failure,
        advice: 'The upload was completed, aborted or cleaned up elsewhere; upload the file again.',
        retryable: false,
      }
    case 'retry_after_too_long':
      return {
        code: failure,
        advice: 'Storage asks for a longer wait than this upload allows; resume with the upload token after it.',
        retryable: true,
      }
    case 'exhausted':
      if (outcome.kind === 'network')
        return {
          code: 'network_error',
          advice: `${RESUME} On a page, also check the CORS rules of the bucket.`,
          retryable: true,
        }
      if (outcome.kind === 'stall') return { code: 'attempt_timeout', advice: RESUME, retryable: true }
      if (outcome.response.status === 403)
        return {
          code: 'url_expired',
          advice: 'Every fresh URL was already expired: check the clock of the service.',
          retryable: true,
        }
      return {
        code: 'storage_unavailable',
        advice: 'Storage is overloaded or down; resume with the upload token later.',
        retryable: true,
      }
  }
}

/** Storage took the bytes, yet nobody can say under which ETag: completing would be impossible. */
export const etagHidden = (what: string) =>
  transferError({
    code: 'etag_hidden',
    message: `Storage took ${what} but its answer shows no ETag.`,
    advice: 'Add ETag to ExposeHeaders in the CORS rules of the bucket; without it no part can be completed.',
    operation: 'uploadFile',
  })

/** Storage keeps receiving other bytes than were read, although the source did not change. */
export const checksumMismatch = (what: string, attempts: number) =>
  transferError({
    code: 'part_checksum_mismatch',
    message: `Storage received other bytes for ${what} than were read, ${attempts} times, and the source did not change.`,
    advice: 'Something between here and storage alters requests (a proxy, a scanner); try another network.',
    operation: 'uploadFile',
    attempts,
    retryable: true,
  })
