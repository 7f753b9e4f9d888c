import { basename } from 'node:path'
import type { Contract, Schema } from './contract.ts'
import { findReferences, rewriteReferences } from './find-references.ts'
import { reachableFrom } from './order-schemas.ts'
import type { ContractDocument, Path } from './parse-document.ts'
import type { Problem } from './problem.ts'
import { asObject } from './reading.ts'

/**
 * The `$defs` of a file of documents as components of a document of its own, with those schemas of the surfaces
 * beside it that they refer to, directly or not. A problem still points into the file it was written in.
 */
export function mergeSurfaces(
  file: ContractDocument,
  surfaces: readonly Contract[],
): { readonly document: ContractDocument; readonly problems: readonly Problem[] } {
  const defs = asObject(asObject(file.root)?.['$defs']) ?? {}
  const problems: Problem[] = []
  const taken = new Map<string, Schema>()
  for (const surface of surfaces) {
    const prefix = `${basename(surface.file)}#/components/schemas/`
    const named = findReferences(defs).flatMap(({ value }) => {
      const reference = String(asObject(value)?.['$ref'])
      return reference.startsWith(prefix) ? [reference.slice(prefix.length)] : []
    })
    for (const name of reachableFrom(named, surface.schemas)) {
      const schema = surface.schemas.get(name)
      if (schema !== undefined) taken.set(name, schema)
    }
    // One name for one thing, also where nothing refers to it: both files end up in one table.
    for (const name of surface.schemas.keys()) {
      if (Object.hasOwn(defs, name)) {
        problems.push(file.problemAt(['$defs', name], `${name} is already a schema of ${surface.file}`))
      }
    }
  }
  const files = new Set(surfaces.map((surface) => basename(surface.file)))
  const own = rewriteReferences(defs, (reference) => {
    const [target = '', pointer] = reference.split('#', 2)
    if (pointer === undefined) return reference
    if (target === '') return reference.replace('#/$defs/', '#/components/schemas/')
    return files.has(target) ? `#${pointer}` : reference
  })
  const isOwn = (path: Path) => path[0] === 'components' && path[1] === 'schemas' && Object.hasOwn(defs, path[2] ?? '')
  return {
    problems,
    document: {
      ...file,
      root: {
        openapi: '3.1.0',
        info: { title: 'Documents', version: '1' },
        paths: {},
        components: { schemas: { ...Object.fromEntries(taken), ...asObject(own) } },
      },
      problemAt: (path, reason) => file.problemAt(isOwn(path) ? ['$defs', ...path.slice(2)] : path, reason),
    },
  }
}
