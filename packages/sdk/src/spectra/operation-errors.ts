import type { PipelineCode } from '../internal/http/pipeline-codes.ts'
import { isSpectraError, type SpectraError } from './errors.ts'
import type { operations, SpectraOperationName, SpectraWireCode } from './tables.ts'

type Responses<Name extends SpectraOperationName> = (typeof operations)[Name]['responses']

/** Every code one operation can be answered with, whatever status it comes under. */
type CodesOf<Name extends SpectraOperationName> = {
  [Status in keyof Responses<Name>]: Responses<Name>[Status] extends { readonly codes: readonly (infer Code)[] }
    ? Code & SpectraWireCode
    : never
}[keyof Responses<Name>]

/** What a call of one operation can reject with: a union that narrows by `code`. Aborts are not part of it. */
export type OperationError<Name extends SpectraOperationName> = (
  | SpectraError<CodesOf<Name>>
  | SpectraError<PipelineCode | 'artifact_unreadable' | 'schema_unsupported'>
) & { readonly operation: Name }

/**
 * True for an error of a call of the named operation. Errors of helpers such as `openRelease` may name the operation
 * they ended in and carry codes of their own: tell those apart with `isSpectraError`.
 *
 * @example
 * ```ts
 * try {
 *   await client.getCatalog(release_id)
 * } catch (error) {
 *   if (!isOperationError(error, 'getCatalog')) throw error
 *   if (error.code === 'artifact_missing') console.log('the release is gone')
 * }
 * ```
 */
export function isOperationError<Name extends SpectraOperationName>(
  error: unknown,
  operation: Name,
): error is OperationError<Name> {
  return isSpectraError(error) && error.operation === operation
}
