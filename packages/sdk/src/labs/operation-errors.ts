import type { PipelineCode } from '../internal/http/pipeline-codes.ts'
import { isLabsError, type LabsError } from './errors.ts'
import type { errorCodes, LabsOperationName, LabsWireCode, operations } from './generated/operations.ts'

type Responses<Name extends LabsOperationName> = (typeof operations)[Name]['responses']

/** Every code one operation can be answered with, whatever HTTP status it comes under. */
type CodesOf<Name extends LabsOperationName> = {
  [Status in keyof Responses<Name>]: Responses<Name>[Status] extends { readonly codes: readonly (infer Code)[] }
    ? Code & LabsWireCode
    : never
}[keyof Responses<Name>]

/** The status of an error is what it means, so it goes with the code alone. */
type ErrorOfCode<Code extends LabsWireCode> = Code extends LabsWireCode
  ? LabsError<Code> & { readonly status: (typeof errorCodes)[Code]['seen']['code'] }
  : never

/**
 * What a call of one operation can reject with: a union that narrows by `status` and by `code`.
 * Aborts are not part of it, nor is what logging in on the way can be refused with.
 */
export type OperationError<Name extends LabsOperationName> = (
  | ErrorOfCode<CodesOf<Name>>
  | LabsError<PipelineCode | 'session_lost'>
) & { readonly operation: Name }

/**
 * True for an error of a call of the named operation. The type then knows which codes that operation
 * can be answered with, and which status each of them means.
 *
 * @example
 * ```ts
 * try {
 *   await client.deleteNetwork('demo.json', 3)
 * } catch (error) {
 *   if (!isOperationError(error, 'deleteNetwork')) throw error
 *   if (error.code === 'network_attached') console.log('still attached:', error.details['count'])
 * }
 * ```
 */
export function isOperationError<Name extends LabsOperationName>(
  error: unknown,
  operation: Name,
): error is OperationError<Name> {
  return isLabsError(error) && error.operation === operation
}
