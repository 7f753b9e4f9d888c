import { isNovaError, type NovaError } from './errors.ts'
import type { RecordStore } from './record-store.ts'

/** Keeps one record of a store up to date while work goes on. */
export interface RecordWriter {
  /** Has the record written soon; changes made meanwhile go into one write. */
  touch(): void
  /** Resolves when everything up to here is written. Rejects when it could not be. */
  flush(): Promise<void>
  /** The record is of no more use. */
  remove(): Promise<void>
  /** Writes that failed while the work went on. */
  readonly failures: readonly NovaError[]
}

export interface RecordWriterOptions {
  /** Null: nothing is kept. */
  readonly store: RecordStore | null
  readonly id: string
  /** Revision the store holds; 0 for none. */
  readonly revision: number
  /** The value as it is when it is written. */
  readonly value: () => unknown
  /** Somebody else wrote the record, so this work must stop: gives the error to stop it with. */
  readonly onConflict: () => Error
}

/**
 * Writes follow each other, each with the latest value. A failed write does not stop the work, which still
 * can finish: it is made good by the next one.
 */
export function createRecordWriter(options: RecordWriterOptions): RecordWriter {
  const { store, id } = options
  let { revision } = options
  let dirty = false
  let writing: Promise<void> | null = null
  let failure: unknown = null
  const failures: NovaError[] = []

  const writeAll = async (target: RecordStore) => {
    while (dirty) {
      dirty = false
      const written = await target.save(id, options.value(), revision)
      if (written === null) throw options.onConflict()
      revision = written
      failure = null
    }
  }

  const write = () => {
    if (!store || writing) return
    writing = writeAll(store)
      .catch((error) => {
        failure = error
        if (isNovaError(error) && failures.length < 20) failures.push(error)
      })
      .finally(() => {
        writing = null
      })
  }

  return {
    failures,
    touch() {
      dirty = true
      write()
    },
    async flush() {
      if (!store) return
      // A write that failed may succeed now: a full disk gets emptied.
      if (failure !== null && !writing) {
        dirty = true
        failure = null
        write()
      }
      while (writing) await writing
      if (failure !== null) throw failure
    },
    async remove() {
      dirty = false
      while (writing) await writing
      await store?.remove(id)
    },
  }
}
