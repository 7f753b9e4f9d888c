import type { ByteSink } from './byte-sink.ts'

/** Bytes in one array. Takes the size of the object as memory; where the size is unknown, twice that for a moment. */
export function createBytesSink(): ByteSink & { bytes(): Uint8Array<ArrayBuffer> } {
  let whole: Uint8Array<ArrayBuffer> | null = null
  let filled = 0
  const loose: Uint8Array[] = []
  return {
    async begin(sizeBytes) {
      whole = sizeBytes === null ? null : new Uint8Array(sizeBytes)
    },
    async write(chunks) {
      for (const chunk of chunks) {
        if (whole) whole.set(chunk, filled)
        else loose.push(chunk)
        filled += chunk.byteLength
      }
    },
    async publish() {
      whole ??= concat(loose, filled)
      loose.length = 0
    },
    async abandon() {
      whole = null
      loose.length = 0
    },
    bytes: () => whole ?? new Uint8Array(),
  }
}

/** Small pieces become one Blob at this size: a browser may keep a Blob on disk, but not an array of chunks. */
const BLOB_PIECE_BYTES = 16 * 1024 * 1024

/** Bytes in a Blob, which a browser may keep on disk. The page itself holds at most one piece of 16 MiB. */
export function createBlobSink(): ByteSink & { blob(): Blob } {
  let whole = new Blob()
  const pieces: Blob[] = []
  const loose: BlobPart[] = []
  let looseBytes = 0
  const settle = () => {
    pieces.push(new Blob(loose))
    loose.length = 0
    looseBytes = 0
  }
  return {
    async begin() {},
    async write(chunks) {
      for (const chunk of chunks) {
        loose.push(chunk as Uint8Array<ArrayBuffer>)
        looseBytes += chunk.byteLength
      }
      if (looseBytes >= BLOB_PIECE_BYTES) settle()
    },
    async publish() {
      settle()
      whole = new Blob(pieces)
      pieces.length = 0
    },
    async abandon() {
      pieces.length = 0
      loose.length = 0
    },
    blob: () => whole,
  }
}

function concat(chunks: readonly Uint8Array[], sizeBytes: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(sizeBytes)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
