import type { Operation, Schema } from './contract.ts'
import { reachableFrom } from './order-schemas.ts'
import type { Path } from './parse-document.ts'
import { asObject, type Reading } from './reading.ts'

/** Bytes travel in the parts of a multipart body and nowhere else: JSON has none. */
export function checkBinary(
  reading: Reading,
  operations: readonly Operation[],
  schemas: ReadonlyMap<string, Schema>,
): void {
  const inJson = operations.flatMap(({ requestSchema, multipart, responses }) => [
    ...(multipart ? [] : [requestSchema ?? []].flat()),
    ...responses.flatMap(({ schema, otherSchemas }) => [schema ?? [], otherSchemas].flat()),
  ])
  for (const name of reachableFrom(inJson, schemas)) {
    for (const path of binariesIn(schemas.get(name), ['components', 'schemas', name])) {
      reading.reject([...path, 'format'], `${name} travels as JSON, which cannot hold format binary`)
    }
  }
}

function binariesIn(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return []
  const isBinary = asObject(value)?.['type'] === 'string' && asObject(value)?.['format'] === 'binary'
  const below = Object.entries(value).flatMap(([key, child]) => {
    return binariesIn(child, [...path, Array.isArray(value) ? Number(key) : key])
  })
  return isBinary ? [path, ...below] : below
}
