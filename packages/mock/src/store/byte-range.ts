/** The bytes an answer carries: both ends inclusive, as in `Content-Range`. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * Reads a `Range` header against an object's size. Nothing means "send it all": no header, a unit
 * that is not bytes, a text that is no range, or several ranges at once, which S3 does not serve.
 */
export function parseByteRange(header: string | null, sizeBytes: number): ByteRange | 'unsatisfiable' | undefined {
  const match = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '')
  if (!match) return undefined
  const [, from = '', to = ''] = match
  if (from === '' && to === '') return undefined
  if (from === '') {
    const suffixBytes = Number(to)
    if (suffixBytes === 0 || sizeBytes === 0) return 'unsatisfiable'
    return { first: Math.max(0, sizeBytes - suffixBytes), last: sizeBytes - 1 }
  }
  const first = Number(from)
  const wanted = to === '' ? Number.POSITIVE_INFINITY : Number(to)
  if (wanted < first) return undefined
  if (first >= sizeBytes) return 'unsatisfiable'
  return { first, last: Math.min(wanted, sizeBytes - 1) }
}
