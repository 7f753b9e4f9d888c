/** Bytes the store keeps, named by the backend that keeps them. */
export interface StoredBlob {
  readonly id: string
  readonly sizeBytes: number
}

/** Bytes on their way in. Nothing can be read, and nothing survives a crash, before `commit`. */
export interface BlobWriter {
  write(bytes: Uint8Array): Promise<void>
  commit(): Promise<StoredBlob>
  /** Forgets what was written. Does nothing after `commit`. */
  discard(): Promise<void>
}

/** The kinds of facts kept beside the bytes. */
export type RecordKind = 'bucket' | 'part' | 'upload' | 'version'

/**
 * Where a store keeps things: blobs of bytes and small JSON records. Each call is all-or-nothing;
 * the order of calls is what keeps the two consistent (bytes first, then the record naming them;
 * the record removed before its bytes).
 */
export interface StoreStorage {
  openBlob(): Promise<BlobWriter>
  /** Bytes `first..last` inclusive of one blob. */
  readBlob(blob: StoredBlob, first: number, last: number): AsyncIterable<Uint8Array>
  removeBlob(blob: StoredBlob): Promise<void>
  saveRecord(kind: RecordKind, id: string, record: unknown): Promise<void>
  removeRecord(kind: RecordKind, id: string): Promise<void>
  /** Everything saved before, at the start. */
  loadRecords(kind: RecordKind): Promise<readonly unknown[]>
  /** Removes blobs that no record names: the remains of a process that died between the two. */
  removeOrphans(isKnown: (blobId: string) => boolean): Promise<void>
  close(): Promise<void>
}
