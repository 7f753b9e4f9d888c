import type { MemoryReceipt } from './receipt.ts'

/** What is meant: a receipt, a recalled memory, or an id. By ids alone all that share one are meant. */
export type MemoryReference = string | { readonly key: string | null; readonly id: string | null }

/** How a memory is forgotten. */
export interface ForgetOptions {
  /**
   * `shared` also stores a memory that says so, for others who use this SDK. `local` leaves it at this machine.
   * @default 'shared'
   */
  readonly tombstone?: 'shared' | 'local'
  readonly signal?: AbortSignal
}

/** What forgetting came to. */
export interface Forgotten {
  /**
   * `withdrawn`: it never was at the server and is gone. `hidden`: it is no longer recalled here, but **the server
   * still has it**: no version can delete one.
   */
  readonly forgotten: 'withdrawn' | 'hidden'
  readonly key: string | null
  readonly id: string | null
  /** Of the memory that tells others. */
  readonly tombstone: MemoryReceipt | null
}
