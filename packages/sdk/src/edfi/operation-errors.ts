import type { PipelineCode } from '../internal/http/pipeline-codes.ts'
import { type EdfiError, isEdfiError } from './errors.ts'
import type { EdfiOperationName, EdfiWireCode, errorCodes, operations } from './tables.ts'

type Responses<Name extends EdfiOperationName> = (typeof operations)[Name]['responses']

/** Every code one operation can be answered with, whatever status it comes under. */
type CodesOf<Name extends EdfiOperationName> = {
  [Status in keyof Responses<Name>]: Responses<Name>[Status] extends { readonly codes: readonly (infer Code)[] }
    ? Code & EdfiWireCode
    : never
}[keyof Responses<Name>]

/** A code is told by its status, among other things, so they go together. */
type ErrorOfCode<Code extends EdfiWireCode> = Code extends EdfiWireCode
  ? EdfiError<Code> & { readonly status: (typeof errorCodes)[Code]['seen']['code'] }
  : never

/**
 * What a call of one operation can reject with: a union that narrows by `status` and by `code`. Aborts are not part
 * of it. The status of a file that was not found is 200, as it came.
 */
export type OperationError<Name extends EdfiOperationName> = (ErrorOfCode<CodesOf<Name>> | EdfiError<PipelineCode>) & {
  readonly operation: Name
}

/**
 * True for an error of a call of the named operation. The type then knows which codes that operation can be answered
 * with, and which status each of them has. Errors of helpers such as `runJob` may name the operation they ended in and
 * carry codes of their own: tell those apart with `isEdfiError`.
 *
 * @example
 * ```ts
 * try {
 *   await client.createOdsConfig({ host, clientId, clientSecret, schoolYearId: '2526' })
 * } catch (error) {
 *   if (!isOperationError(error, 'createOdsConfig')) throw error
 *   if (error.code === 'ods_config_exists') console.log('this year has a connection already')
 * }
 * ```
 */
export function isOperationError<Name extends EdfiOperationName>(
  error: unknown,
  operation: Name,
): error is OperationError<Name> {
  return isEdfiError(error) && error.operation === operation
}
