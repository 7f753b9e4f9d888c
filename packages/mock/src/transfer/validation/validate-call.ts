import { type FieldError, fieldErrors } from '../../engine/validation/field-error.ts'
import { type JsonSchema, type JsonSchemas, splitNullable } from '../../engine/validation/json-schema.ts'
import type { BodyReading } from '../../engine/validation/read-body.ts'
import { validate } from '../../engine/validation/validate.ts'
import type { HasDefect } from '../defects.ts'
import { ApiError, apiErrors } from '../http/api-error.ts'
import { checkRules } from './check-rules.ts'
import { redactInput } from './redact-input.ts'

/** A parameter with what the contract says about its value. */
export interface DeclaredParameter {
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly schema?: JsonSchema | undefined
}

export interface CallToValidate {
  readonly parameters: readonly DeclaredParameter[]
  readonly requestSchema: string | null
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: BodyReading
}

export interface ValidCall {
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/** @throws ApiError 422 with everything that is wrong, parameters before the body */
export function validateCall(call: CallToValidate, schemas: JsonSchemas, has: HasDefect): ValidCall {
  const errors: FieldError[] = []
  const query: Record<string, unknown> = {}
  for (const parameter of call.parameters) {
    if (parameter.in !== 'path' && parameter.in !== 'query') continue
    const loc = [parameter.in, parameter.name]
    // Repeated query parameters count by their last value.
    const text = parameter.in === 'path' ? call.path[parameter.name] : call.query.getAll(parameter.name).at(-1)
    const schema = parameter.schema ?? {}
    if (text === undefined) {
      if (parameter.required) errors.push(fieldErrors.missing(loc, null))
      else query[parameter.name] = splitNullable(schema, schemas).schema.default ?? schema.default ?? null
      continue
    }
    if (text === '' && has('empty-hint-refused')) errors.push(fieldErrors.tooShort(1, loc, text))
    const read = validate(schema, text, loc, schemas)
    errors.push(...read.errors)
    if (parameter.in === 'query') query[parameter.name] = read.value
  }
  const body =
    call.requestSchema === null ? null : readDeclaredBody(call.requestSchema, call.body, schemas, has, errors)
  if (errors.length > 0) throw invalidCall(errors)
  return { path: call.path, query, body }
}

/** The error of a request that does not fit the contract. */
export function invalidCall(errors: readonly FieldError[]): ApiError {
  return apiErrors.invalid('request validation failed', { errors: errors.map(redactInput) })
}

function readDeclaredBody(
  name: string,
  body: BodyReading,
  schemas: JsonSchemas,
  has: HasDefect,
  errors: FieldError[],
): unknown {
  const schema = schemas[name]
  if (!schema) throw new TypeError(`The contract has no schema ${name}`)
  switch (body.kind) {
    case 'absent':
      errors.push(fieldErrors.missing(['body'], null))
      return null
    case 'foreign':
      errors.push(fieldErrors.notAnObject(['body'], body.text))
      return null
    case 'broken':
      errors.push(body.error)
      return null
    case 'json': {
      const read = validate(schema, body.value, ['body'], schemas)
      const found = read.errors.filter((error) => !(has('extra-fields-accepted') && error.type === 'extra_forbidden'))
      if (has('integers-strict')) found.push(...strictIntegerErrors(schema, body.value))
      errors.push(...found)
      if (found.length > 0) return null
      const broken = checkRules(name, read.value)
      // The server this stands for cannot put such an error into words.
      if (broken.length > 0 && has('custom-validators-crash'))
        throw new ApiError(500, 'internal_error', 'An unexpected error occurred')
      errors.push(...broken)
      return read.value
    }
  }
}

function strictIntegerErrors(schema: JsonSchema, body: unknown): readonly FieldError[] {
  return Object.entries(body as Record<string, unknown>)
    .filter(([name, value]) => schema.properties?.[name]?.type === 'integer' && typeof value !== 'number')
    .map(([name, value]) => fieldErrors.wrongType('int_type', 'integer', ['body', name], value))
}
