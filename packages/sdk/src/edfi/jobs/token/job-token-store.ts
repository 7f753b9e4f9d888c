import { createFileRecordStore, createIndexedDbRecordStore } from '#platform'
import { createMemoryRecordStore } from '../../../internal/memory-record-store.ts'
import type { RecordStore } from '../../../internal/record-store.ts'
import { renameStoreErrors } from '../../../internal/rename-store-errors.ts'
import { asEdfiError } from '../as-edfi-error.ts'

/**
 * Where jobs keep their tokens: one record per job, compare-and-set, one owner at a time. Three are built in; any
 * key-value store can be given this shape. Records hold upload URLs: keep them from others.
 */
export type JobTokenStore = RecordStore

/** Tokens that live as long as the process or page: for trying again after a failure, not for a restart. */
export function createMemoryJobTokenStore(): JobTokenStore {
  return createMemoryRecordStore()
}

/**
 * Tokens as files of a folder (Node only), made when first needed and readable by their owner only. They survive
 * kill -9. A lock file beside each keeps two processes off one job; the lock of a dead process is taken over.
 *
 * @throws EdfiError `token_store_unavailable` in a page; its methods reject with it when the folder cannot be used.
 *
 * @example
 * ```ts
 * const tokenStore = createFileJobTokenStore('.edfi-jobs')
 * const results = await runJob(client, { template, schoolYear: 2026, files: { INPUT_FILE: 'scores.csv' } }, { tokenStore })
 * ```
 */
export function createFileJobTokenStore(folder: string): JobTokenStore {
  return renameStoreErrors(() => createFileRecordStore(folder), asEdfiError)
}

/**
 * Tokens in an IndexedDB database of this origin (browsers only). They survive a reload. A Web Lock keeps two tabs
 * off one job and frees itself when a tab dies.
 *
 * @param name Name of the database.
 * @throws EdfiError `token_store_unavailable` where there is no IndexedDB; its methods reject with it when the
 * database cannot be used.
 *
 * @example
 * ```ts
 * const unfinished = await listUnfinishedJobs(createIndexedDbJobTokenStore())
 * ```
 */
export function createIndexedDbJobTokenStore(name = 'nova-edfi-jobs'): JobTokenStore {
  return renameStoreErrors(() => createIndexedDbRecordStore(name), asEdfiError)
}
