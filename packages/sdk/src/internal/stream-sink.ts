import type { ByteSink } from './byte-sink.ts'

/**
 * Hands bytes to a stream as they come, at the pace it takes them. What was written is visible to
 * whoever reads the stream; only its proper end says that all of it was right.
 */
export function createStreamSink(stream: WritableStream<Uint8Array>): ByteSink {
  const writer = stream.getWriter()
  // Its failure is met at the next write; until then it must not count as unhandled.
  writer.closed.catch(() => {})
  return {
    async begin() {},
    async write(chunks) {
      for (const chunk of chunks) {
        await writer.ready
        await writer.write(chunk)
      }
    },
    publish: () => writer.close(),
    async abandon(reason) {
      // Not awaited: it settles after the write that may never end.
      writer.abort(reason).catch(() => {})
    },
  }
}
