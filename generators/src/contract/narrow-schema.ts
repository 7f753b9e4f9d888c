import type { Path } from './parse-document.ts'
import { asArray, asObject, asString, type JsonObject, type Reading } from './reading.ts'

/**
 * Turns an object schema with `x-nova-narrow: { by: strategy, when: { single: [url], multipart: [upload_id] } }`
 * into a union discriminated by that property: in each branch the listed properties are present and not null, those
 * listed for other branches only are null or absent. Schemas without the extension come back as they are.
 */
export function narrowSchema(schema: JsonObject): JsonObject {
  const narrow = asObject(schema['x-nova-narrow'])
  const when = asObject(narrow?.['when'])
  const by = asString(narrow?.['by'])
  if (narrow === undefined || when === undefined || by === undefined) return schema
  const properties = asObject(schema['properties']) ?? {}
  const governed = new Set(Object.values(when).flatMap((names) => asArray(names).map(String)))
  const branches = Object.entries(when).map(([value, names]) => {
    const present = asArray(names).map(String)
    const kept = asArray(schema['required']).filter((name) => !governed.has(String(name)))
    return {
      ...(schema['additionalProperties'] === undefined ? {} : { additionalProperties: schema['additionalProperties'] }),
      type: 'object',
      required: [...kept, ...present],
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => {
          if (name === by) return [name, { ...annotationsOf(property), const: value }]
          if (!governed.has(name)) return [name, property]
          return [name, present.includes(name) ? withoutNull(property) : { ...annotationsOf(property), type: 'null' }]
        }),
      ),
    }
  })
  const { title, description } = schema
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    oneOf: branches,
  }
}

/** The property that tells the branches apart, for schemas that are narrowed. */
export function narrowedBy(schema: JsonObject): string | undefined {
  return asString(asObject(schema['x-nova-narrow'])?.['by'])
}

/** Rejects an `x-nova-narrow` that does not fit the schema it stands on. */
export function checkNarrow(reading: Reading, schema: JsonObject, path: Path): void {
  if (schema['x-nova-narrow'] === undefined) return
  const at = [...path, 'x-nova-narrow']
  const narrow = asObject(schema['x-nova-narrow'])
  const properties = asObject(schema['properties']) ?? {}
  const by = narrow?.['by']
  const when = asObject(narrow?.['when'])
  if (typeof by !== 'string' || when === undefined) {
    reading.reject(at, 'x-nova-narrow needs by (a property) and when (a map from its values to property names)')
    return
  }
  const values = asArray(
    asObject(reading.follow({ value: properties[by], path: [...path, 'properties', by] })?.value)?.['enum'],
  )
  if (values.length === 0) reading.reject([...at, 'by'], `x-nova-narrow: ${by} is not a property with an enum`)
  for (const value of values) {
    if (!Object.hasOwn(when, String(value)))
      reading.reject([...at, 'when'], `x-nova-narrow says nothing about ${by} ${String(value)}`)
  }
  for (const [value, names] of Object.entries(when)) {
    if (values.length > 0 && !values.includes(value))
      reading.reject([...at, 'when', value], `${value} is not a value of ${by}`)
    for (const [index, name] of asArray(names).entries()) {
      if (!Object.hasOwn(properties, String(name))) {
        reading.reject([...at, 'when', value, index], `${String(name)} is not among the properties`)
      }
    }
  }
}

function annotationsOf(property: unknown): JsonObject {
  const { description, title } = asObject(property) ?? {}
  return { ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) }
}

function withoutNull(property: unknown): unknown {
  const schema = asObject(property)
  if (schema === undefined) return property
  if (Array.isArray(schema['type'])) {
    const types = schema['type'].filter((type) => type !== 'null')
    return { ...schema, type: types.length === 1 ? types[0] : types }
  }
  const union = schema['anyOf'] === undefined ? 'oneOf' : 'anyOf'
  const branches = asArray(schema[union]).filter((branch) => asObject(branch)?.['type'] !== 'null')
  if (branches.length === 0) return schema
  const { [union]: _, ...rest } = schema
  return branches.length === 1 ? { ...rest, ...asObject(branches[0]) } : { ...rest, [union]: branches }
}
