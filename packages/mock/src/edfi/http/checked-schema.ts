import type { JsonSchema, JsonSchemas } from '../../engine/validation/json-schema.ts'
import type { OperationSpec } from '../contract.ts'
import type { HasEdfiDefect } from '../defects.ts'

/**
 * The schema a body is checked against; null for an operation that takes none, or checks none because the contract has
 * no 400. It is the contract's, but looser where that gives a type to what only comes to grief later.
 * @throws TypeError for a name there is no schema of
 */
export function checkedSchema(
  { requestSchema: name, responses }: Pick<OperationSpec, 'requestSchema' | 'responses'>,
  schemas: JsonSchemas,
  has: HasEdfiDefect,
): JsonSchema | null {
  if (name === null || !responses[400]) return null
  const schema = schemas[name]
  if (!schema) throw new TypeError(`The contract has no schema ${name}`)
  switch (name) {
    case 'CreateJob':
      return loosenCreateJob(schema, schemas)
    case 'JobSubmission':
      return loosenSubmission(schema, has)
    case 'NoteText':
      return change(schema, 'noteText', {
        ...(has('edfi-note-length-unchecked') && { maxLength: Number.POSITIVE_INFINITY }),
        ...(has('edfi-note-empty-accepted') && { minLength: 0 }),
      })
    case 'UnmatchedIdsReport':
      return without(schema, 'count')
    default:
      return schema
  }
}

/** The bundle is not needed, the type of a file neither, and what is in a param is not looked at. */
function loosenCreateJob(schema: JsonSchema, schemas: JsonSchemas): JsonSchema {
  const loose = without(schema, 'template')
  const files: JsonSchema = { type: 'array', items: without(schemas['CreateJobFile'] ?? {}, 'type') }
  const inputParams: JsonSchema = { type: 'array', items: { type: 'object' } }
  return { ...loose, properties: { ...loose.properties, files, inputParams } }
}

function loosenSubmission(schema: JsonSchema, has: HasEdfiDefect): JsonSchema {
  const anyYear: JsonSchema = {}
  const anyName: JsonSchema = { type: 'object', additionalProperties: { type: 'string' } }
  return {
    ...schema,
    properties: {
      ...schema.properties,
      ...(has('edfi-submit-year-as-number') && { schoolYear: anyYear }),
      ...(has('edfi-submit-blank-name-accepted') && { files: anyName }),
    },
  }
}

/** The same without any rule for a member. */
function without(schema: JsonSchema, name: string): JsonSchema {
  const { [name]: _left, ...properties } = schema.properties ?? {}
  return { ...schema, properties, required: schema.required?.filter((member) => member !== name) ?? [] }
}

const change = (schema: JsonSchema, name: string, rules: JsonSchema): JsonSchema => ({
  ...schema,
  properties: { ...schema.properties, [name]: { ...schema.properties?.[name], ...rules } },
})
