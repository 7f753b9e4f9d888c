import { createFileRecordStore, createIndexedDbRecordStore } from '#platform'
import { createMemoryRecordStore } from '../../internal/memory-record-store.ts'
import type { RecordStore } from '../../internal/record-store.ts'
import { asTransferError } from './as-transfer-error.ts'

/**
 * Where uploads keep their tokens: one record per upload, compare-and-set, one owner at a time.
 * Three are built in; any key-value store can be given this shape.
 */
export type UploadTokenStore = RecordStore

/** Tokens that live as long as the process or page: for retrying after a failure, not for a restart. */
export function createMemoryTokenStore(): UploadTokenStore {
  return createMemoryRecordStore()
}

/**
 * Tokens as files of a folder (Node only), made when first needed and readable by their owner only.
 * They survive kill -9. A lock file beside each keeps two processes off one upload; the lock of a
 * dead process is taken over.
 *
 * @throws TransferError `token_store_unavailable` in a page; its methods reject with it when the folder
 * cannot be used.
 *
 * @example
 * ```ts
 * const tokenStore = createFileTokenStore('.uploads')
 * const receipt = await uploadFile(client, 'film.mov', { tokenStore })
 * ```
 */
export function createFileTokenStore(folder: string): UploadTokenStore {
  return nameErrors(() => createFileRecordStore(folder))
}

/**
 * Tokens in an IndexedDB database of this origin (browsers only). They survive a reload. A Web Lock
 * keeps two tabs off one upload and frees itself when a tab dies.
 *
 * @param name Name of the database.
 * @throws TransferError `token_store_unavailable` where there is no IndexedDB; its methods reject with it
 * when the database cannot be used.
 *
 * @example
 * ```ts
 * const tokenStore = createIndexedDbTokenStore()
 * const unfinished = await listUnfinishedUploads(tokenStore)
 * ```
 */
export function createIndexedDbTokenStore(name = 'nova-uploads'): UploadTokenStore {
  return nameErrors(() => createIndexedDbRecordStore(name))
}

/** Stores are shared by all services: their errors get the name of this one on the way out. */
function nameErrors(create: () => RecordStore): UploadTokenStore {
  const named =
    <Given extends unknown[], T>(act: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      try {
        return await act(...given)
      } catch (error) {
        throw asTransferError(error)
      }
    }
  try {
    const { list, load, save, remove, claim } = create()
    return { list: named(list), load: named(load), save: named(save), remove: named(remove), claim: named(claim) }
  } catch (error) {
    throw asTransferError(error)
  }
}
