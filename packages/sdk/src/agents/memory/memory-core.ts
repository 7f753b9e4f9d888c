import type { Runtime } from '../../internal/runtime.ts'
import type { Ledger } from './ledger.ts'
import type { LocalShelf } from './local-shelf.ts'
import type { MemoryServer } from './memory-server.ts'
import type { Outbox } from './outbox.ts'
import type { Pacer } from './pacer.ts'
import type { Prover } from './prove-stored.ts'
import type { StandardSchema } from './standard-schema.ts'
import type { UnderWay } from './under-way.ts'

/** What all functions of one memory share. */
export interface MemoryCore {
  readonly server: MemoryServer
  readonly profile: string
  readonly runtime: Pick<Runtime, 'clock' | 'random'>
  readonly ledger: Ledger
  readonly outbox: Outbox
  readonly prover: Prover
  readonly shelf: LocalShelf
  readonly pacer: Pacer
  readonly underWay: UnderWay
  readonly schema: StandardSchema | null
  /** The place of the next memory among those of the same instant. */
  nextOrder(): number
  readonly offline: 'queue' | 'fail'
  readonly maxContentBytes: number
  readonly maxCopies: number
  readonly maxEntries: number
  readonly maxBytes: number
  readonly unproved: 'resend' | 'keep'
  readonly flushAfterSuccess: boolean
  /** Rejects once the memory is closed. Reads the store, the first time. */
  enter(operation: string, signal?: AbortSignal): Promise<void>
}
