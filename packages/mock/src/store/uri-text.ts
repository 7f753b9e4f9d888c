const encoder = new TextEncoder()
const decoder = new TextDecoder()

const isUnreserved = (byte: number) =>
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  byte === 0x2d ||
  byte === 0x2e ||
  byte === 0x5f ||
  byte === 0x7e

/**
 * Percent-encoding as signatures want it: everything but A-Z a-z 0-9 - . _ ~ in upper-case hex.
 * `encodeURIComponent` leaves `!'()*` alone, and a signature over such a key would not match.
 */
export function encodeUriText(text: string, keep = ''): string {
  let encoded = ''
  for (const byte of encoder.encode(text)) {
    const char = String.fromCharCode(byte)
    encoded += isUnreserved(byte) || keep.includes(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return encoded
}

/** Undoes percent-encoding. A `%` that starts no code stays as it is, as servers have it, instead of throwing. */
export function decodeUriText(text: string): string {
  if (!text.includes('%')) return text
  const source = encoder.encode(text)
  const bytes = new Uint8Array(source.length)
  let length = 0
  for (let index = 0; index < source.length; index++) {
    const byte = source[index] ?? 0
    const code =
      byte === 0x25 ? /^[0-9a-fA-F]{2}$/.exec(String.fromCharCode(...source.subarray(index + 1, index + 3))) : null
    bytes[length++] = code ? Number.parseInt(code[0], 16) : byte
    if (code) index += 2
  }
  return decoder.decode(bytes.subarray(0, length))
}
