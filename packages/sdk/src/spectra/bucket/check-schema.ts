/** The keywords of JSON Schema that the documents use; others are left to validators of their own. */
export interface CheckedSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly anyOf?: readonly CheckedSchema[]
  readonly oneOf?: readonly CheckedSchema[]
  readonly allOf?: readonly CheckedSchema[]
  readonly if?: CheckedSchema
  readonly then?: CheckedSchema
  readonly else?: CheckedSchema
  /** Said for people when a rule, an `allOf` with a condition, is broken. */
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMaximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, CheckedSchema>>
  readonly items?: CheckedSchema
}

export type SchemaTable = Readonly<Record<string, CheckedSchema>>

/**
 * Where a value first differs from its schema, for people; null when it does not. Members a schema does not name are
 * put up with: a later minor version may have more.
 */
export function checkSchema(schema: CheckedSchema, value: unknown, all: SchemaTable, path = ''): string | null {
  const { $ref, required, properties, items } = schema
  const alternatives = schema.anyOf ?? schema.oneOf
  const at = path === '' ? 'it' : path
  if ($ref !== undefined) {
    const target = all[$ref.slice($ref.lastIndexOf('/') + 1)]
    const problem = target === undefined ? `${at} is of an unknown schema` : checkSchema(target, value, all, path)
    if (problem !== null) return problem
  }
  if (alternatives !== undefined) {
    const problems = alternatives.map((one) => checkSchema(one, value, all, path))
    if (!problems.includes(null)) return problems[0] ?? null
  }
  const types = schema.type === undefined ? [] : [schema.type].flat()
  if (types.length > 0 && !types.some((type) => isOfType(value, type)))
    return `${at} is ${typeName(value)}, not ${types.join(' or ')}`
  if (!isAllowed(schema, value))
    return `${at} is ${JSON.stringify(value)?.slice(0, 80)}, which its schema does not allow`
  if (isRecord(value)) {
    const missing = required?.find((name) => value[name] === undefined)
    if (missing !== undefined) return `${at} has no ${missing}`
    for (const [name, member] of Object.entries(properties ?? {})) {
      const inner = value[name]
      const problem =
        inner === undefined ? null : checkSchema(member, inner, all, path === '' ? name : `${path}.${name}`)
      if (problem !== null) return problem
    }
  }
  if (items !== undefined && Array.isArray(value))
    for (const [index, item] of value.entries()) {
      const problem = checkSchema(items, item, all, `${path}[${index}]`)
      if (problem !== null) return problem
    }
  for (const rule of schema.allOf ?? []) {
    const problem = checkRule(rule, value, all, path)
    if (problem !== null) return problem
  }
  return null
}

/** A condition and what follows from it, told in the words of the contract. */
function checkRule(rule: CheckedSchema, value: unknown, all: SchemaTable, path: string): string | null {
  if (rule.if === undefined) return checkSchema(rule, value, all, path)
  const then = checkSchema(rule.if, value, all, path) === null ? rule.then : rule.else
  const problem = then === undefined ? null : checkSchema(then, value, all, path)
  if (problem === null || rule.description === undefined) return problem
  return `${problem}: ${rule.description}`
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const typeName = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value)
  return typeName(value) === type
}

function isAllowed(schema: CheckedSchema, value: unknown): boolean {
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false
  if (schema.const !== undefined && schema.const !== value) return false
  if (typeof value === 'number')
    return (
      value >= (schema.minimum ?? Number.NEGATIVE_INFINITY) &&
      value <= (schema.maximum ?? Number.POSITIVE_INFINITY) &&
      (schema.exclusiveMaximum === undefined || value < schema.exclusiveMaximum)
    )
  if (Array.isArray(value))
    return value.length >= (schema.minItems ?? 0) && value.length <= (schema.maxItems ?? Number.POSITIVE_INFINITY)
  if (typeof value !== 'string') return true
  if (value.length < (schema.minLength ?? 0) || value.length > (schema.maxLength ?? Number.POSITIVE_INFINITY))
    return false
  return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value)
}
