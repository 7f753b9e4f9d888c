import type { Contract } from '../contract/contract.ts'
import { asObject, schemaNameOf } from '../contract/reading.ts'
import { printKey, printLiteral, printString } from './print-literal.ts'
import { indent } from './source-text.ts'

/** OpenAPI's own additions to a schema; a JSON Schema validator in strict mode refuses them. */
const notJsonSchema = ['discriminator', 'example', 'externalDocs', 'xml']

/** `json-schemas.ts`: the components as JSON Schema 2020-12, exactly as strict as the contract. */
export function emitJsonSchemas(contract: Contract): string {
  const id = ['urn:nova', contract.service, ...(contract.part === null ? [] : [contract.part])].join(':')
  const items = [...contract.schemas].map(
    ([name, schema]) => `${printKey(name)}: ${printLiteral(toJsonSchema(schema))}`,
  )
  return [
    '/** Every component schema by name. References point into {@link jsonSchemaBundle}. */',
    `export const jsonSchemas = {\n${items.map((item) => `${indent(item)},\n`).join('')}} as const`,
    '',
    '/**',
    ` * One document to add to a validator; a schema is then found as \`${id}#/$defs/Name\`.`,
    ' */',
    'export const jsonSchemaBundle = {',
    "  $schema: 'https://json-schema.org/draft/2020-12/schema',",
    `  $id: ${printString(id)},`,
    '  $defs: jsonSchemas,',
    '} as const',
    '',
    ...(contract.operations.length === 0 ? [] : parameterLines(contract)),
  ].join('\n')
}

function parameterLines(contract: Contract): readonly string[] {
  return [
    '/** What values of path and query parameters may be: operation -> parameter -> schema. */',
    `export const parameterSchemas = ${printLiteral(parameterSchemasOf(contract))} as const`,
    '',
  ]
}

function parameterSchemasOf(contract: Contract): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    contract.operations.flatMap(({ name, parameters }) => {
      const valued = parameters.filter((parameter) => parameter.in !== 'header')
      if (valued.length === 0) return []
      return [[name, Object.fromEntries(valued.map((parameter) => [parameter.name, toJsonSchema(parameter.schema)]))]]
    }),
  )
}

function toJsonSchema(schema: unknown): unknown {
  const node = asObject(schema)
  if (node === undefined) return schema
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !key.startsWith('x-') && !notJsonSchema.includes(key))
      .map(([key, value]) => [key, convert(key, value)]),
  )
}

function convert(key: string, value: unknown): unknown {
  if (key === '$ref') {
    const name = schemaNameOf(value)
    return name === undefined ? value : `#/$defs/${name}`
  }
  if (['anyOf', 'oneOf', 'allOf'].includes(key) && Array.isArray(value)) return value.map(toJsonSchema)
  if (['items', 'additionalProperties', 'propertyNames', 'if', 'then', 'else'].includes(key)) return toJsonSchema(value)
  if (key === 'properties' || key === 'patternProperties') {
    return Object.fromEntries(Object.entries(asObject(value) ?? {}).map(([name, child]) => [name, toJsonSchema(child)]))
  }
  return value
}
