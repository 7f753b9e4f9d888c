import type { Attempt } from '../internal/attempt.ts'
import { defineServiceErrors, type ServiceError, type ServiceErrorInit } from '../internal/service-errors.ts'
import { clientErrorCodes } from './error-codes.ts'
import { errorCodes, type TransferWireCode } from './generated/operations.ts'

/** Codes of failures that only this side can see. */
export type TransferClientCode = keyof typeof clientErrorCodes

/** Every code an error of this service can carry. */
export type TransferErrorCode = TransferWireCode | TransferClientCode

/** What every function of `@nova/sdk/transfer` rejects with, aborts excepted. */
export type TransferError<Code extends TransferErrorCode = TransferErrorCode> = ServiceError<'transfer', Code>

const errors = defineServiceErrors('transfer', errorCodes, clientErrorCodes)

/** Makes a {@link TransferError}. */
export function transferError<Code extends TransferErrorCode>(init: ServiceErrorInit<Code>): TransferError<Code> {
  return errors.create(init)
}

/**
 * True for an error of the transfer service, and of the given code when one is given.
 *
 * @example
 * ```ts
 * try {
 *   await client.initiateUpload({ filename: 'a.bin', size_bytes: 5 })
 * } catch (error) {
 *   if (!isTransferError(error, 'too_many_requests')) throw error
 *   console.log('quota used up:', error.details)
 * }
 * ```
 */
export function isTransferError(error: unknown): error is TransferError
export function isTransferError<Code extends TransferErrorCode>(
  error: unknown,
  code: Code,
): error is TransferError<Code>
export function isTransferError(error: unknown, code?: TransferErrorCode): boolean {
  return errors.is(error, code)
}

/**
 * The outcome of a call as a value instead of an exception. Aborts and programming mistakes still reject.
 * Of an upload, pass its `done`.
 *
 * @example
 * ```ts
 * const outcome = await attempt(client.getExport('0f…'))
 * const resource = outcome.status === 'SUCCESS' ? outcome.data : null
 * if (outcome.status === 'ERROR' && outcome.code !== 'not_found') throw outcome.error
 * ```
 */
export function attempt<T>(promise: Promise<T>): Promise<Attempt<T, TransferError>> {
  return errors.attempt(promise)
}
