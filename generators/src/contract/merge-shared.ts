import { basename } from 'node:path'
import { findReferences, rewriteReferences } from './find-references.ts'
import type { ContractDocument, Path } from './parse-document.ts'
import type { Problem } from './problem.ts'
import { asObject, type JsonObject } from './reading.ts'
import { codesOf, componentIn, componentsOf, sharedKinds, sharedNames } from './shared-components.ts'

/**
 * The document with what it uses of the shared file among its own: components it refers to, directly or not, and
 * error codes its responses list. A problem inside the shared file still points there.
 */
export function mergeShared(
  document: ContractDocument,
  shared: ContractDocument,
): { readonly document: ContractDocument; readonly taken: ReadonlySet<string>; readonly problems: readonly Problem[] } {
  const file = basename(shared.file)
  const root = asObject(document.root) ?? {}
  const { taken, problems } = takeComponents(document, shared)
  const components = sharedKinds.flatMap((kind) => {
    const used = Object.entries(componentsOf(shared, kind)).filter(([name]) => taken.has(`${kind}/${name}`))
    return used.length === 0 ? [] : [[kind, { ...componentsOf(document, kind), ...Object.fromEntries(used) }] as const]
  })
  const merged = { ...root, components: { ...asObject(root['components']), ...Object.fromEntries(components) } }
  const local = rewriteReferences(merged, (reference) =>
    reference.startsWith(`${file}#/`) ? reference.slice(file.length) : reference,
  ) as JsonObject

  const listed = codesListedIn(local)
  const codes = Object.entries(codesOf(shared) ?? {}).filter(([code]) => listed.has(code))
  const isCode = new Set(codes.map(([code]) => code))
  const isShared = ([first, second = '', third = '']: Path) =>
    first === 'components' ? taken.has(`${second}/${third}`) : first === 'x-nova-error-codes' && isCode.has(`${second}`)
  return {
    problems: [...problems, ...findClashes(document, shared)],
    taken,
    document: {
      ...document,
      root:
        codesOf(shared) === undefined
          ? local
          : { ...local, 'x-nova-error-codes': { ...codesOf(document), ...Object.fromEntries(codes) } },
      problemAt: (path, reason) => (isShared(path) ? shared : document).problemAt(path, reason),
    },
  }
}

/** Names of everything the document refers to in the shared file, and of what that refers to. */
function takeComponents(document: ContractDocument, shared: ContractDocument) {
  const file = basename(shared.file)
  const offered = new Set(sharedNames(shared))
  const taken = new Set<string>()
  const take = (name: string) => {
    if (taken.has(name) || !offered.has(name)) return
    taken.add(name)
    const [kind = '', key = ''] = name.split('/')
    const component = asObject(asObject(asObject(shared.root)?.['components'])?.[kind])?.[key]
    for (const { value } of findReferences(component)) take(componentIn(referenceOf(value)))
  }
  const problems: Problem[] = []
  for (const { value, path } of findReferences(document.root)) {
    const reference = referenceOf(value)
    if (!reference.startsWith(`${file}#`)) continue
    const name = componentIn(reference.slice(file.length))
    take(name)
    if (!offered.has(name)) problems.push(document.problemAt([...path, '$ref'], `$ref ${reference} leads nowhere`))
  }
  return { taken, problems }
}

/** One name for one thing, also where the document does not use what is shared under it. */
function findClashes(document: ContractDocument, shared: ContractDocument): readonly Problem[] {
  const codes = Object.keys(codesOf(document) ?? {})
    .filter((code) => Object.hasOwn(codesOf(shared) ?? {}, code))
    .map((code) => document.problemAt(['x-nova-error-codes', code], `${code} is already a code of ${shared.file}`))
  const components = sharedKinds.flatMap((kind) =>
    Object.keys(componentsOf(document, kind))
      .filter((name) => Object.hasOwn(componentsOf(shared, kind), name))
      .map((name) => {
        return document.problemAt(['components', kind, name], `${name} is already among the ${kind} of ${shared.file}`)
      }),
  )
  return [...codes, ...components]
}

/** Whatever any response lists, in the document and in what it takes over. */
function codesListedIn(value: unknown): ReadonlySet<unknown> {
  if (typeof value !== 'object' || value === null) return new Set()
  return new Set(
    Object.entries(value).flatMap(([key, child]) =>
      key === 'x-nova-codes' && Array.isArray(child) ? child : [...codesListedIn(child)],
    ),
  )
}

function referenceOf(value: unknown): string {
  const reference = asObject(value)?.['$ref']
  return typeof reference === 'string' ? reference : ''
}
