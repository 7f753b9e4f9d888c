import type { StoreStorage } from '../storage/storage.ts'
import type { ObjectRecord } from '../store-records.ts'

/** Bytes `first..last` inclusive of an object, across the parts it is made of. */
export async function* readObjectBytes(
  storage: StoreStorage,
  object: ObjectRecord,
  first = 0,
  last = object.sizeBytes - 1,
): AsyncGenerator<Uint8Array> {
  let start = 0
  for (const { blob } of object.parts) {
    const end = start + blob.sizeBytes
    if (end > first && start <= last)
      yield* storage.readBlob(blob, Math.max(0, first - start), Math.min(blob.sizeBytes - 1, last - start))
    if (end > last) return
    start = end
  }
}
