import { blobSource } from '../../blob-source.ts'
import type { ByteSource } from '../../byte-source.ts'
import { sourceTooLarge } from '../../source-errors.ts'

/** Pieces handed to the browser as Blobs, which it may keep on disk; the page itself holds one piece at a time. */
const PIECE_BYTES = 8 * 1024 * 1024
const LIMIT_BYTES = 2 * 1024 ** 3

/** Keeps a stream whose length nobody knows in Blobs, because the length has to be declared before the first byte is sent. */
export async function spoolToSource(chunks: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<ByteSource> {
  const pieces: Blob[] = []
  let held: Uint8Array<ArrayBuffer>[] = []
  let heldBytes = 0
  let totalBytes = 0
  for await (const chunk of chunks) {
    signal?.throwIfAborted()
    held.push(chunk.slice())
    heldBytes += chunk.byteLength
    totalBytes += chunk.byteLength
    if (totalBytes > LIMIT_BYTES)
      throw sourceTooLarge(
        'The stream',
        `more than ${LIMIT_BYTES} bytes arrived and its length is unknown`,
        'Pass `sizeBytes` with the stream, or a File or Blob.',
      )
    if (heldBytes < PIECE_BYTES) continue
    pieces.push(new Blob(held))
    held = []
    heldBytes = 0
  }
  return blobSource(new Blob([...pieces, ...held]))
}
