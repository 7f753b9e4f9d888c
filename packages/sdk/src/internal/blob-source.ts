import type { ByteSource } from './byte-source.ts'
import { blobBody, bytesBody } from './part-body.ts'
import { sourceChanged } from './source-errors.ts'

/** Uploads from a Blob or File, slice by slice, without ever holding more than a slice. */
export function blobSource(blob: Blob): ByteSource {
  const file = typeof File !== 'undefined' && blob instanceof File ? blob : null
  return {
    filename: file?.name ?? null,
    contentType: blob.type === '' ? null : blob.type,
    sizeBytes: blob.size,
    modifiedAtMs: file?.lastModified ?? null,
    rereadable: true,
    range: async (offset, sizeBytes) => blobBody(blob.slice(offset, offset + sizeBytes, '')),
    release() {},
    async assertUnchanged() {
      // A File is a promise about a file on disk: once that changed, every read fails, also of one byte.
      try {
        await blob.slice(0, 1).arrayBuffer()
      } catch (cause) {
        throw sourceChanged(file?.name ?? 'The blob', 'the browser refuses to read it any more', cause)
      }
    },
    async close() {},
  }
}

/** Uploads from bytes in memory, without copying them. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    filename: null,
    contentType: null,
    sizeBytes: bytes.byteLength,
    modifiedAtMs: null,
    rereadable: true,
    range: async (offset, sizeBytes) => bytesBody(bytes.subarray(offset, offset + sizeBytes)),
    release() {},
    async assertUnchanged() {},
    async close() {},
  }
}
