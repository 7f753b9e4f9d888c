import type { MemoryContent } from './memory-options.ts'
import type { MemoryLayer, MemoryState, MemoryTrouble } from './memory-record.ts'

/** A memory in the outbox. */
export interface OutboxEntry {
  readonly key: string
  readonly state: Exclude<MemoryState, 'stored'>
  readonly content: MemoryContent
  readonly layer: MemoryLayer
  readonly domain: string | null
  /** When it was remembered, ISO 8601 in UTC. */
  readonly at: string
  /** JSON of content and context. */
  readonly sizeBytes: number
  /** How often it was sent. */
  readonly sends: number
  /** What its last send met; null before the first. */
  readonly trouble: MemoryTrouble | null
}

/** How full the outbox is. */
export interface OutboxState {
  /** All that are not stored, refused ones included. */
  readonly entries: number
  readonly maxEntries: number
  readonly bytes: number
  readonly maxBytes: number
  /** Of the entries, those that wait for `retry` or `discard`. */
  readonly refused: number
  /** Records in the store that this version cannot read; they are left alone. */
  readonly unreadable: number
}

/** What was remembered and is not at the server as far as is known. */
export interface MemoryOutbox {
  /** Oldest first. */
  list(): Promise<readonly OutboxEntry[]>
  state(): Promise<OutboxState>
  /** Gives one up. False: there is none, or somebody is sending it at this moment. */
  discard(key: string): Promise<boolean>
  /** Has refused ones, or just this one, sent again by the next flush, and unproved ones looked for again. Gives how many. */
  retry(key?: string): Promise<number>
}
