import type { RecordStore } from '../../record-store.ts'
import { storeUnavailable } from '../../store-errors.ts'

/** A page has no folders. */
export function createFileRecordStore(_folder: string): RecordStore {
  throw storeUnavailable('A folder', 'a browser has none', 'Keep tokens in IndexedDB with createIndexedDbTokenStore.')
}
