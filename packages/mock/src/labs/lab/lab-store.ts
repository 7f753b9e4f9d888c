import type { LabStore, StoredLab } from '../context.ts'

/** Labs in memory. @param nowMs stamps what is written */
export function createLabStore(nowMs: () => number, labs: Iterable<readonly [string, StoredLab]> = []): LabStore {
  const byPath = new Map<string, StoredLab>(labs)
  return {
    get: (path) => byPath.get(path),
    write(path, document) {
      byPath.set(path, { row: byPath.get(path)?.row ?? null, document, modifiedAtMs: nowMs() })
    },
    set: (path, lab) => void byPath.set(path, lab),
    delete: (path) => byPath.delete(path),
    entries: () => [...byPath].sort(([a], [b]) => (a < b ? -1 : 1)),
  }
}
