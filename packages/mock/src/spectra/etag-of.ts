import { createHashDigest } from '../store/crypto.ts'

/** Parts of a large upload, as the builder of bundles cuts them. */
export const partBytes = 8 * 1024 * 1024

/**
 * The ETag a store gives these bytes: their MD5, or, from a size on where they are uploaded in parts, the MD5 of the
 * MD5s of the parts and their number, which is no digest of anything.
 */
export async function etagOf(bytes: Uint8Array, multipartThresholdBytes: number): Promise<string> {
  if (bytes.byteLength < multipartThresholdBytes) return `"${hex(await md5(bytes))}"`
  const digests: Uint8Array[] = []
  for (let offset = 0; offset < bytes.byteLength; offset += partBytes)
    digests.push(await md5(bytes.subarray(offset, offset + partBytes)))
  const joined = new Uint8Array(digests.length * 16)
  for (const [index, digest] of digests.entries()) joined.set(digest, index * 16)
  return `"${hex(await md5(joined))}-${digests.length}"`
}

async function md5(bytes: Uint8Array): Promise<Uint8Array> {
  const digest = createHashDigest('md5')
  digest.update(bytes)
  return digest.finish()
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
