import type { StoreStorage } from './storage.ts'

/** A page has no directories. */
export async function openDirectoryStorage(dataDir: string): Promise<StoreStorage> {
  throw new TypeError(`dataDir "${dataDir}" needs Node; leave it out to keep objects in memory`)
}
