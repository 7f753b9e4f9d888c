/** What the service keeps of a stack trace, its end. */
const STACK_TRACE_BYTES = 6144

/** The last bytes of a text, from the first character that is whole among them. */
export function cutStackTrace(text: string, limitBytes = STACK_TRACE_BYTES): string {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length <= limitBytes) return text
  let start = bytes.length - limitBytes
  // Bytes that only go on with a character are 10xxxxxx.
  while (((bytes[start] ?? 0) & 0b1100_0000) === 0b1000_0000) start++
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start))
}
