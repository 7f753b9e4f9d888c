import type { Importance } from './importance.ts'
import type { MemoryLayer, MemoryTrouble } from './memory-record.ts'

/** How one memory is kept. */
export interface RememberOptions {
  /** A word or a number from 0 to 1; anything else is refused, nothing is clamped. @default 'normal', 0.5 */
  readonly importance?: Importance
  /** Where it comes from: travels beside the content. Agents, tasks, interactions and observations in it are consolidated. */
  readonly context?: Readonly<Record<string, unknown>>
  /** `episodic` for what was experienced, `semantic` for what is known. @default 'episodic' */
  readonly layer?: MemoryLayer
  /** Sets it apart from the same content elsewhere. @default the memory's */
  readonly domain?: string
  /**
   * What makes two memories the same: 1 to 200 characters, for one content in one layer and domain.
   * @default a digest of content, layer and domain; texts that are spelled with other characters are others, even
   * where they look the same
   */
  readonly key?: string
  /** Stops the waiting, not the memory: once it is in the outbox it will be sent. */
  readonly signal?: AbortSignal
}

/** What became of a memory. */
export interface MemoryReceipt {
  readonly key: string
  /** The server's id; null where it gives none, and before it is stored. Opaque, and not unique on early servers. */
  readonly id: string | null
  /**
   * `already_stored`: it was stored before, as far as this machine knows; a server that has lost it since is not asked.
   * The importance and context are those of the first time. `queued`: it is in the outbox, and only there as far as is
   * known. `withdrawn`, `hidden`: it was forgotten, or discarded from the outbox, while it was on its way, so nobody
   * will send it any more; the server has none of a `withdrawn` one, and may have a `hidden` one, which no recall here
   * shows.
   */
  readonly state: 'stored' | 'already_stored' | 'queued' | 'withdrawn' | 'hidden'
  readonly layer: MemoryLayer
  readonly domain: string | null
  /** Why it is queued, or what its last send met before it was forgotten. Null where there was no failure. */
  readonly trouble: MemoryTrouble | null
}
