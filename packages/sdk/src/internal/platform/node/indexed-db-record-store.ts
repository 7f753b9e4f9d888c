import type { RecordStore } from '../../record-store.ts'
import { storeUnavailable } from '../../store-errors.ts'

/** Node has no IndexedDB. */
export function createIndexedDbRecordStore(_name: string): RecordStore {
  throw storeUnavailable('IndexedDB', 'Node has none', 'Keep tokens in a folder with createFileTokenStore.')
}
