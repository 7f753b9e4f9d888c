import type { AgentsError } from '../../errors.ts'
import type { MemoryReceipt } from '../receipt.ts'
import type { Belief, Concept, Knowledge, Relationship } from './extract-knowledge.ts'

/** How knowledge is made of what was experienced. */
export interface ConsolidateOptions {
  /**
   * `auto`: the server where its version can, else here. `server` rejects with `unsupported` where it cannot.
   * @default 'auto'
   */
  readonly where?: 'auto' | 'server' | 'client'
  /** Also when it is not due. @default false */
  readonly force?: boolean
  readonly signal?: AbortSignal
}

/** What consolidation came to. */
export interface Consolidated {
  readonly where: 'server' | 'client'
  /** Experiences that were gone through: the server's count, or those of this machine. */
  readonly consolidated: number
  /** What was made of them and remembered in the semantic layer; null where the server did it. */
  readonly knowledge: Knowledge | null
  /** Of what was remembered, each. */
  readonly receipts: readonly MemoryReceipt[]
  /**
   * What of it the server will not take, now or since an earlier time. It stays in the outbox as `refused`, as its
   * experiences are not gone through again: `outbox.retry(key)` and `flush()`, or `outbox.discard(key)`.
   */
  readonly refused: readonly RefusedKnowledge[]
}

/** Knowledge the server will not take. */
export interface RefusedKnowledge {
  /** Its key in the outbox. */
  readonly key: string
  readonly domain: string | null
  readonly content:
    | { readonly concept: Concept }
    | { readonly relationship: Relationship }
    | { readonly belief: Belief }
  /** What it was refused with; `attempts` is 0 where that was at an earlier time. */
  readonly error: AgentsError
}
