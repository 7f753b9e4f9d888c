import { createFileRecordStore, createIndexedDbRecordStore } from '#platform'
import { createMemoryRecordStore } from '../../internal/memory-record-store.ts'
import type { RecordStore } from '../../internal/record-store.ts'
import { renameStoreErrors } from '../../internal/rename-store-errors.ts'
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

const nameErrors = (create: () => RecordStore): UploadTokenStore => renameStoreErrors(create, asTransferError)
