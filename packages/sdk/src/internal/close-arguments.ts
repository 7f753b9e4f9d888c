/** What a closing handshake may carry as its reason, UTF-8. */
const MAX_REASON_BYTES = 123

/**
 * Code and reason as every host lets them be sent: others throw instead of closing. A code nobody may
 * send becomes 1000, a reason is cut at whole characters.
 */
export function closeArguments(code = 1000, reason = ''): readonly [code: number, reason: string] {
  const isSendable = code === 1000 || (Number.isInteger(code) && code >= 3000 && code <= 4999)
  return [isSendable ? code : 1000, cutToBytes(reason, MAX_REASON_BYTES)]
}

function cutToBytes(text: string, maxBytes: number): string {
  const bytes = new TextEncoder().encode(text)
  if (bytes.byteLength <= maxBytes) return text
  let end = maxBytes
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  return new TextDecoder().decode(bytes.subarray(0, end))
}
