/** Hashing for whichever platform this runs on: `#crypto` is node:crypto in Node and @noble/hashes in a page. */
export { createHashDigest, hmac, sha256Hex } from '#crypto'
export type { Digest } from './crypto/digest.ts'
