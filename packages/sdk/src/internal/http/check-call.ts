import type { OperationSpec } from '../operation.ts'
import type { CallInput, CallOptions } from '../transport.ts'
import { findSegmentProblem, headersGiven } from './spell-request.ts'

/** Longer ids are refused further down the line, in the export workflow. */
const PRINTABLE_ASCII = /^[\x21-\x7e](?:[\x20-\x7e]{0,254}[\x21-\x7e])?$/
const HEADER_VALUE = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/

/** The reason why a call cannot be made as asked, or null. Nothing is sent for what is known to be wrong. */
export function findCallProblem(operation: OperationSpec, input: CallInput, options: CallOptions): string | null {
  for (const parameter of operation.parameters) {
    if (parameter.in !== 'path') continue
    const value = input.path?.[parameter.name]
    if (parameter.spansSegments) {
      const problem = findSegmentProblem(value)
      if (problem !== null) return `${parameter.name} ${problem}`
      continue
    }
    if (value === undefined || value === '') return `${parameter.name} is empty, which would address another resource`
    if (typeof value !== 'string' && !Number.isFinite(value)) return `${parameter.name} is no text and no number`
    // URLs resolve dot segments before they are sent: "..", encoded or not, would leave the resource.
    if (value === '.' || value === '..')
      return `${parameter.name} is a dot segment, which would address another resource`
  }
  if (operation.requestSchema !== null && (typeof input.body !== 'object' || input.body === null))
    return 'its body is not an object'
  for (const [name, value] of headersGiven(operation, input)) {
    // Header setters quote what they refuse, and a value may be nobody else's business.
    if (typeof value !== 'string' || !HEADER_VALUE.test(value))
      return `the header ${name} is not printable ASCII text without blanks at its ends`
  }
  const { requestId, idempotencyKey, attemptTimeoutMs } = options
  if (requestId !== undefined && !PRINTABLE_ASCII.test(requestId))
    return 'requestId is not 1 to 256 printable ASCII characters'
  if (idempotencyKey !== undefined) {
    if (operation.idempotency === null) return 'it takes no idempotency key: the server ignores one'
    if (!PRINTABLE_ASCII.test(idempotencyKey)) return 'idempotencyKey is not 1 to 256 printable ASCII characters'
  }
  if (attemptTimeoutMs !== undefined && !(attemptTimeoutMs > 0)) return 'attemptTimeoutMs is not a positive number'
  if ('headers' in options && options.headers !== undefined)
    return 'headers come from the contract and are not an option'
  return null
}
