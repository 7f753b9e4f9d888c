import { digestBytes } from '#platform'
import type { ByteSource } from '../../internal/byte-source.ts'
import { toBase64 } from '../../internal/hash.ts'
import { collectBody } from '../../internal/part-body.ts'
import type { SourceFingerprint } from './resume-token.ts'

/** Head and tail are where formats keep what differs; every part is hashed anyway before it is trusted. */
const SAMPLE_BYTES = 64 * 1024

/** How this source is recognised when it comes again, in this process or another. */
export async function fingerprintSource(
  source: ByteSource,
  filename: string,
  signal?: AbortSignal,
): Promise<SourceFingerprint> {
  return {
    filename,
    size_bytes: source.sizeBytes,
    modified_at_ms: source.modifiedAtMs,
    // Sampling a stream would consume it.
    sample_sha256: source.rereadable ? await sampleDigest(source, signal) : null,
  }
}

/** Whether two fingerprints mean the same content. Time is left out: a copy on another machine has its own. */
export function isSameSource(a: SourceFingerprint, b: SourceFingerprint): boolean {
  return (
    a.sample_sha256 !== null &&
    a.sample_sha256 === b.sample_sha256 &&
    a.size_bytes === b.size_bytes &&
    a.filename === b.filename
  )
}

async function sampleDigest(source: ByteSource, signal?: AbortSignal): Promise<string> {
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
