import { digestBytes } from '#platform'
import { toHex } from '../../internal/hash.ts'

/** SHA-256 of a text, 64 hex digits. */
export async function hexDigest(text: string): Promise<string> {
  return toHex(await digestBytes('sha256', new TextEncoder().encode(text)))
}
