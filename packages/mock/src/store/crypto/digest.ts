/** A digest being taken of bytes as they pass by. */
export interface Digest {
  update(bytes: Uint8Array): void
  /** Ends the digest. Call it once. */
  finish(): Promise<Uint8Array>
}

export type HashAlgorithm = 'md5' | 'sha1' | 'sha256'

/** What both crypto variants offer; a test holds their exports equal. */
export interface StoreCrypto {
  createHashDigest(algorithm: HashAlgorithm): Digest
  hmac(algorithm: 'sha1' | 'sha256', key: Uint8Array, text: string): Uint8Array
  sha256Hex(bytes: Uint8Array | string): string
}
