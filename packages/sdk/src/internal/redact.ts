const MAX_DEPTH = 6
const MAX_ENTRIES = 50
const MAX_STRING_LENGTH = 500

/** Names that make a field secret whatever it holds. `input` is how a validator echoes what it refused. */
const SECRET_NAME = /(authorization|cookie|credential|password|secret|signature|token)s?$|^(input|ctx)$/i
const URL_IN_TEXT = /\b(?:https?|wss?|blob):\/\/[^\s"'<>`)\]}]+/gi
/** Schemes in front of a credential, and the three dotted segments of a JWT wherever they stand. */
const CREDENTIAL = /\b(Bearer|Basic)\s+[^\s"',;]+|\beyJ[\w-]+\.[\w-]+\.[\w-]*/gi
/** Signature parameters that were torn from their URL. */
const TORN_QUERY = /\b(X-Amz-[A-Za-z-]+|AWSAccessKeyId|Signature|Expires|access_token|id_token|code)=[^\s&"'<>]+/gi
/** Nobody can tell a long opaque run from a secret, so only shapes known to be harmless pass. */
const OPAQUE_RUN = /[A-Za-z0-9+/_=.~%-]{40,}/g
const HARMLESS_RUN =
  /^(?:[0-9a-f]{40}|[0-9a-f]{64}|(?:[\w.-]{1,39}\/)+[\w.-]{1,39}|[\w.-]{1,39}(?:\/[\w.-]{1,39})+|[._=~-]+)$/i

/** Origin and path of a URL. User info, every query value and the fragment are dropped. */
export function redactUrl(url: string): string {
  try {
    const { protocol, host, pathname, search } = new URL(url)
    return `${protocol}//${host}${pathname}${search === '' ? '' : '?[redacted]'}`
  } catch {
    const path = url.split(/[?#]/, 1)[0] ?? ''
    return path === url ? bound(path) : `${bound(path)}?[redacted]`
  }
}

/** Text that came from outside, made safe to show: bounded, one line, without URL queries, credentials or opaque runs. */
export function redactText(text: string, maxLength = MAX_STRING_LENGTH): string {
  // Cut generously first: patterns over a whole page of HTML cost more than the answer is worth.
  const head = text.length > maxLength * 4 ? text.slice(0, maxLength * 4) : text
  const clean = head
    .replace(URL_IN_TEXT, redactUrl)
    .replace(CREDENTIAL, '[redacted]')
    .replace(TORN_QUERY, '$1=[redacted]')
    .replace(OPAQUE_RUN, (run) => (HARMLESS_RUN.test(run) || run.includes('://') ? run : '[redacted]'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim()
  return bound(clean, maxLength)
}

/**
 * A plain copy of `value` that is safe to log: numbers, booleans and nulls pass, strings go through
 * {@link redactText}, fields with a secret name keep only their type. Depth, length and count are bounded.
 */
export function redactValue(value: unknown, depth = 0): unknown {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'string') return redactText(value)
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object') return undefined
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (value instanceof URL) return redactUrl(value.href)
  if (value instanceof Error) return { name: value.name, message: redactText(value.message) }
  if (depth >= MAX_DEPTH) return '[deep]'
  if (Array.isArray(value)) return redactArray(value, depth)
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  return redactRecord(value as Record<string, unknown>, depth)
}

function redactArray(values: readonly unknown[], depth: number): unknown[] {
  const kept = values.slice(0, MAX_ENTRIES).map((value) => redactValue(value, depth + 1))
  if (values.length > MAX_ENTRIES) kept.push(`[${values.length - MAX_ENTRIES} more]`)
  return kept
}

function redactRecord(record: Readonly<Record<string, unknown>>, depth: number): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  const entries = Object.entries(record)
  for (const [name, value] of entries.slice(0, MAX_ENTRIES)) {
    const isPlain = value === null || typeof value === 'number' || typeof value === 'boolean'
    const safe = SECRET_NAME.test(name) && !isPlain ? '[redacted]' : redactValue(value, depth + 1)
    if (safe !== undefined) kept[redactText(name, 100)] = safe
  }
  if (entries.length > MAX_ENTRIES) kept['…'] = `${entries.length - MAX_ENTRIES} more`
  return kept
}

const bound = (text: string, maxLength = MAX_STRING_LENGTH) =>
  text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text
