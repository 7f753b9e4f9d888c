import type { MemoryLayer, MemoryRecord, TombstoneTarget } from './memory-record.ts'

/**
 * What is added to a memory on the wire, as the one member `nova` of its `context`: by it a memory is known again,
 * whatever id the server gave it, or none.
 */
export interface NovaMark {
  readonly key: string
  readonly layer: MemoryLayer | null
  readonly domain: string | null
  /** When it was remembered, ISO 8601 in UTC. */
  readonly at: string | null
  /** On a memory whose only purpose is to hide another one. */
  readonly tombstoneFor: TombstoneTarget | null
}

/** The `context` that goes onto the wire: the caller's, and the mark. */
export function markedContext(record: MemoryRecord): Record<string, unknown> {
  const { key, layer, domain, tombstoneFor } = record
  return {
    ...record.context,
    nova: {
      v: 1,
      key,
      layer,
      at: new Date(record.atMs).toISOString(),
      ...(domain === null ? {} : { domain }),
      ...(tombstoneFor ? { tombstone_for: tombstoneFor } : {}),
    },
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The member at the end of a path of names, or undefined. */
export function memberAt(value: unknown, ...path: readonly string[]): unknown {
  let member = value
  for (const name of path) member = isObject(member) && Object.hasOwn(member, name) ? member[name] : undefined
  return member
}

/** Where servers put the context of what was stored, in a match: first the documented place, then those seen. */
const MARK_PLACES = [
  ['metadata', 'context', 'nova'],
  ['metadata', 'nova'],
  ['context', 'nova'],
  ['metadata', 'metadata', 'context', 'nova'],
  ['memory', 'context', 'nova'],
  // The whole request handed back as the content.
  ['content', 'context', 'nova'],
  ['content', 'memory', 'context', 'nova'],
] as const

/** The mark of a match, wherever it is in it; null for one that others stored. */
export function readMark(match: unknown): NovaMark | null {
  for (const place of MARK_PLACES) {
    const found = memberAt(match, ...place)
    if (isObject(found) && typeof found['key'] === 'string' && found['key'] !== '') return asMark(found, found['key'])
  }
  return null
}

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)

function asMark(found: Readonly<Record<string, unknown>>, key: string): NovaMark {
  const { layer, tombstone_for: target } = found as { layer?: unknown; tombstone_for?: unknown }
  return {
    key,
    layer: layer === 'episodic' || layer === 'semantic' ? layer : null,
    domain: textOrNull(found['domain']),
    at: textOrNull(found['at']),
    tombstoneFor: isObject(target) ? { key: textOrNull(target['key']), id: textOrNull(target['id']) } : null,
  }
}

/** The content of a match: as it is, out of an echo of the whole request, or out of JSON text. */
export function readContent(match: unknown): Readonly<Record<string, unknown>> | null {
  const content = memberAt(match, 'content') ?? memberAt(match, 'memory', 'content')
  if (isObject(content)) {
    const echoed = content['content']
    const isEcho = isObject(echoed) && typeof content['type'] === 'string' && isObject(content['context'])
    return isEcho ? echoed : content
  }
  if (typeof content !== 'string') return null
  try {
    const parsed: unknown = JSON.parse(content)
    if (isObject(parsed)) return parsed
  } catch {
    // Text that is no JSON.
  }
  return { text: content }
}

/** The server's id of a match. */
export function readId(match: unknown): string | null {
  for (const path of [['metadata', 'memory_id'], ['memory_id'], ['id'], ['metadata', 'id']]) {
    const id = memberAt(match, ...path)
    if (typeof id === 'string' && id !== '') return id
  }
  return null
}
