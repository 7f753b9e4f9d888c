import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * A secret as the service keeps it and, on one route, shows it: AES-256-CBC, initialisation vector and ciphertext in
 * hexadecimal digits with a colon between.
 * @param passphrase what the key is made of
 * @param ivHex 32 digits, another one each time
 */
export async function encryptSecret(clear: string, passphrase: string, ivHex: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', sha256(utf8ToBytes(passphrase)), 'AES-CBC', false, ['encrypt'])
  const cipher = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: hexToBytes(ivHex) }, key, utf8ToBytes(clear))
  return `${ivHex}:${bytesToHex(new Uint8Array(cipher))}`
}
