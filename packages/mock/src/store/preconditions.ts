/** What a reader already knows about an object, compared with what the object is. */
export interface ObjectValidators {
  /** Unquoted. */
  readonly etag: string
  readonly lastModifiedMs: number
}

export type Precondition = 'proceed' | 'not-modified' | 'failed'

/**
 * RFC 9110 section 13.2.2 without the parts that concern writing: an ETag condition, where there is
 * one, decides alone and its date sibling is not looked at.
 */
export function evaluateReadConditions(
  headers: { get(name: string): string | null },
  object: ObjectValidators,
): Precondition {
  const modifiedSecond = Math.floor(object.lastModifiedMs / 1000)
  const ifMatch = headers.get('if-match')
  if (ifMatch !== null) {
    if (!matchesEtag(ifMatch, object.etag)) return 'failed'
  } else {
    const before = parseHttpSecond(headers.get('if-unmodified-since'))
    if (before !== undefined && modifiedSecond > before) return 'failed'
  }
  const ifNoneMatch = headers.get('if-none-match')
  if (ifNoneMatch !== null) return matchesEtag(ifNoneMatch, object.etag) ? 'not-modified' : 'proceed'
  const since = parseHttpSecond(headers.get('if-modified-since'))
  return since !== undefined && modifiedSecond <= since ? 'not-modified' : 'proceed'
}

/** Whether a `Range` may be honoured: no `If-Range`, or one that still names this very object. */
export function allowsRange(ifRange: string | null, object: ObjectValidators): boolean {
  if (ifRange === null) return true
  if (ifRange.trim().startsWith('"')) return matchesEtag(ifRange, object.etag)
  const second = parseHttpSecond(ifRange)
  return second !== undefined && second === Math.floor(object.lastModifiedMs / 1000)
}

/** `"a", "b"`, `*` or a bare text: S3 takes ETags with and without quotation marks. */
export function matchesEtag(header: string, etag: string): boolean {
  return header.split(',').some((candidate) => candidate.trim() === '*' || unquoteEtag(candidate) === etag)
}

export function unquoteEtag(text: string): string {
  return text
    .trim()
    .replace(/^W\//, '')
    .replace(/^"(.*)"$/, '$1')
}

function parseHttpSecond(text: string | null): number | undefined {
  const ms = text === null ? Number.NaN : Date.parse(text)
  return Number.isNaN(ms) ? undefined : Math.floor(ms / 1000)
}
