import type { Path } from './parse-document.ts'
import type { Reading } from './reading.ts'

/** Under these stand values, not structure: a `$ref` there is somebody's data. */
const values = new Set(['example', 'examples', 'default', 'const', 'enum'])

/** Every `$ref` of the document must lead somewhere, also those no operation uses. */
export function checkReferences(reading: Reading, value: unknown, path: Path = []): void {
  if (typeof value !== 'object' || value === null) return
  if ('$ref' in value) reading.follow({ value, path })
  for (const [key, child] of Object.entries(value)) {
    // `properties: { default: ... }` names a field, it does not give one.
    const isField = path.at(-1) === 'properties'
    if (isField || !values.has(key))
      checkReferences(reading, child, [...path, Array.isArray(value) ? Number(key) : key])
  }
}
