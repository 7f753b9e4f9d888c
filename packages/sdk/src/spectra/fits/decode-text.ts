import { latin1 } from './latin1.ts'
import type { Spans } from './spans.ts'

/** One string per row, ended by the first NUL, without blanks at its end. Those at its beginning count. */
export function decodeText(bytes: Uint8Array, spans: Spans): readonly string[] {
  const texts: string[] = []
  for (let row = 0; row < spans.rowCount; row += 1) {
    const start = spans.start(row)
    const field = bytes.subarray(start, start + spans.count(row))
    const nul = field.indexOf(0)
    texts.push(latin1(nul < 0 ? field : field.subarray(0, nul)).replace(/ +$/, ''))
  }
  return texts
}
