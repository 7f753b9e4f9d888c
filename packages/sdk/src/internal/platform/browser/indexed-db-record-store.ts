import type { RecordStore, StoredRecord } from '../../record-store.ts'
import { storeUnavailable } from '../../store-errors.ts'

const RECORDS = 'records'

/** Owners of this page, for browsers without Web Locks. */
const owned = new Set<string>()

/**
 * Records in an IndexedDB database of this origin. Ownership is a Web Lock: it frees itself when
 * the tab dies, which a stored lock does not.
 */
export function createIndexedDbRecordStore(name: string): RecordStore {
  if (typeof indexedDB === 'undefined')
    throw storeUnavailable('IndexedDB', 'this place has none', 'Keep tokens in memory with createMemoryTokenStore.')
  let opening: Promise<IDBDatabase> | undefined

  const database = () => {
    const reopen = () => {
      opening = undefined
    }
    opening ??= openDatabase(name, reopen)
    // A failed opening (private mode, quota) is tried again by the next call.
    opening.catch(reopen)
    return opening
  }

  const within = async <T>(mode: IDBTransactionMode, act: (records: IDBObjectStore) => Promise<T>): Promise<T> => {
    const transaction = (await database()).transaction(RECORDS, mode)
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(unusable(transaction.error))
    })
    done.catch(() => {})
    const result = await act(transaction.objectStore(RECORDS))
    await done
    return result
  }

  return {
    list: () => within('readonly', (records) => answer<StoredRecord[]>(records.getAll())),
    load: (id) =>
      within('readonly', async (records) => (await answer<StoredRecord | undefined>(records.get(id))) ?? null),
    save: (id, value, expectedRevision) =>
      within('readwrite', async (records) => {
        const current = await answer<StoredRecord | undefined>(records.get(id))
        if ((current?.revision ?? 0) !== expectedRevision) return null
        const revision = expectedRevision + 1
        await answer(records.put({ id, revision, value }))
        return revision
      }),
    remove: (id) => within('readwrite', (records) => answer(records.delete(id))),
    claim: (id) => claimName(`nova:${name}:${id}`),
  }
}

function openDatabase(name: string, onGone: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(RECORDS, { keyPath: 'id' })
    request.onsuccess = () => {
      // Another tab that deletes or upgrades the database must not hang on this one.
      request.result.onversionchange = () => {
        request.result.close()
        onGone()
      }
      // The browser closes it itself when the user clears the data of the site.
      request.result.onclose = onGone
      resolve(request.result)
    }
    request.onerror = () => reject(unusable(request.error))
    request.onblocked = () => reject(unusable(new Error('another tab holds an older version open')))
  })
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(unusable(request.error))
  })
}

const unusable = (cause: Error | null) =>
  storeUnavailable('IndexedDB', cause?.name ?? 'no reason given', 'Free space, or leave private browsing.', cause)

async function claimName(name: string): Promise<(() => Promise<void>) | null> {
  const locks = globalThis.navigator?.locks
  if (!locks) {
    if (owned.has(name)) return null
    owned.add(name)
    return async () => void owned.delete(name)
  }
  return await new Promise((resolve, reject) => {
    const held = locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(null)
      return new Promise<void>((release) => {
        resolve(async () => {
          release()
          await held
        })
      })
    })
    held.catch(reject)
  })
}
