import type { PartBody } from './runtime.ts'

const CHUNK_BYTES = 256 * 1024

/** A body of bytes in memory. */
export function bytesBody(bytes: Uint8Array): PartBody {
  return {
    sizeBytes: bytes.byteLength,
    bytes,
    async *open(signal) {
      for (let at = 0; at < bytes.byteLength; at += CHUNK_BYTES) {
        signal?.throwIfAborted()
        yield bytes.subarray(at, at + CHUNK_BYTES)
      }
    },
  }
}

/** A body of a Blob. The slice is untyped, or fetch and XHR would add a Content-Type nobody signed. */
export function blobBody(slice: Blob): PartBody {
  const blob = slice.type === '' ? slice : slice.slice(0, slice.size, '')
  return {
    sizeBytes: blob.size,
    blob,
    async *open(signal) {
      for (let at = 0; at < blob.size; at += 4 * CHUNK_BYTES) {
        signal?.throwIfAborted()
        yield new Uint8Array(await blob.slice(at, at + 4 * CHUNK_BYTES).arrayBuffer())
      }
    },
  }
}

/** All bytes of a body in one piece, copied only when they are not in one piece already. */
export async function collectBody(body: PartBody, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  if (body.bytes && body.bytes.buffer instanceof ArrayBuffer) return body.bytes as Uint8Array<ArrayBuffer>
  if (body.blob) return new Uint8Array(await body.blob.arrayBuffer())
  const whole = new Uint8Array(body.sizeBytes)
  let filled = 0
  for await (const chunk of body.open(signal)) {
    whole.set(chunk, filled)
    filled += chunk.byteLength
  }
  return whole.subarray(0, filled)
}
