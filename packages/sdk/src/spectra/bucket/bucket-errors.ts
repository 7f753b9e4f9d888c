import { type SpectraError, type SpectraErrorCode, spectraError } from '../errors.ts'
import { attemptsOf, readFailure, requestIdOf, type StoreFailure } from './read-failure.ts'

const codes: Readonly<Record<StoreFailure['kind'], SpectraErrorCode>> = {
  missing: 'object_missing',
  bucket_missing: 'bucket_missing',
  exists: 'object_exists',
  changed: 'object_changed',
  denied: 'bucket_denied',
  refused: 'bucket_refused',
  corrupted: 'object_corrupted',
  unanswered: 'bucket_unavailable',
}

/** What the store's failure means for one object. `doing` completes "…: reading <key>". */
export function storeFailed(
  doing: string,
  key: string,
  cause: unknown,
  condition?: 'exists' | 'changed',
): SpectraError {
  const { kind, seen } = readFailure(cause, condition)
  return spectraError({
    code: codes[kind],
    message: `${doing} ${key} failed: ${seen}.`,
    requestId: requestIdOf(cause),
    attempts: attemptsOf(cause),
    details: { key, seen },
    cause,
  })
}

/** What an object that is there already is, beside the one that was to be written. */
export interface ExistingObject {
  /** Null when looking at it failed. */
  readonly isSame: boolean | null
  /** Why it is not written again. */
  readonly rule: string
  readonly advice: string
}

/** An object is there already that is not written again. */
export function objectExists(key: string, existing: ExistingObject, cause: unknown): SpectraError<'object_exists'> {
  const { isSame, rule, advice } = existing
  const bytes = isSame === null ? '' : ` with ${isSame ? 'the same' : 'other'} bytes`
  return spectraError({
    code: 'object_exists',
    message: `${key} is there already${bytes}. ${rule}`,
    advice,
    requestId: requestIdOf(cause),
    attempts: attemptsOf(cause),
    details: { key, is_same: isSame },
    cause,
  })
}

/** Nobody can tell whether a write was done. */
export const outcomeUnknown = (key: string, seen: string, cause: unknown): SpectraError<'write_outcome_unknown'> =>
  spectraError({
    code: 'write_outcome_unknown',
    message: `The answer to writing ${key} was lost, and looking for the object failed as well: ${seen}.`,
    details: { key, seen },
    cause,
  })

/** The bytes are not those that were written or promised. */
export const objectCorrupted = (
  key: string,
  seen: string,
  details: Readonly<Record<string, unknown>>,
): SpectraError<'object_corrupted'> =>
  spectraError({
    code: 'object_corrupted',
    message: `${key} is not what it should be: ${seen}.`,
    details: { key, ...details },
  })

/** A document is no JSON, or not what its kind says. */
export const documentInvalid = (key: string, problem: string): SpectraError<'document_invalid'> =>
  spectraError({
    code: 'document_invalid',
    message: `${key} is not the document it should be: ${problem}.`,
    details: { key, problem },
  })
