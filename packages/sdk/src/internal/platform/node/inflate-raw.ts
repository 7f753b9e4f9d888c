import { createInflateRaw } from 'node:zlib'

/**
 * Unpacks a raw deflate stream as it comes. Rejects when it is none, breaks off, or ends before its bytes do. Whoever
 * stops reading ends it.
 */
export async function* inflateRaw(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 })
  let givenBytes = 0
  const feed = async () => {
    for await (const chunk of chunks) {
      if (inflate.destroyed || inflate.readableEnded) return
      givenBytes += chunk.byteLength
      await new Promise<void>((resolve) => {
        const done = () => {
          inflate.off('close', done)
          resolve()
        }
        inflate.once('close', done)
        inflate.write(chunk, done)
      })
    }
    inflate.end()
  }
  const feeding = feed()
  feeding.catch((error) => inflate.destroy(error))
  try {
    yield* inflate as AsyncIterable<Uint8Array>
    await feeding
    if (inflate.bytesWritten < givenBytes) throw new Error('bytes behind the end of the stream')
  } finally {
    inflate.destroy()
  }
}
