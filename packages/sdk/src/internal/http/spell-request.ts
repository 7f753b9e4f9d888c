import type { OperationSpec } from '../operation.ts'
import type { CallInput } from '../transport.ts'

/** The path of a call with those values filled in that keep their slashes; the others are left to be filled in. */
export function spellPath(operation: OperationSpec, input: CallInput): string {
  let path = operation.path
  for (const { name, spansSegments } of operation.parameters)
    if (spansSegments)
      path = path.replace(`{${name}}`, splitSegments(input.path?.[name]).map(encodeURIComponent).join('/'))
  return path
}

/** The headers a call has values for: none but those of the contract, whatever else is there. */
export function headersGiven(operation: OperationSpec, input: CallInput): readonly (readonly [string, string])[] {
  const { headers } = input
  if (headers === undefined) return []
  return operation.parameters.flatMap(({ name, in: place }) => {
    const value = place === 'header' ? headers[name] : undefined
    return value === undefined ? [] : [[name, value] as const]
  })
}

/** Why a value cannot stand for several segments of a path, or null. */
export function findSegmentProblem(value: unknown): string | null {
  if (typeof value !== 'string') return 'is not a path'
  const segments = splitSegments(value)
  if (segments.length === 1 && segments[0] === '') return 'is empty, which would address another resource'
  if (segments.includes('')) return 'has an empty segment: two slashes in a row, or one at its end'
  // URLs resolve dot segments before they are sent: "..", encoded or not, would leave the resource.
  if (segments.includes('.') || segments.includes('..'))
    return 'has a dot segment, which would address another resource'
  if (/\p{Surrogate}/u.test(value)) return 'has half a character, which no URL can spell'
  return null
}

/** `/team/a.json` and `team/a.json` are the same path. */
const splitSegments = (value: unknown): readonly string[] =>
  String(value ?? '')
    .replace(/^\//, '')
    .split('/')

/** The body as it is handed to the wire: files travel as a form, everything else as JSON. */
export function spellBody(operation: OperationSpec, body: unknown): unknown {
  if (!operation.multipart || typeof body !== 'object' || body === null) return body
  const form = new FormData()
  for (const [name, value] of Object.entries(body)) {
    if (value instanceof Blob) form.append(name, value)
    else if (value !== undefined && value !== null) form.append(name, String(value))
  }
  return form
}
