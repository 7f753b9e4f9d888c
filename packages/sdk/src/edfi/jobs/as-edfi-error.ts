import { renameError } from '../../internal/rename-error.ts'
import { type EdfiErrorCode, edfiError } from '../errors.ts'

/** What the shared engine calls these, and what they are called here. */
const codes: Readonly<Record<string, EdfiErrorCode>> = {
  source_changed: 'file_changed',
  source_unreadable: 'file_unreadable',
  source_too_large: 'file_unreadable',
}

/** Gives an error of the shared engine the name of this service; anything else stays what it is. */
export function asEdfiError(error: unknown, operation?: string): Error {
  return renameError<EdfiErrorCode>(
    error,
    (init) => edfiError({ ...init, operation: init.operation ?? operation }),
    codes,
  )
}
