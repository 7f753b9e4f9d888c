import type { ContractDocument, Path } from './parse-document.ts'
import type { Problem } from './problem.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** A value together with where it stands, so whoever rejects it can point there. */
export interface Located {
  readonly value: unknown
  readonly path: Path
}

/** One pass over one contract: hands out values, collects problems, never stops at the first. */
export interface Reading {
  readonly document: ContractDocument
  readonly problems: Problem[]
  reject(path: Path, reason: string): undefined
  /** Follows local `$ref`s to the end. Undefined, with a problem recorded, when one leads nowhere. */
  follow(at: Located): Located | undefined
}

export function startReading(document: ContractDocument): Reading {
  const problems: Problem[] = []
  const reject = (path: Path, reason: string): undefined => {
    problems.push(document.problemAt(path, reason))
    return undefined
  }
  const follow = (at: Located): Located | undefined => {
    const seen = new Set<string>()
    let here = at
    for (;;) {
      const reference = asObject(here.value)?.['$ref']
      if (typeof reference !== 'string') return here
      const path = [...here.path, '$ref']
      if (!reference.startsWith('#/')) {
        return reject(path, `$ref ${reference} leaves the document; only references that start with #/ are supported`)
      }
      if (seen.has(reference)) return reject(path, `$ref ${reference} leads back to itself`)
      seen.add(reference)
      const target = reference.slice(2).split('/').map(unescapeStep)
      const value = valueAt(document.root, target)
      if (value === undefined) return reject(path, `$ref ${reference} leads nowhere`)
      here = { value, path: target }
    }
  }
  return { document, problems, reject, follow }
}

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** The name in `#/components/schemas/Name`, when that is what the reference is. */
export function schemaNameOf(reference: unknown): string | undefined {
  const prefix = '#/components/schemas/'
  if (typeof reference !== 'string' || !reference.startsWith(prefix)) return undefined
  const rest = reference.slice(prefix.length)
  return rest.includes('/') ? undefined : unescapeStep(rest)
}

/** Names of the components a schema refers to, in order of appearance. */
export function referencesIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = schemaNameOf((schema as JsonObject)['$ref'])
  return [...(own === undefined ? [] : [own]), ...Object.values(schema).flatMap(referencesIn)]
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

/** RFC 6901 escapes, inside the percent-encoding of a URI fragment. */
function unescapeStep(step: string): string {
  return safeDecode(step).replaceAll('~1', '/').replaceAll('~0', '~')
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
