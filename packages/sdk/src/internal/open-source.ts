import { openPathSource, spoolToSource } from '#platform'
import { blobSource, bytesSource } from './blob-source.ts'
import type { ByteSource } from './byte-source.ts'
import { sourceEmpty, sourceUnreadable, sourceUnusable } from './source-errors.ts'
import { streamSource } from './stream-source.ts'

/**
 * What can be uploaded.
 *
 * A string or `file:` URL is a path (Node only). A stream (web or Node) of unknown length is first
 * written to a temporary file, or kept in Blobs by the browser, because the service wants the
 * length before the first byte; give `sizeBytes` and it is sent as it comes, part by part.
 */
export type UploadInput =
  | string
  | URL
  | Blob
  | ArrayBuffer
  | Uint8Array
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>

/** Opens any input as ranges of bytes. Rejects with `empty_source`, `invalid_options`, `source_unreadable` or `source_changed`. */
export async function openSource(input: UploadInput, sizeBytes?: number, signal?: AbortSignal): Promise<ByteSource> {
  const source = await openAny(input, sizeBytes, signal)
  if (sizeBytes !== undefined && sizeBytes !== source.sizeBytes) {
    await source.close()
    throw sourceUnusable(`\`sizeBytes\` is ${sizeBytes} but the source has ${source.sizeBytes} bytes`)
  }
  if (source.sizeBytes === 0) {
    await source.close()
    throw sourceEmpty(source.filename ?? 'The source')
  }
  return source
}

async function openAny(input: UploadInput, sizeBytes?: number, signal?: AbortSignal): Promise<ByteSource> {
  if (typeof input === 'string' || input instanceof URL) return openPathSource(input)
  if (input instanceof Blob) return blobSource(input)
  if (input instanceof Uint8Array) return bytesSource(input)
  if (input instanceof ArrayBuffer) return bytesSource(new Uint8Array(input))
  const chunks = isWebStream(input) ? chunksOf(input) : input
  if (typeof chunks?.[Symbol.asyncIterator] !== 'function')
    throw sourceUnusable('the source is no path, File, Blob, bytes or stream')
  if (sizeBytes === undefined) return spoolToSource(onlyBytes(chunks), signal)
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) throw sourceUnusable(`\`sizeBytes\` is ${sizeBytes}`)
  return streamSource(onlyBytes(chunks), sizeBytes)
}

const isWebStream = (input: object): input is ReadableStream<Uint8Array> =>
  typeof (input as ReadableStream | null)?.getReader === 'function'

/** Not every browser can iterate a stream directly. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  let ended = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      ended = done
      if (done) return
      yield value
    }
  } finally {
    if (!ended) await reader.cancel().catch(() => {})
  }
}

/** Bytes, or an error that says whose fault it was: a stream may throw anything. */
async function* onlyBytes(chunks: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  let ended = false
  try {
    for (;;) {
      const next = await iterator.next().catch((cause) => {
        ended = true
        throw sourceUnreadable('The stream', 'it failed', cause)
      })
      ended = next.done === true
      if (next.done) return
      const chunk = next.value
      if (!(chunk instanceof Uint8Array)) throw sourceUnusable(`the stream gives ${typeof chunk} chunks, not bytes`)
      if (chunk.byteLength > 0) yield chunk
    }
  } finally {
    if (!ended) await iterator.return?.()
  }
}
