import type { ErrorCodeSpec, OperationSpec } from '../internal/operation.ts'
import type { ReadFailure } from './read-failure.ts'

/**
 * Names a failure. The wire sends no names, so the contract says how each code of an operation and a status
 * is told from the others; the one with the most marks that all fit wins. Null when none fits.
 */
export function recognizeCode(
  operation: OperationSpec,
  httpStatus: number,
  failure: ReadFailure,
  errorCodes: Readonly<Record<string, ErrorCodeSpec>>,
): string | null {
  let best: { readonly code: string; readonly marks: number } | null = null
  for (const code of operation.responses[httpStatus]?.codes ?? []) {
    const marks = countMarks(errorCodes[code]?.seen, failure)
    if (marks !== null && marks > (best?.marks ?? -1)) best = { code, marks }
  }
  return best?.code ?? null
}

/** How many marks beside the number a code has, null when one of them is missing from the failure. */
function countMarks(seen: ErrorCodeSpec['seen'], failure: ReadFailure): number | null {
  if (seen === undefined || seen.code !== failure.numeric) return null
  if (seen.detail !== undefined && seen.detail !== failure.detail) return null
  if (seen.message !== undefined && seen.message !== failure.messageCode) return null
  const keys = seen.keys ?? []
  if (!keys.every((key) => key in failure.members)) return null
  return keys.length + (seen.detail === undefined ? 0 : 1) + (seen.message === undefined ? 0 : 1)
}
