/** Experiences are episodic; what was made of them is semantic. */
export type MemoryLayer = 'episodic' | 'semantic'

/**
 * How far a memory has come on its way to the server.
 *
 * - `waiting`: the server has never seen it, or has said that it did not take it.
 * - `sending`: a process is sending it, or died at that.
 * - `doubtful`: it was sent and nobody knows what became of it. It is looked for before it is sent again.
 * - `unproved`: it was looked for, and the search proves nothing on this server.
 * - `refused`: the server will not take it as it is, or for this key.
 * - `stored`: the server has it. It stays as a local copy.
 */
export type MemoryState = 'waiting' | 'sending' | 'doubtful' | 'unproved' | 'refused' | 'stored'

/** Why a memory is not stored, in the words of the last error. */
export interface MemoryTrouble {
  readonly code: string
  readonly message: string
  readonly status: number | null
}

/** Which memory a tombstone hides, by whatever is known of it. */
export interface TombstoneTarget {
  readonly key: string | null
  readonly id: string | null
}

/** A memory as the outbox and the local copies hold it: plain JSON, one record of the store each. */
export interface MemoryRecord {
  readonly v: 1
  readonly kind: 'memory'
  readonly key: string
  /** Keys that callers chose say nothing about the content. */
  readonly keyFrom: 'content' | 'caller'
  /** Digest of the content alone. */
  readonly digest: string
  readonly content: Readonly<Record<string, unknown>>
  readonly importance: number
  /** The caller's, without what is added for the wire. */
  readonly context: Readonly<Record<string, unknown>>
  readonly layer: MemoryLayer
  readonly domain: string | null
  /** When it was remembered, milliseconds since the epoch, and its place among those of the same instant. */
  readonly atMs: number
  readonly order: number
  readonly sizeBytes: number
  readonly state: MemoryState
  /** The server's id, where it gave one. */
  readonly id: string | null
  readonly sends: number
  /** Answers with 400, which mostly mean that the server failed. */
  readonly rejections: number
  readonly sentAtMs: number | null
  /** An earlier send of it may have been stored, and no search could say. */
  readonly doubted: boolean
  readonly trouble: MemoryTrouble | null
  /** Set on a memory whose only purpose is to hide another one. */
  readonly tombstoneFor: TombstoneTarget | null
  readonly consolidated: boolean
}

/**
 * What was forgotten on this side: it hides what is not younger than itself. Kept for good: without it the server's
 * copy would come back.
 */
export interface TombstoneRecord extends TombstoneTarget {
  readonly v: 1
  readonly kind: 'tombstone'
  readonly atMs: number
}

/** When this memory was consolidated last. */
export interface ConsolidationRecord {
  readonly v: 1
  readonly kind: 'consolidation'
  readonly atMs: number
}

/** Everything a memory keeps in its store. */
export type KeptRecord = MemoryRecord | TombstoneRecord | ConsolidationRecord

const states: ReadonlySet<unknown> = new Set(['waiting', 'sending', 'doubtful', 'unproved', 'refused', 'stored'])
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTextOrNull = (value: unknown) => value === null || typeof value === 'string'
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0

/** A stored value as the record it is, or null for anything else: another program's, a later version's, a torn file. */
export function readKeptRecord(value: unknown): KeptRecord | null {
  if (!isObject(value) || value['v'] !== 1) return null
  if (!Number.isFinite(value['atMs'])) return null
  switch (value['kind']) {
    case 'memory':
      return isMemory(value) ? (value as unknown as MemoryRecord) : null
    case 'tombstone':
      return isTextOrNull(value['key']) && isTextOrNull(value['id']) ? (value as unknown as TombstoneRecord) : null
    case 'consolidation':
      return value as unknown as ConsolidationRecord
    default:
      return null
  }
}

function isMemory(value: Record<string, unknown>): boolean {
  return (
    typeof value['key'] === 'string' &&
    (value['keyFrom'] === 'content' || value['keyFrom'] === 'caller') &&
    typeof value['digest'] === 'string' &&
    isObject(value['content']) &&
    Number.isFinite(value['importance']) &&
    isObject(value['context']) &&
    (value['layer'] === 'episodic' || value['layer'] === 'semantic') &&
    isTextOrNull(value['domain']) &&
    states.has(value['state']) &&
    isTextOrNull(value['id']) &&
    ['order', 'sizeBytes', 'sends', 'rejections'].every((name) => isCount(value[name])) &&
    (value['sentAtMs'] === null || Number.isFinite(value['sentAtMs'])) &&
    (value['trouble'] === null || isObject(value['trouble'])) &&
    (value['tombstoneFor'] === null || isObject(value['tombstoneFor'])) &&
    ['doubted', 'consolidated'].every((name) => typeof value[name] === 'boolean')
  )
}
