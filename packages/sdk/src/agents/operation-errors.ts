import type { PipelineCode } from '../internal/http/pipeline-codes.ts'
import { type AgentsClientCode, type AgentsError, isAgentsError } from './errors.ts'
import type { AgentsOperationCodes, AgentsOperationName } from './generated/operations.ts'

/** Codes of this side that a plain call of an operation can fail with. */
type OwnCode = Extract<
  AgentsClientCode,
  | PipelineCode
  | 'api_key_missing'
  | 'api_key_malformed'
  | 'api_key_unavailable'
  | 'value_invalid'
  | 'payload_too_large'
  | 'outcome_unknown'
  | 'quota_queue_full'
  | 'quota_wait_too_long'
  | 'quota_options_conflict'
  | 'quota_store_unavailable'
>

/** What a call of one operation can reject with: a union that narrows by `code`. Aborts are not part of it. */
export type OperationError<Name extends AgentsOperationName> = (
  | AgentsError<AgentsOperationCodes[Name]>
  | AgentsError<OwnCode>
) & { readonly operation: Name }

/**
 * True for an error of a call of the named operation. Errors of helpers such as `waitForTask` may name the operation
 * they ended in and carry codes of their own: tell those apart with `isAgentsError`.
 *
 * @example
 * ```ts
 * try {
 *   await client.createTask({ type: 'analysis', parameters: {} })
 * } catch (error) {
 *   if (!isOperationError(error, 'createTask')) throw error
 *   if (error.code === 'outcome_unknown') console.log('there may be a task now')
 * }
 * ```
 */
export function isOperationError<Name extends AgentsOperationName>(
  error: unknown,
  operation: Name,
): error is OperationError<Name> {
  return isAgentsError(error) && error.operation === operation
}
