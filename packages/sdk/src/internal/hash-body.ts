import { createStreamHash, digestBytes } from '#platform'
import type { HashAlgorithm } from './hash.ts'
import type { PartBody } from './runtime.ts'

/**
 * Blobs up to this are hashed in one piece: WebCrypto is several times faster than any digest in
 * script, but takes the whole input at once. Larger ones are read in pieces, so that memory stays
 * far below the part size.
 */
const WHOLE_BLOB_BYTES = 32 * 1024 * 1024

/** The digest of a body, read in bounded pieces where it is large. */
export async function hashBody(body: PartBody, algorithm: HashAlgorithm, signal?: AbortSignal): Promise<Uint8Array> {
  signal?.throwIfAborted()
  if (body.bytes) return digestBytes(algorithm, body.bytes)
  if (body.blob && body.blob.size <= WHOLE_BLOB_BYTES)
    return digestBytes(algorithm, new Uint8Array(await body.blob.arrayBuffer()))
  const hash = await createStreamHash(algorithm)
  for await (const chunk of body.open(signal)) {
    hash.update(chunk)
    signal?.throwIfAborted()
  }
  return hash.digest()
}
