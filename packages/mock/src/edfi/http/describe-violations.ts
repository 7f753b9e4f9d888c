import { dereference, type JsonSchema, type JsonSchemas, splitNullable } from '../../engine/validation/json-schema.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export interface ViolationRules {
  readonly schemas: JsonSchemas
  /** The real service takes members it does not know and leaves them where they are. */
  readonly refusesUnknown?: boolean
}

/**
 * Every rule of a schema that a value breaks, as a sentence of the kind a decorator validator writes. A member
 * deeper down is named with the way to it, `files.0.nameFromUser should not be empty`. What is no object
 * counts as an empty one.
 */
export function describeViolations(schema: JsonSchema, value: unknown, rules: ViolationRules): readonly string[] {
  return visitMembers(dereference(schema, rules.schemas), value, '', rules)
}

function visitMembers(schema: JsonSchema, value: unknown, prefix: string, rules: ViolationRules): string[] {
  const members = isObject(value) ? value : {}
  const declared = schema.properties ?? {}
  const found = Object.entries(declared).flatMap(([name, member]) => {
    const given = Object.hasOwn(members, name) ? members[name] : undefined
    const isOptional = !schema.required?.includes(name)
    if (isOptional && (given === undefined || given === null)) return []
    return visitMember(member, given, name, prefix, rules)
  })
  const others = Object.keys(members).filter((name) => !Object.hasOwn(declared, name))
  const { additionalProperties: rest } = schema
  if (typeof rest === 'object')
    found.push(...others.flatMap((name) => visitMember(rest, members[name], name, prefix, rules)))
  else if (rules.refusesUnknown) found.push(...others.map((name) => `${prefix}property ${name} should not exist`))
  return found
}

function visitMember(
  declared: JsonSchema,
  value: unknown,
  name: string,
  prefix: string,
  rules: ViolationRules,
): string[] {
  const { schema, nullable } = splitNullable(declared, rules.schemas)
  if (nullable && value === null) return []
  const named = `${prefix}${name}`
  if (schema.enum && !schema.enum.includes(value))
    return [`${named} must be one of the following values: ${schema.enum.join(', ')}`]
  switch (schema.type) {
    case 'string':
      return describeText(schema, value).map((what) => `${named} ${what}`)
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${named} must be a boolean value`]
    case 'integer':
      return Number.isInteger(value) ? [] : [`${named} must be an integer number`]
    case 'number':
      return Number.isFinite(value) ? [] : [`${named} must be a number conforming to the specified constraints`]
    case 'array':
      return visitItems(schema, value, name, prefix, rules)
    case 'object':
      if (!isObject(value)) return [`${named} must be an object`]
      return visitMembers(schema, value, `${named}.`, rules)
    default:
      return []
  }
}

function describeText(schema: JsonSchema, value: unknown): string[] {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, format } = schema
  const found: string[] = []
  if (minLength > 0 && (value === '' || value === undefined || value === null)) found.push('should not be empty')
  if (typeof value !== 'string') return [...found, 'must be a string']
  if (minLength > 1 && value.length < minLength) found.push(`must be longer than or equal to ${minLength} characters`)
  if (value.length > maxLength) found.push(`must be shorter than or equal to ${maxLength} characters`)
  if (pattern !== undefined && !new RegExp(pattern).test(value))
    found.push(`must match /${pattern}/ regular expression`)
  if (format === 'uuid' && !uuid.test(value)) found.push('must be a UUID')
  return found
}

function visitItems(schema: JsonSchema, value: unknown, name: string, prefix: string, rules: ViolationRules): string[] {
  if (!Array.isArray(value)) return [`${prefix}${name} must be an array`]
  const { items } = schema
  if (!items) return []
  const item = dereference(items, rules.schemas)
  if (item.type === 'object') {
    if (!value.every(isObject)) return [`${prefix}each value in ${name} must be an object`]
    return value.flatMap((one, index) => visitMembers(item, one, `${prefix}${name}.${index}.`, rules))
  }
  const broken = value.flatMap((one) => visitMember(item, one, name, '', rules))
  return [...new Set(broken)].map((sentence) => `${prefix}each value in ${sentence}`)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
