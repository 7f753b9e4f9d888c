import type { HashAlgorithm, StreamHash } from '../../hash.ts'

/** A digest fed piece by piece. WebCrypto has none, so the script one is loaded when first needed. */
export async function createStreamHash(algorithm: HashAlgorithm): Promise<StreamHash> {
  if (algorithm === 'md5') return wrapHash((await import('./script-md5.ts')).md5.create())
  return wrapHash((await import('./script-sha256.ts')).sha256.create())
}

interface ScriptHash {
  update(chunk: Uint8Array): unknown
  clone(): ScriptHash
  digest(): Uint8Array
}

const wrapHash = (hash: ScriptHash): StreamHash => ({
  update: (chunk) => void hash.update(chunk),
  copy: () => wrapHash(hash.clone()),
  digest: () => hash.digest(),
})

/** The digest of bytes in memory. */
export async function digestBytes(algorithm: HashAlgorithm, bytes: Uint8Array): Promise<Uint8Array> {
  // WebCrypto is absent on pages that are not a secure context, and has never had MD5.
  const subtle = algorithm === 'sha256' ? globalThis.crypto?.subtle : undefined
  if (subtle) return new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
  const hash = await createStreamHash(algorithm)
  hash.update(bytes)
  return hash.digest()
}

/** MD5 runs in script here: sending a doubtful part again is cheaper than blocking the page to keep it. */
export const canHashMd5Cheaply = false
