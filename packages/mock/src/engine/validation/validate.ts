import { type FieldError, fieldErrors } from './field-error.ts'
import { dereference, type JsonSchema, type JsonSchemas, splitNullable } from './json-schema.ts'
import { readBoolean } from './read-boolean.ts'
import { readInteger } from './read-integer.ts'

type Loc = FieldError['loc']

export interface Validated {
  /** The value with numbers coerced and absent optional fields filled in. Meaningless when there are errors. */
  readonly value: unknown
  readonly errors: readonly FieldError[]
}

/** How a service reads what is not quite of the declared type. All are off unless said. */
export interface Dialect {
  /** Booleans and numbers may come as text, `yes` and `1` included. */
  readonly readsText?: boolean
  /** Bounds of numbers that are no integers are kept, too. */
  readonly boundsNumbers?: boolean
  /** A value outside a closed list is told as that, not as a pattern that failed. */
  readonly namesChoices?: boolean
}

/**
 * Checks a value the way the service's own validation does: every error is collected, each with a type, a
 * location and the input seen. Unknown fields are errors, in the order fields, then strangers.
 */
export function validate(
  schema: JsonSchema,
  value: unknown,
  loc: Loc,
  schemas: JsonSchemas,
  dialect: Dialect = {},
): Validated {
  const errors: FieldError[] = []
  const read = visit(schema, value, loc)
  return { value: read, errors }

  function visit(declared: JsonSchema, input: unknown, at: Loc): unknown {
    const { schema: inner, nullable } = splitNullable(declared, schemas)
    if (input === null && nullable) return null
    switch (inner.type) {
      case 'integer':
        return visitInteger(inner, input, at)
      case 'string':
        return visitString(inner, input, at)
      case 'boolean':
        return visitBoolean(input, at)
      case 'number':
        return visitNumber(inner, input, at)
      case 'array':
        return visitArray(inner, input, at)
      case 'object':
        return inner.properties ? visitObject(inner, input, at) : visitMap(inner, input, at)
      default:
        return input
    }
  }

  function visitBoolean(input: unknown, at: Loc): unknown {
    const reading = dialect.readsText ? readBoolean(input) : typeof input === 'boolean' ? input : null
    if (reading === null) errors.push(fieldErrors.wrongType('bool_type', 'boolean', at, input))
    return reading ?? input
  }

  function visitNumber(declared: JsonSchema, input: unknown, at: Loc): unknown {
    const isText = dialect.readsText && typeof input === 'string' && input.trim() !== ''
    const value = isText ? Number(input) : input
    if (typeof value !== 'number' || (isText && !Number.isFinite(value))) {
      errors.push(fieldErrors.wrongType('float_type', 'number', at, input))
      return input
    }
    if (dialect.boundsNumbers) checkBounds(declared, value, input, at)
    return value
  }

  function visitInteger(declared: JsonSchema, input: unknown, at: Loc): unknown {
    const reading = readInteger(input, at)
    if ('error' in reading) {
      errors.push(reading.error)
      return input
    }
    checkBounds(declared, reading.value, input, at)
    return reading.value
  }

  function checkBounds(declared: JsonSchema, value: number, input: unknown, at: Loc): void {
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = declared
    const bound = (type: string, words: string, key: string, limit: number) =>
      errors.push(fieldErrors.bound(type, words, key, limit, at, input))
    if (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
      bound('greater_than', 'greater than', 'gt', exclusiveMinimum)
    else if (minimum !== undefined && value < minimum)
      bound('greater_than_equal', 'greater than or equal to', 'ge', minimum)
    else if (maximum !== undefined && value > maximum) bound('less_than_equal', 'less than or equal to', 'le', maximum)
    else if (exclusiveMaximum !== undefined && value >= exclusiveMaximum)
      bound('less_than', 'less than', 'lt', exclusiveMaximum)
  }

  function visitString(declared: JsonSchema, input: unknown, at: Loc): unknown {
    if (typeof input !== 'string') {
      errors.push(fieldErrors.wrongType('string_type', 'string', at, input))
      return input
    }
    const length = [...input].length
    const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern } = declared
    if (length < minLength) errors.push(fieldErrors.tooShort(minLength, at, input))
    else if (length > maxLength) errors.push(fieldErrors.tooLong(maxLength, at, input))
    else if (pattern !== undefined && !new RegExp(pattern, 'u').test(input))
      errors.push(fieldErrors.pattern(pattern, at, input))
    else if (declared.enum && !declared.enum.includes(input))
      errors.push(
        dialect.namesChoices
          ? fieldErrors.notOneOf(declared.enum, at, input)
          : fieldErrors.pattern(`^(${declared.enum.join('|')})$`, at, input),
      )
    return input
  }

  function visitArray(declared: JsonSchema, input: unknown, at: Loc): unknown {
    if (!Array.isArray(input)) {
      errors.push(fieldErrors.wrongType('list_type', 'list', at, input))
      return input
    }
    const { minItems = 0, maxItems = Number.POSITIVE_INFINITY, items } = declared
    if (input.length > maxItems) {
      errors.push(fieldErrors.tooMany(maxItems, input.length, at, input))
      return input
    }
    const errorCount = errors.length
    const values = items ? input.map((item, index) => visit(items, item, [...at, index])) : input
    if (errors.length === errorCount && input.length < minItems)
      errors.push(fieldErrors.tooFew(minItems, input.length, at, input))
    return values
  }

  function visitObject(declared: JsonSchema, input: unknown, at: Loc): unknown {
    if (!isPlainObject(input)) {
      errors.push(fieldErrors.notAnObject(at, input))
      return input
    }
    const properties = declared.properties ?? {}
    const value: Record<string, unknown> = {}
    for (const [name, property] of Object.entries(properties)) {
      const path = [...at, name]
      if (Object.hasOwn(input, name)) value[name] = visit(property, input[name], path)
      else if (declared.required?.includes(name)) errors.push(fieldErrors.missing(path, input))
      else value[name] = dereference(property, schemas).default ?? null
    }
    for (const name of Object.keys(input))
      if (!Object.hasOwn(properties, name)) {
        if (declared.additionalProperties === false) errors.push(fieldErrors.extra([...at, name], input[name]))
        else value[name] = input[name]
      }
    return value
  }

  function visitMap(declared: JsonSchema, input: unknown, at: Loc): unknown {
    if (!isPlainObject(input)) {
      errors.push(fieldErrors.wrongType('dict_type', 'dictionary', at, input))
      return input
    }
    const values = declared.additionalProperties
    if (typeof values !== 'object') return input
    return Object.fromEntries(Object.entries(input).map(([key, item]) => [key, visit(values, item, [...at, key])]))
  }
}

function isPlainObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}
