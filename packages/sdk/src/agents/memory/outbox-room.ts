import { agentsError } from '../errors.ts'
import type { Ledger } from './ledger.ts'
import type { MemoryRecord } from './memory-record.ts'

/** How much may be in the outbox that is not stored yet. */
export interface OutboxBounds {
  readonly maxEntries: number
  readonly maxBytes: number
}

/** Room for memories that are being written and that the ledger does not count yet. */
export interface OutboxRoom {
  /** @throws AgentsError `outbox_full` */
  reserve(record: Pick<MemoryRecord, 'key' | 'sizeBytes'>): void
  /** The ledger counts it from here on, or it will not be written. */
  release(key: string): void
}

/** What is being written counts as well: whoever comes in the same turn would find the same room free. */
export function createOutboxRoom(
  ledger: Pick<Ledger, 'memory' | 'counts'>,
  { maxEntries, maxBytes }: OutboxBounds,
): OutboxRoom {
  const reserved = new Map<string, number>()
  return {
    reserve({ key, sizeBytes }) {
      // What is in it already takes no more room.
      if (ledger.memory(key)) return
      const { unsent, unsentBytes } = ledger.counts()
      const entries = unsent + reserved.size + 1
      const bytes = [...reserved.values()].reduce((sum, size) => sum + size, unsentBytes + sizeBytes)
      if (entries <= maxEntries && bytes <= maxBytes) return void reserved.set(key, sizeBytes)
      throw agentsError({
        code: 'outbox_full',
        message: `The outbox has no room for a memory of ${sizeBytes} bytes: it would hold ${entries} of ${maxEntries} entries and ${bytes} of ${maxBytes} bytes.`,
        operation: 'remember',
        attempts: 0,
        details: { entries, maxEntries, bytes, maxBytes, sizeBytes },
      })
    },
    release: (key) => void reserved.delete(key),
  }
}
