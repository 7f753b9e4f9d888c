import { eachElement, type Spans } from './spans.ts'

const TRUE = 'T'.charCodeAt(0)
const FALSE = 'F'.charCodeAt(0)

/** Logical values as 1 and 0, and which of them are missing; `refuse` hears of a byte that is neither T, F nor 0. */
export function decodeLogicals(
  bytes: Uint8Array,
  spans: Spans,
  refuse: (byte: number) => Error,
): { readonly values: Uint8Array; readonly missing: Uint8Array } {
  const values = new Uint8Array(spans.total)
  const missing = new Uint8Array(spans.total)
  eachElement(spans, 1, (offset, index) => {
    const byte = bytes[offset]
    if (byte === TRUE) values[index] = 1
    else if (byte === 0) missing[index] = 1
    else if (byte !== FALSE) throw refuse(byte ?? 0)
  })
  return { values, missing }
}

/** Bits as 1 and 0, the highest of each byte first. */
export function decodeBits(bytes: Uint8Array, spans: Spans): Uint8Array {
  const values = new Uint8Array(spans.total)
  let index = 0
  for (let row = 0; row < spans.rowCount; row += 1) {
    const start = spans.start(row)
    const count = spans.count(row)
    for (let bit = 0; bit < count; bit += 1) {
      const byte = bytes[start + (bit >> 3)] ?? 0
      values[index] = (byte >> (7 - (bit & 7))) & 1
      index += 1
    }
  }
  return values
}
