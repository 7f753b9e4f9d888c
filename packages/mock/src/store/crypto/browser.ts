import { hmac as hmacOf } from '@noble/hashes/hmac.js'
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { StoreCrypto } from './digest.ts'

const hashes = { md5, sha1, sha256 }

/** WebCrypto has neither MD5 nor incremental digests, so a page hashes in script. */
export const createHashDigest: StoreCrypto['createHashDigest'] = (algorithm) => {
  const hash = hashes[algorithm].create()
  return { update: (bytes) => void hash.update(bytes), finish: async () => hash.digest() }
}

export const hmac: StoreCrypto['hmac'] = (algorithm, key, text) => hmacOf(hashes[algorithm], key, utf8ToBytes(text))

export const sha256Hex: StoreCrypto['sha256Hex'] = (bytes) =>
  bytesToHex(sha256(typeof bytes === 'string' ? utf8ToBytes(bytes) : bytes))
