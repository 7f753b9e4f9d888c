import { digestBytes } from '#platform'
import type { ByteSource } from './byte-source.ts'
import { toBase64 } from './hash.ts'
import { collectBody } from './part-body.ts'

/** Head and tail are where formats keep what differs; everything is hashed anyway before it is trusted. */
const SAMPLE_BYTES = 64 * 1024

/** Base64 of SHA-256 over the size, the first and the last bytes: by it a source is recognised when it comes again. */
export async function sampleSource(source: ByteSource, signal?: AbortSignal): Promise<string> {
  const { sizeBytes } = source
  const headBytes = Math.min(SAMPLE_BYTES, sizeBytes)
  const tailOffset = Math.max(headBytes, sizeBytes - SAMPLE_BYTES)
  const head = await collectBody(await source.range(0, headBytes, signal), signal)
  const tail = await collectBody(await source.range(tailOffset, sizeBytes - tailOffset, signal), signal)
  const sampled = new Uint8Array(8 + head.byteLength + tail.byteLength)
  new DataView(sampled.buffer).setFloat64(0, sizeBytes)
  sampled.set(head, 8)
  sampled.set(tail, 8 + head.byteLength)
  return toBase64(await digestBytes('sha256', sampled))
}
