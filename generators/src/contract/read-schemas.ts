import { isIdentifier } from '../naming.ts'
import { checkSchema } from './check-schema.ts'
import type { Schema } from './contract.ts'
import { checkNarrow } from './narrow-schema.ts'
import { asObject, type Reading } from './reading.ts'

/** Every component schema, in document order, checked for what the emitters cannot express. */
export function readSchemas(reading: Reading): ReadonlyMap<string, Schema> {
  const components = asObject(asObject(reading.document.root)?.['components'])
  const schemas = new Map<string, Schema>()
  for (const [name, value] of Object.entries(asObject(components?.['schemas']) ?? {})) {
    const path = ['components', 'schemas', name]
    if (!isIdentifier(name)) reading.reject(path, `schema name ${name} cannot be the name of a type`)
    if (['paths', 'components', 'operations', 'webhooks', '$defs'].includes(name)) {
      reading.reject(path, `schema name ${name} is taken by the generated types`)
    }
    checkSchema(reading, value, path)
    const schema = asObject(value)
    if (schema !== undefined) checkNarrow(reading, schema, path)
    schemas.set(name, typeof value === 'boolean' ? value : (schema ?? {}))
  }
  return schemas
}
