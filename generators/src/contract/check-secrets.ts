import type { Path } from './parse-document.ts'
import type { Reading } from './reading.ts'

/** A secret marked where nobody looks would be logged: it must be a member of a component, or a whole response. */
export function checkSecrets(reading: Reading, value: unknown, path: Path = []): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    if (key === 'x-nova-secret' && !isRead(path)) {
      reading.reject(
        at,
        'x-nova-secret is read on properties of a component and on responses, not here: name the schema',
      )
    }
    checkSecrets(reading, child, at)
  }
}

/** Members may stand in branches of an `allOf`, however deep. */
function isRead(path: Path): boolean {
  if (path.at(-2) === 'responses') return true
  const [components, schemas, , ...rest] = path
  if (components !== 'components' || schemas !== 'schemas' || rest.at(-2) !== 'properties') return false
  const branches = rest.slice(0, -2)
  return branches.every((step, index) => (index % 2 === 0 ? step === 'allOf' : typeof step === 'number'))
}
