import { isNovaError } from '../../internal/errors.ts'
import { sourceChanged } from '../../internal/source-errors.ts'
import { type TransferError, type TransferErrorCode, transferError } from '../errors.ts'

/** What browsers reject with when a File is not on disk any more as it was when it was picked. */
const FILE_GONE = new Set(['NotReadableError', 'NotFoundError'])

/** Gives an error of the shared engine (a source, a store) the name of this service; anything else stays what it is. */
export function asTransferError(error: unknown): TransferError {
  if (error instanceof DOMException && FILE_GONE.has(error.name))
    return asTransferError(sourceChanged('The file', 'the browser refuses to read it any more', error))
  if (!isNovaError(error) || error.service !== undefined) return error as TransferError
  const { kind, message, advice, status, requestId, retryable, retryAfterMs, attempts, details, cause } = error
  const code = error.code as TransferErrorCode
  return transferError({
    code,
    kind,
    message,
    advice,
    status,
    requestId,
    retryable,
    retryAfterMs,
    attempts,
    details,
    cause,
  })
}
