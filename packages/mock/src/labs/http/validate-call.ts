import { type FieldError, fieldErrors } from '../../engine/validation/field-error.ts'
import type { JsonSchemas } from '../../engine/validation/json-schema.ts'
import type { BodyReading } from '../../engine/validation/read-body.ts'
import { type Dialect, validate } from '../../engine/validation/validate.ts'
import { jsonSchemas, type OperationSpec, parameterSchemas } from '../contract.ts'

const dialect: Dialect = { readsText: true, namesChoices: true }

export interface ReadCall {
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
  readonly errors: readonly FieldError[]
}

/** Parameters and body by the contract, with everything that is wrong with them. */
export function readCall(
  operation: OperationSpec,
  path: Readonly<Record<string, string>>,
  search: URLSearchParams,
  body: BodyReading,
): ReadCall {
  const errors: FieldError[] = []
  const query: Record<string, unknown> = {}
  for (const { name, in: place, required } of operation.parameters) {
    if (place === 'header') continue
    const schema = parameterSchemas[operation.name]?.[name] ?? {}
    // Text in the path is taken whatever it is, the empty one included.
    if (place === 'path' && schema.type === 'string') continue
    const text = place === 'path' ? path[name] : search.getAll(name).at(-1)
    if (text !== undefined) {
      const read = validate(schema, text, [place, name], jsonSchemas, dialect)
      errors.push(...read.errors)
      if (place === 'query') query[name] = read.value
    } else if (required) errors.push(fieldErrors.missing([place, name], null))
    else query[name] = schema.default ?? null
  }
  const value =
    operation.requestSchema === null || operation.multipart ? null : readJsonBody(operation.requestSchema, body, errors)
  return { path, query, body: value, errors }
}

function readJsonBody(
  name: string,
  body: BodyReading,
  errors: FieldError[],
  schemas: JsonSchemas = jsonSchemas,
): unknown {
  const schema = schemas[name]
  if (!schema) throw new TypeError(`The contract has no schema ${name}`)
  if (body.kind === 'json') {
    const read = validate(schema, body.value, ['body'], schemas, dialect)
    errors.push(...read.errors)
    return read.value
  }
  if (body.kind === 'absent') errors.push(fieldErrors.missing(['body'], null))
  else if (body.kind === 'foreign') errors.push(fieldErrors.notAnObject(['body'], body.text))
  return null
}
