/**
 * Unpacks a raw deflate stream as it comes. Rejects when it is none, breaks off, or ends before its bytes do. Whoever
 * stops reading ends it.
 */
export async function* inflateRaw(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const { readable, writable } = new DecompressionStream('deflate-raw')
  const writer = writable.getWriter()
  const feed = async () => {
    for await (const chunk of chunks) await writer.write(chunk as Uint8Array<ArrayBuffer>)
    await writer.close()
  }
  const feeding = feed()
  feeding.catch((error) => writer.abort(error).catch(() => {}))
  // Not `for await`: Safari's streams are not iterable.
  const reader = readable.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      yield value
    }
    await feeding
  } finally {
    reader.cancel().catch(() => {})
  }
}
