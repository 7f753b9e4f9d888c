import type { Schema } from './contract.ts'
import { referencesIn } from './reading.ts'

/** Dependencies first, otherwise as given. Inside a circle the first one met comes last. */
export function orderSchemas(schemas: ReadonlyMap<string, Schema>): readonly string[] {
  const visited = new Set<string>()
  const ordered: string[] = []
  const visit = (name: string) => {
    if (visited.has(name) || !schemas.has(name)) return
    visited.add(name)
    for (const reference of referencesIn(schemas.get(name))) visit(reference)
    ordered.push(name)
  }
  for (const name of schemas.keys()) visit(name)
  return ordered
}

/** `roots` and everything they refer to, directly or not. */
export function reachableFrom(roots: Iterable<string>, schemas: ReadonlyMap<string, Schema>): ReadonlySet<string> {
  const reached = new Set<string>()
  const queue = [...roots]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    queue.push(...referencesIn(schemas.get(name)))
  }
  return reached
}
