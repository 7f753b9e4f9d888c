/** Bytes `start` to before `end` of an object; `end` null means to wherever the object ends. */
export interface ByteRange {
  readonly start: number
  readonly end: number | null
}

/** The value of a `Range` header. */
export function formatRange({ start, end }: ByteRange): string {
  return `bytes=${start}-${end === null ? '' : end - 1}`
}

/** What `Content-Range` says. `range` is null where the server had nothing to give (416). */
export interface ContentRange {
  readonly range: { readonly start: number; readonly end: number } | null
  readonly totalBytes: number | null
}

/** Reads a `Content-Range` header of bytes; null when it is absent or says nothing usable. */
export function parseContentRange(header: string | null): ContentRange | null {
  const match = /^\s*bytes\s+(?:(\d+)-(\d+)|\*)\/(\d+|\*)\s*$/i.exec(header ?? '')
  if (!match) return null
  const [, first, last, total] = match
  const totalBytes = total === undefined || total === '*' ? null : Number(total)
  if (totalBytes !== null && !Number.isSafeInteger(totalBytes)) return null
  if (first === undefined || last === undefined) return { range: null, totalBytes }
  const range = { start: Number(first), end: Number(last) + 1 }
  const isPossible = range.end > range.start && (totalBytes === null || range.end <= totalBytes)
  return isPossible ? { range, totalBytes } : null
}
