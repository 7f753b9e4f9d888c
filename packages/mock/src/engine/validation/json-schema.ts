/** The part of JSON Schema 2020-12 that the contract uses and the validator understands. */
export interface JsonSchema {
  readonly description?: string
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly exclusiveMaximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
}

export type JsonSchemas = Readonly<Record<string, JsonSchema>>

/** The schema a reference stands for. */
export function dereference(schema: JsonSchema, schemas: JsonSchemas): JsonSchema {
  let current = schema
  while (current.$ref !== undefined) {
    const name = current.$ref.slice(current.$ref.lastIndexOf('/') + 1)
    const target = schemas[name]
    if (!target) throw new TypeError(`The contract refers to an unknown schema ${current.$ref}`)
    current = target
  }
  return current
}

/** The schema with what it is composed of written into it. */
function flatten(schema: JsonSchema, schemas: JsonSchemas): JsonSchema {
  const whole = dereference(schema, schemas)
  if (!whole.allOf) return whole
  const { allOf, ...own } = whole
  return Object.assign({}, ...allOf.map((part) => flatten(part, schemas)), own) as JsonSchema
}

/** Splits `T | null`, however it is spelled, into T and whether null is welcome. */
export function splitNullable(schema: JsonSchema, schemas: JsonSchemas): { schema: JsonSchema; nullable: boolean } {
  const whole = flatten(schema, schemas)
  const branches = whole.anyOf ?? whole.oneOf
  if (branches) {
    const rest = branches.filter((branch) => branch.type !== 'null')
    const [only] = rest
    if (rest.length === 1 && only)
      return { schema: dereference(only, schemas), nullable: rest.length < branches.length }
    return { schema: whole, nullable: rest.length < branches.length }
  }
  if (Array.isArray(whole.type) && whole.type.includes('null')) {
    const rest = whole.type.filter((type) => type !== 'null')
    const kept = whole.enum?.filter((value) => value !== null)
    return {
      schema: { ...whole, type: rest.length === 1 ? (rest[0] ?? 'object') : rest, ...(kept && { enum: kept }) },
      nullable: true,
    }
  }
  return { schema: whole, nullable: false }
}
