import type { OperationSpec } from '../operation.ts'

/** The part of a body that is the result. `missing` names the member that should hold it. */
export function takeResult(
  operation: OperationSpec,
  body: unknown,
): { readonly result: unknown } | { readonly missing: string } {
  const { result } = operation
  // Null is no body at all, where the contract has that: nothing can be taken of it.
  if (result === undefined || body === null) return { result: body }
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

/** The headers that belong to the result, by their names in the contract. */
export function takeHeaders(
  names: readonly string[],
  headers: Headers | undefined,
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(names.map((name) => [name, headers?.get(name) ?? null]))
}
