import { createFileRecordStore, createIndexedDbRecordStore } from '#platform'
import { isNovaError } from '../../internal/errors.ts'
import type { RecordStore } from '../../internal/record-store.ts'
import { renameStoreErrors } from '../../internal/rename-store-errors.ts'
import { agentsError } from '../errors.ts'

/**
 * Where the processes of a machine count their calls together: one record per address and key, which holds instants
 * and neither of the two. Two are built in; any key-value store can be given this shape.
 */
export type QuotaStore = RecordStore

/** One for each place, so that clients made one after the other agree about their quota. */
const files = new Map<string, QuotaStore>()
const databases = new Map<string, QuotaStore>()

function once(stores: Map<string, QuotaStore>, name: string, open: () => RecordStore): QuotaStore {
  const known = stores.get(name) ?? renameStoreErrors(open, asQuotaError)
  stores.set(name, known)
  return known
}

/**
 * Counts as files of a folder (Node only), made when first needed.
 *
 * @throws AgentsError `quota_store_unavailable` in a page. A folder that cannot be used later on stops nobody: the
 * process goes on by its own count, and the quota's listeners hear of it.
 *
 * @example
 * ```ts
 * const client = createAgentsClient({ auth: 'key', quota: { store: createFileQuotaStore('/var/tmp/nova-quota') } })
 * ```
 */
export function createFileQuotaStore(folder: string): QuotaStore {
  return once(files, folder, () => createFileRecordStore(folder))
}

/**
 * Counts in an IndexedDB database of this origin (browsers only), for all its tabs.
 *
 * @param name Name of the database.
 * @throws AgentsError `quota_store_unavailable` where there is no IndexedDB.
 *
 * @example
 * ```ts
 * const client = createAgentsClient({ auth: 'key', quota: { store: createIndexedDbQuotaStore() } })
 * ```
 */
export function createIndexedDbQuotaStore(name = 'nova-agents-quota'): QuotaStore {
  return once(databases, name, () => createIndexedDbRecordStore(name))
}

function asQuotaError(error: unknown): Error {
  return agentsError({
    code: 'quota_store_unavailable',
    message: isNovaError(error) ? error.message : 'The place where calls are counted cannot be used.',
    attempts: 0,
    cause: error,
  })
}
