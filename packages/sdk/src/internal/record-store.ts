/** A stored value with the revision it was written under. */
export interface StoredRecord {
  readonly id: string
  readonly revision: number
  /** Plain JSON. Whoever reads it validates it: it may come from another version. */
  readonly value: unknown
}

/**
 * Where resumable work keeps its state: one record per piece of work, written by compare-and-set,
 * owned by one process or tab at a time. Any key-value store can be given this shape.
 */
export interface RecordStore {
  /** All records, in any order. */
  list(): Promise<readonly StoredRecord[]>
  /** One record, or null. */
  load(id: string): Promise<StoredRecord | null>
  /**
   * Writes when the stored revision is `expectedRevision` (0: nothing stored). Resolves to the
   * revision it has then, or to null when somebody else has written in between.
   */
  save(id: string, value: unknown, expectedRevision: number): Promise<number | null>
  /** Forgets a record. Unknown ids are fine. */
  remove(id: string): Promise<void>
  /**
   * Takes ownership until the returned function is called or the owner dies. Null while somebody
   * else is the owner.
   */
  claim(id: string): Promise<(() => Promise<void>) | null>
}

/** Ids become file names and keys: short, and nothing a file system or URL treats specially. */
export const isRecordId = (id: string) => /^[A-Za-z0-9_-]{1,128}$/.test(id)
