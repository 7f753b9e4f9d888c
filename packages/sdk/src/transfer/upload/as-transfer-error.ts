import { renameError } from '../../internal/rename-error.ts'
import { type TransferError, type TransferErrorCode, transferError } from '../errors.ts'

/** Gives an error of the shared engine the name of this service; anything else stays what it is. */
export function asTransferError(error: unknown): TransferError {
  return renameError<TransferErrorCode>(error, transferError) as TransferError
}
