import type { Path } from './parse-document.ts'
import { asObject, type Located } from './reading.ts'

/** Under these stand values, not structure: a `$ref` there is somebody's data. */
const values = new Set(['example', 'examples', 'default', 'const', 'enum'])

/** Every object with a `$ref` in what is structure, and where it stands. */
export function findReferences(value: unknown, path: Path = []): readonly Located[] {
  if (typeof value !== 'object' || value === null) return []
  const own = '$ref' in value ? [{ value, path }] : []
  // `properties: { default: ... }` names a field, it does not give one.
  const isField = path.at(-1) === 'properties'
  const below = Object.entries(value).flatMap(([key, child]) =>
    isField || !values.has(key) ? findReferences(child, [...path, Array.isArray(value) ? Number(key) : key]) : [],
  )
  return [...own, ...below]
}

/** A copy whose references read otherwise. */
export function rewriteReferences(value: unknown, rewrite: (reference: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => rewriteReferences(item, rewrite))
  const node = asObject(value)
  if (node === undefined) return value
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [
      key,
      key === '$ref' && typeof child === 'string' ? rewrite(child) : rewriteReferences(child, rewrite),
    ]),
  )
}
