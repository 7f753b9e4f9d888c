const LINE_FEED = 0x0a

export interface LineSplitter {
  /** The lines that are complete with these bytes, without their line feeds. */
  feed(bytes: Uint8Array): readonly Uint8Array[]
  /** Bytes behind the last line feed. */
  readonly restBytes: number
}

/**
 * Lines out of chunks, whatever their boundaries. Splits bytes, not text: no byte of a character of UTF-8 is a line
 * feed, so that one which two chunks share is put together before anybody decodes it.
 */
export function createLineSplitter(): LineSplitter {
  let rest: Uint8Array[] = []
  let restBytes = 0
  return {
    feed(bytes) {
      const lines: Uint8Array[] = []
      let start = 0
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
        lines.push(joined([...rest, bytes.subarray(start, end)]))
        rest = []
        restBytes = 0
        start = end + 1
      }
      if (start < bytes.length) {
        rest.push(bytes.slice(start))
        restBytes += bytes.length - start
      }
      return lines
    },
    get restBytes() {
      return restBytes
    },
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  if (only && parts.length === 1) return only
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
