import type { StoreStorage } from './storage.ts'

/** Keeps everything in memory, in the pieces it came in. Gone with the process. */
export function createMemoryStorage(): StoreStorage {
  const blobs = new Map<string, readonly Uint8Array[]>()
  let count = 0
  return {
    async openBlob() {
      let chunks: Uint8Array[] = []
      let sizeBytes = 0
      return {
        async write(bytes) {
          // A copy: a sender in the same process may fill the same buffer again for its next piece.
          chunks.push(bytes.slice())
          sizeBytes += bytes.byteLength
        },
        async commit() {
          const id = `m${++count}`
          blobs.set(id, chunks)
          return { id, sizeBytes }
        },
        async discard() {
          chunks = []
        },
      }
    },
    readBlob: (blob, first, last) => slices(blobs.get(blob.id) ?? [], first, last),
    async removeBlob(blob) {
      blobs.delete(blob.id)
    },
    // The index above the storage is the memory; writing it down a second time would serve nobody.
    async saveRecord() {},
    async removeRecord() {},
    loadRecords: async () => [],
    async removeOrphans() {},
    async close() {
      blobs.clear()
    },
  }
}

async function* slices(chunks: readonly Uint8Array[], first: number, last: number): AsyncGenerator<Uint8Array> {
  let start = 0
  for (const chunk of chunks) {
    const end = start + chunk.byteLength
    if (end > first && start <= last) {
      const piece = chunk.subarray(Math.max(0, first - start), last + 1 - start)
      // A copy again: what leaves may be transferred or changed by its receiver.
      yield piece.slice()
    }
    if (end > last) return
    start = end
  }
}
