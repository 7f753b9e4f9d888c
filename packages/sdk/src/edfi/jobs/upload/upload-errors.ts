import type { SendEnding } from '../../../internal/storage/send-until-stored.ts'
import { readStorageError } from '../../../internal/storage/storage-answer.ts'
import { type EdfiError, type EdfiErrorCode, edfiError } from '../../errors.ts'

/** Which file, of which call. */
export interface UploadPlace {
  readonly key: string
  readonly name: string
  readonly operation: string
}

const NEW_JOB = 'The URL cannot be made again: create a new job with the same files.'

/** The life of the URL is over and the file is not in storage. */
export function urlExpired({ key, name, operation }: UploadPlace, seen: string, cause?: unknown): EdfiError {
  return edfiError({
    code: 'upload_url_expired',
    message: `The upload URL of ${name} (${key}) has expired: ${seen}.`,
    advice: `${NEW_JOB} Where a token store is used, discardJob or \`resume: false\` lets go of this one.`,
    operation,
    details: { templateKey: key },
    cause,
  })
}

/** Nobody can say whether storage has the file. */
export function uploadUnproven({ key, name, operation }: UploadPlace, seen: string, cause?: unknown): EdfiError {
  return edfiError({
    code: 'upload_unproven',
    message: `Whether ${name} (${key}) arrived is unknown: ${seen}, and its upload URL has expired.`,
    advice: `Try again later, when storage can be looked at; else create a new job with the same files.`,
    operation,
    retryable: true,
    details: { templateKey: key },
    cause,
  })
}

/** A success that nobody but storage may say, of a file that is not there. */
export function notFromStorage({ key, name, operation }: UploadPlace): EdfiError {
  return edfiError({
    code: 'upload_failed',
    message: `Storage does not have ${name} (${key}), although sending it was answered with success: something on the way answers in its place.`,
    advice: `Look for a proxy or a page to log in on, or try another network. ${AGAIN}`,
    operation,
    retryable: true,
    details: { templateKey: key },
  })
}

/** The file is another one than the token of its job was made for. */
export function fileChanged({ key, name, operation }: UploadPlace, seen: string): EdfiError {
  return edfiError({
    code: 'file_changed',
    message: `${name} (${key}) is not the file this job was created with: ${seen}.`,
    advice: 'Give the same file again, or create a new job with the changed one.',
    operation,
    details: { templateKey: key },
  })
}

/** Storage did not take the file, however often it was sent. */
export function uploadEnded({ key, name, operation }: UploadPlace, ending: SendEnding): EdfiError {
  const { outcome, attempts } = ending
  const { code, advice, retryable } = explain(ending)
  const answer = outcome.kind === 'answer' ? outcome.response : null
  return edfiError<EdfiErrorCode>({
    code,
    message: `Storage did not take ${name} (${key}): ${describe(ending)}, after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}.`,
    advice,
    operation,
    retryable,
    attempts,
    status: answer?.status,
    requestId: answer?.header('x-amz-request-id') ?? undefined,
    retryAfterMs: ending.retryAfterMs ?? undefined,
    details: { templateKey: key, ...(answer ? { storageCode: readStorageError(answer.bodyText).code } : {}) },
    cause: outcome.kind === 'network' ? outcome.cause : undefined,
  })
}

function describe({ code, outcome }: SendEnding): string {
  if (code === 'other_bytes') return 'it keeps receiving other bytes than were read'
  if (outcome.kind === 'network') return 'no answer came'
  if (outcome.kind === 'stall') return 'no byte moved for the stall timeout'
  const { code: storageCode } = readStorageError(outcome.response.bodyText)
  return `status ${outcome.response.status}${storageCode === null ? '' : ` ${storageCode}`}`
}

const AGAIN = 'Upload again with the token of the job, within an hour of its creation.'

function explain({ code, outcome }: SendEnding): { code: EdfiErrorCode; advice: string; retryable: boolean } {
  switch (code) {
    case 'storage_denied':
      return {
        code: 'upload_refused',
        advice: 'The signature or the permission is refused: check that nothing on the way changes requests or URLs.',
        retryable: false,
      }
    case 'part_rejected':
    case 'upload_vanished':
      return {
        code: 'upload_refused',
        advice: 'Storage will not take this file however often it is sent; details.storageCode says why.',
        retryable: false,
      }
    case 'other_bytes':
      return {
        code: 'upload_failed',
        advice: 'Something on the way alters requests (a proxy, a scanner); try another network.',
        retryable: true,
      }
    case 'retry_after_too_long':
      return { code: 'upload_failed', advice: `Storage asks to wait longer than this. ${AGAIN}`, retryable: true }
    case 'exhausted':
      return {
        code: 'upload_failed',
        advice: `${AGAIN}${outcome.kind === 'network' ? ' On a page, also check the CORS rules of the bucket.' : ''}`,
        retryable: true,
      }
  }
}
