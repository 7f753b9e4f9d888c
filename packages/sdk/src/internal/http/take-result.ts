import type { OperationSpec } from '../operation.ts'

/** The part of a body that is the result. `missing` names the member that should hold it. */
export function takeResult(
  operation: OperationSpec,
  body: unknown,
): { readonly result: unknown } | { readonly missing: string } {
  const { result } = operation
  if (result === undefined) return { result: body }
  const members = body as Readonly<Record<string, unknown>>
  if (typeof result === 'string') {
    const value = members[result]
    return value === undefined ? { missing: result } : { result: value }
  }
  const [first, second] = result
  if (first === undefined) return { result: undefined }
  // What follows the first may be absent: it came about along with it or not. A list of one name is of a
  // member that may be absent, too: any other would be named without a list.
  if (second !== undefined && members[first] === undefined) return { missing: first }
  return { result: Object.fromEntries(result.filter((name) => name in members).map((name) => [name, members[name]])) }
}
