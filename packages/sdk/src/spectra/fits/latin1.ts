/** More arguments than this overflow the stack of some engines. */
const MAX_ARGUMENTS = 8192

/** Each byte as the character of its number: FITS is ASCII, and no byte may be lost or joined with its neighbour. */
export function latin1(bytes: Uint8Array): string {
  if (bytes.length <= MAX_ARGUMENTS) return String.fromCharCode(...bytes)
  let text = ''
  for (let at = 0; at < bytes.length; at += MAX_ARGUMENTS)
    text += String.fromCharCode(...bytes.subarray(at, at + MAX_ARGUMENTS))
  return text
}
