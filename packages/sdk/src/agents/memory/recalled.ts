import type { AgentsError } from '../errors.ts'
import type { MemoryLayer, MemoryState } from './memory-record.ts'

/** A memory as it is recalled. */
export interface RecalledMemory<Content> {
  readonly content: Content
  /** From 0 to 1. */
  readonly score: number
  /** `local`: the part of the asked words that are in it. So are matches scored to which the server gives no score. */
  readonly scoredBy: 'server' | 'local'
  /** Who had it: the server, or only this machine as far as is known. */
  readonly source: 'server' | 'local'
  readonly id: string | null
  /** Null on what was stored without this SDK. */
  readonly key: string | null
  readonly layer: MemoryLayer | null
  readonly domain: string | null
  readonly importance: number | null
  /** When it was remembered: ISO 8601. Without a zone where the server's word is all there is. */
  readonly at: string | null
  readonly context: Readonly<Record<string, unknown>>
  readonly state: MemoryState
}

/** A match that does not fit the schema, or at which the schema failed. */
export interface SkippedMatch {
  readonly id: string | null
  readonly key: string | null
  /** `path: message`, ten at most. */
  readonly issues: readonly string[]
  /** What the schema threw, or rejected with, where it did so instead of naming issues. */
  readonly cause?: unknown
}

/** What a recall found, best first. */
export interface Recall<Content> {
  readonly memories: readonly RecalledMemory<Content>[]
  /** Matches that do not fit the schema, or have no content. */
  readonly skipped: readonly SkippedMatch[]
  /** Whether the server was heard, or only this machine. */
  readonly source: 'server' | 'local'
  /** Why the server was not heard; null where nobody asked it. */
  readonly serverError: AgentsError | null
}

/** A test of memories, or members of their `context` that have to be equal. */
export type RecallFilter<Content> = ((memory: RecalledMemory<Content>) => boolean) | Readonly<Record<string, unknown>>

/** How memories are recalled. */
export interface RecallOptions<Content> {
  /** How many at most; `Infinity` for all. @default 5 */
  readonly limit?: number
  /** From 0 to 1. On this machine at least one word has to be there, whatever is said. @default 0.7 */
  readonly minScore?: number
  readonly filter?: RecallFilter<Content>
  /** Only what was experienced, or only what was made of it. @default both */
  readonly layer?: MemoryLayer
  /** Only of this domain. @default the memory's; where that has none, all */
  readonly domain?: string
  /**
   * `auto`: the server, with what is in the outbox; this machine alone where the server has no search or does not work.
   * @default 'auto'
   */
  readonly source?: 'auto' | 'server' | 'local'
  /** Rejects where something does not fit the schema, instead of reporting it in `skipped`. @default false */
  readonly strict?: boolean
  readonly signal?: AbortSignal
}

/** Which memories are gone through. */
export interface MemoriesOptions<Content> {
  /** @default both */
  readonly layer?: MemoryLayer
  /** @default the memory's; where that has none, all */
  readonly domain?: string
  readonly filter?: RecallFilter<Content>
  /** Also gives what the server finds for this, after what is on this machine. */
  readonly query?: string
  readonly signal?: AbortSignal
}

/** How a memory is read. */
export interface GetMemoryOptions {
  /** In which domain the server is asked. @default the memory's */
  readonly domain?: string
  /** What to do about an id that nobody knows. @default 'undefined' */
  readonly missing?: 'undefined' | 'throw'
  readonly signal?: AbortSignal
}

/** A memory that was read by its id. */
export type HeldMemory<Content> = Omit<RecalledMemory<Content>, 'score' | 'scoredBy' | 'content'> & {
  /** Null where the server says so and this machine has no copy. */
  readonly content: Content | null
}

/** How long to wait for a memory to show. */
export interface RecallableOptions {
  readonly signal?: AbortSignal
  /** For everything, sending what is not sent included, milliseconds. @default 60000 */
  readonly timeoutMs?: number
}
