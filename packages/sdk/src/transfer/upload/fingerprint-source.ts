import type { ByteSource } from '../../internal/byte-source.ts'
import { sampleSource } from '../../internal/sample-source.ts'
import type { SourceFingerprint } from './resume-token.ts'

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
    sample_sha256: source.rereadable ? await sampleSource(source, signal) : null,
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
