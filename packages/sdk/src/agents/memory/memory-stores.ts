import { createFileRecordStore, createIndexedDbRecordStore } from '#platform'
import { renameStoreErrors } from '../../internal/rename-store-errors.ts'
import type { MemoryStore } from './memory-options.ts'
import { asMemoryStoreError } from './memory-problems.ts'

/**
 * Memories as files of a folder (Node only), made when first needed and readable by their owner only. They survive
 * kill -9. A lock file beside each keeps two processes off one memory; the lock of a dead process is taken over.
 *
 * @throws AgentsError `memory_store_unavailable` in a page; its methods reject with it when the folder cannot be used.
 *
 * @example
 * ```ts
 * const memory = createMemory(client, { store: createFileMemoryStore('.memory') })
 * ```
 */
export function createFileMemoryStore(folder: string): MemoryStore {
  return renameStoreErrors(() => createFileRecordStore(folder), asMemoryStoreError)
}

/**
 * Memories in an IndexedDB database of this origin (browsers only). They survive a reload. A Web Lock keeps two tabs
 * off one memory and frees itself when a tab dies.
 *
 * @param name Name of the database.
 * @throws AgentsError `memory_store_unavailable` where there is no IndexedDB; its methods reject with it when the
 * database cannot be used.
 *
 * @example
 * ```ts
 * const memory = createMemory(client, { store: createIndexedDbMemoryStore() })
 * ```
 */
export function createIndexedDbMemoryStore(name = 'nova-memory'): MemoryStore {
  return renameStoreErrors(() => createIndexedDbRecordStore(name), asMemoryStoreError)
}
