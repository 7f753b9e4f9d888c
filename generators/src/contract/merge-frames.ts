import { basename } from 'node:path'
import { rewriteReferences } from './find-references.ts'
import type { ContractDocument, Path } from './parse-document.ts'
import { asObject, type JsonObject } from './reading.ts'

const own = ['$schema', '$id', 'title', 'description', '$comment', '$defs']

/**
 * The document with the `$defs` of its frames among its components, so that everything that reads schemas reads
 * them too. A problem inside a frame still points into the file it was written in.
 */
export function mergeFrames(
  document: ContractDocument,
  frames: ContractDocument,
): { readonly document: ContractDocument; readonly problems: readonly ReturnType<ContractDocument['problemAt']>[] } {
  const root = asObject(document.root) ?? {}
  const components = asObject(root['components']) ?? {}
  const schemas = asObject(components['schemas']) ?? {}
  const defs = asObject(asObject(frames.root)?.['$defs']) ?? {}
  const problems = [
    ...Object.keys(asObject(frames.root) ?? {})
      .filter((key) => !own.includes(key))
      .map((key) => frames.problemAt([key], `${key} is not expected here; one of ${own.join(', ')}`)),
    ...(Object.keys(defs).length === 0 ? [frames.problemAt([], 'frames need $defs, one per frame')] : []),
    ...Object.keys(defs)
      .filter((name) => Object.hasOwn(schemas, name))
      .map((name) => frames.problemAt(['$defs', name], `${name} is already a schema of ${document.file}`)),
  ]
  const merged = rewrite(defs, basename(document.file))
  const isFrame = (path: Path) =>
    path[0] === 'components' && path[1] === 'schemas' && Object.hasOwn(defs, path[2] ?? '')
  return {
    problems,
    document: {
      ...document,
      root: { ...root, components: { ...components, schemas: { ...schemas, ...merged } } },
      problemAt: (path, reason) =>
        isFrame(path) ? frames.problemAt(['$defs', ...path.slice(2)], reason) : document.problemAt(path, reason),
    },
  }
}

/** References as they read once both files are one. Others stay, to be rejected where they stand. */
function rewrite(defs: JsonObject, main: string): JsonObject {
  return rewriteReferences(defs, (reference) => {
    if (reference.startsWith('#/$defs/')) return reference.replace('#/$defs/', '#/components/schemas/')
    return reference.startsWith(`${main}#/`) ? reference.slice(main.length) : reference
  }) as JsonObject
}
