import type { ErrorCodeSpec, OperationSpec } from '../operation.ts'

type Seen = NonNullable<ErrorCodeSpec['seen']>

/** By what a failure can be told from others. */
export interface FailureMarks {
  /** What the failure says it is, else the HTTP status. */
  readonly numeric: number
  /** Members of the body, and of what is inside it where the wire has that. */
  readonly members: Readonly<Record<string, unknown>>
  /** The number in parentheses that ends the message. */
  readonly messageCode?: number | null
  /** What kind of `detail` the framework sent, null when it was the service that spoke. */
  readonly detail?: Seen['detail'] | null
  /** What `message` is, or that there is nothing. */
  readonly form?: Seen['form'] | null
}

/**
 * Names a failure. The wire sends no names, so the contract says how each code of an operation and a status
 * is told from the others; the one with the most marks that all fit wins. Null when none fits.
 */
export function recognizeCode(
  operation: OperationSpec,
  httpStatus: number,
  failure: FailureMarks,
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
function countMarks(seen: Seen | undefined, failure: FailureMarks): number | null {
  if (seen === undefined || seen.code !== failure.numeric) return null
  const single = [
    [seen.detail, failure.detail],
    [seen.message, failure.messageCode],
    [seen.form, failure.form],
  ].filter(([wanted]) => wanted !== undefined)
  if (!single.every(([wanted, found]) => wanted === found)) return null
  const keys = seen.keys ?? []
  if (!keys.every((key) => key in failure.members)) return null
  return keys.length + single.length
}
