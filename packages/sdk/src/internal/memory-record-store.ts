import type { RecordStore, StoredRecord } from './record-store.ts'

/** Records that live as long as the process. Values are copied in and out, as every other store does. */
export function createMemoryRecordStore(): RecordStore {
  const records = new Map<string, StoredRecord>()
  const owned = new Set<string>()
  return {
    list: async () => structuredClone([...records.values()]),
    load: async (id) => structuredClone(records.get(id) ?? null),
    async save(id, value, expectedRevision) {
      if ((records.get(id)?.revision ?? 0) !== expectedRevision) return null
      const revision = expectedRevision + 1
      records.set(id, { id, revision, value: structuredClone(value) })
      return revision
    },
    async remove(id) {
      records.delete(id)
    },
    async claim(id) {
      if (owned.has(id)) return null
      owned.add(id)
      return async () => void owned.delete(id)
    },
  }
}
