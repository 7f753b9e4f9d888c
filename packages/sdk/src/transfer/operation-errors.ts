import type { PipelineCode } from '../internal/http/pipeline-codes.ts'
import { isTransferError, type TransferError, type TransferErrorCode } from './errors.ts'
import type { operations, TransferOperationName } from './generated/operations.ts'

type Responses<Name extends TransferOperationName> = (typeof operations)[Name]['responses']

/** What one status of one operation can carry, the service's own codes only. */
type ErrorOfStatus<Name extends TransferOperationName, Status> = Status extends keyof Responses<Name>
  ? Responses<Name>[Status] extends { readonly codes: readonly (infer Code)[] }
    ? [Code] extends [never]
      ? never
      : TransferError<Code & TransferErrorCode> & { readonly status: Status }
    : never
  : never

/**
 * What a call of one operation can reject with: a union that narrows by `status` and by `code`.
 * Aborts are not part of it.
 */
export type OperationError<Name extends TransferOperationName> = (
  | { [Status in keyof Responses<Name>]: ErrorOfStatus<Name, Status> }[keyof Responses<Name>]
  | TransferError<PipelineCode>
) & { readonly operation: Name }

/**
 * True for an error of a call of the named operation. The type then knows which codes that operation
 * can be answered with, and under which status. Errors of helpers such as `uploadFile` may name the
 * operation they ended in and carry codes of their own: tell those apart with `isTransferError`.
 *
 * @example
 * ```ts
 * try {
 *   await client.createExport({ source_key, filename })
 * } catch (error) {
 *   if (!isOperationError(error, 'createExport')) throw error
 *   if (error.status === 409) console.log(error.code) // 'idempotency_conflict'
 * }
 * ```
 */
export function isOperationError<Name extends TransferOperationName>(
  error: unknown,
  operation: Name,
): error is OperationError<Name> {
  return isTransferError(error) && error.operation === operation
}
