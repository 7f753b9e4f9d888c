import { isOneOf, type Operation, type Schema, scopes } from './contract.ts'
import { flattenAllOf } from './flatten-all-of.ts'
import type { Path } from './parse-document.ts'
import { asArray, asObject, type JsonObject, type Reading } from './reading.ts'

/** `x-nova-result`: a member of the body, several, or none (`[]`). Absent means the whole body. */
export function readResult(reading: Reading, operation: JsonObject, path: Path): Operation['result'] {
  const declared = operation['x-nova-result']
  if (declared === undefined) return null
  if (typeof declared === 'string') return declared
  if (Array.isArray(declared) && declared.every((name) => typeof name === 'string')) return declared
  return reading.reject([...path, 'x-nova-result'], 'x-nova-result must be a name or a list of names') ?? null
}

/** `x-nova-result-headers`: which headers of success the caller gets, each of them declared there. */
export function readResultHeaders(
  reading: Reading,
  operation: JsonObject,
  path: Path,
  success: number,
): Operation['resultHeaders'] {
  const declared = operation['x-nova-result-headers']
  if (declared === undefined) return []
  const at = [...path, 'x-nova-result-headers']
  const names = asArray(declared).filter((name) => typeof name === 'string')
  if (names.length === 0 || names.length !== asArray(declared).length) {
    reading.reject(at, 'x-nova-result-headers must be a list of names')
  }
  const response = asObject(operation['responses'])?.[String(success)]
  const target = reading.follow({ value: response, path: [...path, 'responses', String(success)] })
  const known = Object.keys(asObject(asObject(target?.value)?.['headers']) ?? {}).map((name) => name.toLowerCase())
  for (const [index, name] of names.entries()) {
    if (name !== name.toLowerCase()) reading.reject([...at, index], `${name} must be in lower case`)
    else if (!known.includes(name)) {
      reading.reject([...at, index], `${name} is not a header that ${success} of this operation declares`)
    } else if (names.indexOf(name) !== index) reading.reject([...at, index], `${name} is listed twice`)
  }
  return names
}

export function readScope(reading: Reading, operation: JsonObject, path: Path): Operation['scope'] {
  const declared = operation['x-nova-scope']
  if (declared === undefined) return null
  if (isOneOf(scopes, declared)) return declared
  const reason = `x-nova-scope ${String(declared)} is unknown; one of ${scopes.join(', ')}`
  return reading.reject([...path, 'x-nova-scope'], reason) ?? null
}

/** What a call returns must be in the body: a single member always, one of several at least sometimes. */
export function checkResults(
  reading: Reading,
  operations: readonly Operation[],
  schemas: ReadonlyMap<string, Schema>,
): void {
  for (const operation of operations) {
    if (operation.result === null) continue
    const path = ['paths', operation.path, operation.method.toLowerCase(), 'x-nova-result']
    if (mayBeAbsent(operation) && operation.result.length === 0) {
      reading.reject(path, 'x-nova-result takes nothing of the body, so x-nova-empty has nothing to say')
    }
    const single = typeof operation.result === 'string'
    const wanted = single ? [operation.result] : operation.result
    const bodies = successSchemasOf(operation)
    if (bodies.length === 0 && wanted.length > 0) {
      reading.reject(path, `x-nova-result names ${wanted.join(', ')}, but success has no JSON body`)
    }
    for (const body of bodies) {
      const { properties, required } = membersOf(body, schemas)
      for (const name of wanted) {
        if (!properties.includes(name)) reading.reject(path, `x-nova-result names ${name}, which ${body} does not have`)
        else if (single && !required.includes(name)) {
          reading.reject(path, `x-nova-result names ${name}, which ${body} does not require`)
        }
      }
    }
  }
}

/** Schemas of the bodies that mean success: one, or several where several 2xx do. */
export function successSchemasOf({ responses, success }: Operation): readonly string[] {
  const named = responses
    .filter(({ status, body }) => status === success || (status >= 200 && status < 300 && body !== 'envelope'))
    .flatMap(({ schema }) => schema ?? [])
  return [...new Set(named)]
}

/** Success may come without the body it otherwise has. */
export function mayBeAbsent({ responses }: Operation): boolean {
  return responses.some(({ mayBeEmpty }) => mayBeEmpty)
}

function membersOf(name: string, schemas: ReadonlyMap<string, Schema>) {
  const schema = asObject(schemas.get(name)) ?? {}
  const flat = schema['allOf'] === undefined ? schema : flattenAllOf(schema, schemas)
  return {
    properties: Object.keys(asObject(flat['properties']) ?? {}),
    required: asArray(flat['required']).map(String),
  }
}
