import type { LabStore, StoredLab } from '../context.ts'

/** Labs in memory. `from` is what an earlier life kept, or the files the service starts with. */
export function createLabStore(from: readonly (readonly [string, StoredLab])[], nowMs: () => number): LabStore {
  const labs = new Map(from)
  return {
    get: (path) => labs.get(path),
    write(path, document) {
      labs.set(path, { row: null, ...labs.get(path), document, modifiedAtMs: nowMs() })
    },
    set: (path, lab) => void labs.set(path, lab),
    delete: (path) => labs.delete(path),
    entries: () => [...labs].sort(([a], [b]) => (a < b ? -1 : 1)),
  }
}
