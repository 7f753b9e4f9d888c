import { openPathSource, spoolToSource } from '#platform'
import { blobSource, bytesSource } from '../../internal/blob-source.ts'
import type { ByteSource } from '../../internal/byte-source.ts'
import { sourceUnreadable } from '../../internal/source-errors.ts'
import { streamSource } from '../../internal/stream-source.ts'
import { transferError } from '../errors.ts'

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

/** Opens any input as ranges of bytes. */
export async function openSource(input: UploadInput, sizeBytes?: number, signal?: AbortSignal): Promise<ByteSource> {
  const source = await openAny(input, sizeBytes, signal)
  if (sizeBytes !== undefined && sizeBytes !== source.sizeBytes) {
    await source.close()
    throw invalidInput(`\`sizeBytes\` is ${sizeBytes} but the source has ${source.sizeBytes} bytes`)
  }
  if (source.sizeBytes === 0) {
    await source.close()
    throw transferError({
      code: 'empty_source',
      message: `${source.filename ?? 'The source'} is empty; the service takes no files of 0 bytes.`,
      advice: 'Check what was to be written into it, or skip it.',
    })
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
    throw invalidInput('the source is no path, File, Blob, bytes or stream')
  if (sizeBytes === undefined) return spoolToSource(onlyBytes(chunks), signal)
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) throw invalidInput(`\`sizeBytes\` is ${sizeBytes}`)
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
      if (!(chunk instanceof Uint8Array)) throw invalidInput(`the stream gives ${typeof chunk} chunks, not bytes`)
      if (chunk.byteLength > 0) yield chunk
    }
  } finally {
    if (!ended) await iterator.return?.()
  }
}

const invalidInput = (seen: string) =>
  transferError({
    code: 'invalid_options',
    message: `Nothing can be uploaded: ${seen}.`,
    advice: 'Pass a path, File, Blob, Uint8Array, ArrayBuffer or a stream of bytes.',
  })
