import { digestBytes } from '#platform'
import { fromBase64, fromHex, toBase64, toHex } from '../../internal/hash.ts'
import type { LedgerEntry } from './ledger.ts'
import { isMd5 } from './reconcile-parts.ts'

/**
 * The ETag storage gives a completed upload when every part's ETag is the MD5 of its bytes: MD5 over
 * the MD5s, `-N`. Null when an ETag has another form. With KMS or customer keys the forms agree and
 * the values do not, so equality proves and inequality proves nothing.
 */
export async function compositeEtag(entries: readonly LedgerEntry[]): Promise<string | null> {
  if (!entries.every((entry) => isMd5(entry.etag))) return null
  const digest = await digestBytes('md5', concat(entries.map((entry) => fromHex(entry.etag))))
  return `${toHex(digest)}-${entries.length}`
}

/** SHA-256 over the SHA-256s of the parts, `-N`: what S3 calls the composite checksum. Null without parts. */
export async function compositeSha256(entries: readonly LedgerEntry[]): Promise<string | null> {
  const digests = entries.map((entry) => fromBase64(entry.sha256))
  if (digests.length === 0 || digests.includes(null)) return null
  const digest = await digestBytes('sha256', concat(digests.filter((part) => part !== null)))
  return `${toBase64(digest)}-${entries.length}`
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}
