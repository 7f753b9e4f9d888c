import type { JsonSchema } from '../../engine/validation/json-schema.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** What is wrong with the text of a path parameter, or null. Other text is taken whatever it is. */
export function findPathProblem(schema: JsonSchema, text: string): string | null {
  if (schema.type === 'integer') return /^-?\d+$/.test(text) ? null : expected('numeric string')
  if (schema.format === 'uuid') return uuid.test(text) ? null : expected('uuid')
  if (schema.enum) return schema.enum.includes(text) ? null : expected('enum string')
  return null
}

const expected = (what: string) => `Validation failed (${what} is expected)`
