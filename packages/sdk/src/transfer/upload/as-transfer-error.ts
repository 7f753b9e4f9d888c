import { isNovaError } from '../../internal/errors.ts'
import { type TransferError, type TransferErrorCode, transferError } from '../errors.ts'

/** Gives an error of the shared engine (a source, a store) the name of this service; anything else stays what it is. */
export function asTransferError(error: unknown): TransferError {
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
