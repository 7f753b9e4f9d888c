type Schema = Readonly<Record<string, unknown>>
type Definitions = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Paths of optional properties that are missing. On the wire what is unset is an explicit null, never left out;
 * JSON Schema has no word for it. Holds for closed objects only (`additionalProperties: false`): open ones
 * describe bodies of others, who keep to no such rule.
 */
export function findOmitted(value: unknown, schema: unknown, definitions: Definitions, path = ''): string[] {
  if (!isObject(schema)) return []
  const resolved = resolve(schema, definitions)
  const branches = [resolved['anyOf'], resolved['oneOf'], resolved['allOf']].flatMap((list) =>
    Array.isArray(list) ? list : [],
  )
  const omitted = branches.flatMap((branch) => findOmitted(value, branch, definitions, path))
  if (Array.isArray(value))
    return [
      ...omitted,
      ...value.flatMap((item, index) => findOmitted(item, resolved['items'], definitions, `${path}/${index}`)),
    ]
  if (!isObject(value)) return omitted
  const properties = isObject(resolved['properties']) ? resolved['properties'] : {}
  for (const [name, property] of Object.entries(properties)) {
    if (name in value) omitted.push(...findOmitted(value[name], property, definitions, `${path}/${name}`))
    else if (resolved['additionalProperties'] === false) omitted.push(`${path}/${name}`)
  }
  for (const [name, item] of Object.entries(value))
    if (!(name in properties))
      omitted.push(...findOmitted(item, resolved['additionalProperties'], definitions, `${path}/${name}`))
  return omitted
}

function resolve(schema: Schema, definitions: Definitions): Schema {
  const reference = schema['$ref']
  if (typeof reference !== 'string') return schema
  const target = definitions[reference.slice(reference.lastIndexOf('/') + 1)]
  return isObject(target) ? target : {}
}
