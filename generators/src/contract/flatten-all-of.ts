import type { Schema } from './contract.ts'
import { asArray, asObject, type JsonObject, schemaNameOf } from './reading.ts'
import { isRule } from './schema-rules.ts'

/** One object schema in place of an `allOf` of several. The branches are open: see the check on contracts. */
export function flattenAllOf(
  node: JsonObject,
  schemas: ReadonlyMap<string, Schema>,
  within: readonly string[] = [],
): JsonObject {
  const { allOf, ...own } = node
  let properties: JsonObject = {}
  const required = new Set<unknown>()
  for (const branch of [...asArray(allOf), own]) {
    if (isRule(branch)) continue
    const reference = schemaNameOf(asObject(branch)?.['$ref'])
    // A component that extends itself adds nothing to itself.
    if (reference !== undefined && within.includes(reference)) continue
    const target = asObject(reference === undefined ? branch : schemas.get(reference)) ?? {}
    const flat =
      target['allOf'] === undefined
        ? target
        : flattenAllOf(target, schemas, reference === undefined ? within : [...within, reference])
    properties = { ...properties, ...asObject(flat['properties']) }
    for (const name of asArray(flat['required'])) required.add(name)
  }
  return { type: 'object', required: [...required], properties }
}
