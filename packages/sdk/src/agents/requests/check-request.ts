import type { OperationSpec } from '../../internal/operation.ts'
import type { CallInput } from '../../internal/transport.ts'
import { agentsError } from '../errors.ts'
import type { ProfileName } from '../generated/profiles.ts'
import { findRequestProblem } from './find-request-problem.ts'

/**
 * Refuses what must not be sent.
 * @throws AgentsError `value_invalid`, `payload_too_large`
 */
export function checkRequest(
  operation: OperationSpec,
  input: CallInput,
  { profile, maxBodyBytes }: { readonly profile: ProfileName; readonly maxBodyBytes: number },
): void {
  const problem = findRequestProblem(operation, input, profile)
  if (problem !== null) {
    const { field, wanted, seen } = problem
    throw agentsError({
      code: 'value_invalid',
      message: `${operation.name} was not sent: ${field} is ${seen} where ${wanted} is due.`,
      advice: `Give ${field} as ${wanted}.`,
      operation: operation.name,
      attempts: 0,
      details: { field, wanted, seen },
    })
  }
  if (operation.requestSchema === null) return
  const sizeBytes = sizeOf(input.body, maxBodyBytes)
  if (sizeBytes <= maxBodyBytes) return
  throw agentsError({
    code: 'payload_too_large',
    message: `${operation.name} was not sent: its body has ${sizeBytes} bytes, more than ${maxBodyBytes}.`,
    operation: operation.name,
    attempts: 0,
    details: { sizeBytes, maxBodyBytes },
  })
}

/** Bytes as UTF-8, counted only where the number of characters does not tell. */
function sizeOf(body: unknown, limitBytes: number): number {
  const text = JSON.stringify(body)
  return text.length * 3 <= limitBytes ? text.length : new TextEncoder().encode(text).byteLength
}
