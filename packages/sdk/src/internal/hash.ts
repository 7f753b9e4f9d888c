/** The two digests storage speaks: SHA-256 for content, MD5 because ETags are made of it. */
export type HashAlgorithm = 'sha256' | 'md5'

/** A digest fed piece by piece. `digest` ends it. */
export interface StreamHash {
  update(chunk: Uint8Array): void
  /** A second hash in the same state: a digest of what came so far, without ending this one. */
  copy(): StreamHash
  digest(): Uint8Array
}

/** As S3 headers carry digests. */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** Lower case, two digits per byte. */
export function toHex(bytes: Uint8Array): string {
  let hex = ''
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  return hex
}

/** The bytes of an even number of hex digits. */
export function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2)
  for (let index = 0; index < bytes.length; index += 1)
    bytes[index] = Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16)
  return bytes
}

/** The bytes of base64 text; null when it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  } catch {
    return null
  }
}
