import { coverage } from './lexical-index.ts'
import type { MemoryLayer, MemoryRecord, TombstoneTarget } from './memory-record.ts'
import { isObject, memberAt, readContent, readId, readMark } from './nova-mark.ts'
import type { RecalledMemory } from './recalled.ts'
import { textOf } from './search-terms.ts'

/** A memory before its content was checked, from wherever it came. */
export interface FoundMemory extends Omit<RecalledMemory<unknown>, 'content'> {
  readonly content: Readonly<Record<string, unknown>> | null
  readonly tombstoneFor: TombstoneTarget | null
}

const textOrNull = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

/**
 * A match of any version of the service. One without a score is scored here, as copies of this machine are: by the
 * part of the asked words that are in it.
 */
export function readMatch(match: unknown, query: string): FoundMemory {
  const mark = readMark(match)
  const content = readContent(match)
  const score = memberAt(match, 'score')
  const isScored = typeof score === 'number' && Number.isFinite(score)
  const importance = memberAt(match, 'metadata', 'importance') ?? memberAt(match, 'importance')
  return {
    content,
    score: isScored ? score : coverage(query, textOf(content)),
    scoredBy: isScored ? 'server' : 'local',
    source: 'server',
    id: readId(match),
    key: mark?.key ?? null,
    layer: mark?.layer ?? readLayer(match),
    domain: mark?.domain ?? textOrNull(memberAt(match, 'metadata', 'domain')),
    importance: typeof importance === 'number' ? importance : null,
    at: mark?.at ?? textOrNull(memberAt(match, 'metadata', 'timestamp')) ?? textOrNull(memberAt(match, 'timestamp')),
    context: withoutMark(memberAt(match, 'metadata', 'context') ?? memberAt(match, 'context')),
    state: 'stored',
    tombstoneFor: mark?.tombstoneFor ?? null,
  }
}

/** A memory of this machine in the same shape. */
export function readLocal(record: MemoryRecord, score: number): FoundMemory {
  const { content, id, key, layer, domain, importance, context, state, tombstoneFor } = record
  const at = new Date(record.atMs).toISOString()
  const found = { content, id, key, layer, domain, importance, context, state, tombstoneFor }
  return { ...found, score, scoredBy: 'local', source: 'local', at }
}

function readLayer(match: unknown): MemoryLayer | null {
  const layer = memberAt(match, 'layer') ?? memberAt(match, 'metadata', 'layer')
  return layer === 'episodic' || layer === 'semantic' ? layer : null
}

function withoutMark(context: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(context)) return {}
  const { nova: _mark, ...own } = context
  return own
}
