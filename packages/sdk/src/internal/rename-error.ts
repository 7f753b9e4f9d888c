import { isNovaError, type NovaError, type NovaErrorInit } from './errors.ts'
import { sourceChanged } from './source-errors.ts'

/** What browsers reject with when a File is not on disk any more as it was when it was picked. */
const FILE_GONE = new Set(['NotReadableError', 'NotFoundError'])

/**
 * Gives an error of the shared engine (a source, a store, a download) the name of a service; anything else stays
 * what it is.
 *
 * @param fail Makes the error of the service.
 * @param codes Codes of the engine that the service calls something else.
 */
export function renameError<Code extends string>(
  error: unknown,
  fail: (init: NovaErrorInit<Code>) => Error,
  codes: Readonly<Record<string, Code>> = {},
): Error {
  if (error instanceof DOMException && FILE_GONE.has(error.name))
    return renameError(sourceChanged('The file', 'the browser refuses to read it any more', error), fail, codes)
  if (!isNovaError(error) || error.service !== undefined) return error as Error
  return fail({ ...fieldsOf(error), code: codes[error.code] ?? (error.code as Code) })
}

function fieldsOf(error: NovaError): Omit<NovaErrorInit<string>, 'code'> {
  const { kind, message, advice, operation, status, requestId, retryable, retryAfterMs, attempts, details, cause } =
    error
  return { kind, message, advice, operation, status, requestId, retryable, retryAfterMs, attempts, details, cause }
}
