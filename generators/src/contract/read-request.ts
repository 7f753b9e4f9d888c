import type { Operation } from './contract.ts'
import type { Path } from './parse-document.ts'
import { readBodySchemas } from './read-responses.ts'
import { asObject, type JsonObject, type Reading } from './reading.ts'

const types = ['application/json', 'multipart/form-data'] as const

/** The request body: one schema, in one of the two forms the transport can send. */
export function readRequest(
  reading: Reading,
  operation: JsonObject,
  path: Path,
): Pick<Operation, 'requestSchema' | 'multipart'> {
  const none = { requestSchema: null, multipart: false }
  if (operation['requestBody'] === undefined) return none
  const target = reading.follow({ value: operation['requestBody'], path: [...path, 'requestBody'] })
  const content = asObject(asObject(target?.value)?.['content'])
  if (target === undefined || content === undefined) return none
  const at = [...target.path, 'content']
  const [type, ...others] = types.filter((name) => content[name] !== undefined)
  for (const name of Object.keys(content)) {
    if (!types.some((known) => known === name)) {
      reading.reject([...at, name], `request bodies of type ${name} are not supported`)
    }
  }
  if (others.length > 0) reading.reject(at, 'a request body travels in one form, JSON or multipart, not in both')
  if (type === undefined) return none
  const [schema = null, other] = readBodySchemas(reading, content, at, type)
  if (other !== undefined) reading.reject(at, 'a request body needs exactly one schema')
  return { requestSchema: schema, multipart: type === 'multipart/form-data' }
}
