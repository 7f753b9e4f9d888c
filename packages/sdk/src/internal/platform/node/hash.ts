import { createHash, type Hash, webcrypto } from 'node:crypto'
import type { HashAlgorithm, StreamHash } from '../../hash.ts'

/** Above this, a digest leaves the event loop: the thread pool takes longer to reach than a small input takes to hash. */
const OFF_THREAD_BYTES = 256 * 1024

/** A digest fed piece by piece. */
export async function createStreamHash(algorithm: HashAlgorithm): Promise<StreamHash> {
  return wrapHash(createHash(algorithm))
}

const wrapHash = (hash: Hash): StreamHash => ({
  update: (chunk) => void hash.update(chunk),
  copy: () => wrapHash(hash.copy()),
  digest: () => new Uint8Array(hash.digest()),
})

/** The digest of bytes in memory. */
export async function digestBytes(algorithm: HashAlgorithm, bytes: Uint8Array): Promise<Uint8Array> {
  if (algorithm === 'sha256' && bytes.byteLength > OFF_THREAD_BYTES)
    return new Uint8Array(await webcrypto.subtle.digest('SHA-256', bytes))
  return new Uint8Array(createHash(algorithm).update(bytes).digest())
}

/** MD5 costs about as much as sending on a fast link: cheaper than a part sent twice. */
export const canHashMd5Cheaply = true
