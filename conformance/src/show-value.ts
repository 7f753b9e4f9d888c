import type { Redact } from './redact.ts'

/** Longer values are cut. Long enough for an error envelope, short enough for a terminal. */
const MOST_CHARACTERS = 1500

/** Headers that may stand in a report. Every other one could carry a credential. */
const plainHeaders: ReadonlySet<string> = new Set([
  'accept-ranges',
  'access-control-allow-headers',
  'access-control-allow-methods',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'allow',
  'cache-control',
  'content-disposition',
  'content-length',
  'content-range',
  'content-type',
  'etag',
  'retry-after',
  'vary',
  'www-authenticate',
  'x-request-id',
])

/** Whatever a terminal would obey instead of showing it. */
const control = /(?![\t\n])\p{Cc}/gu

/** What a check saw, as one text for a report: redacted first, cut afterwards. */
export function showValue(value: unknown, redact: Redact): string {
  const text = redact(typeof value === 'string' ? value : write(value)).replace(control, '�')
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS)}… (${text.length} characters)`
}

function write(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value instanceof Error) return explainError(value)
  return JSON.stringify(value, replace) ?? String(value)
}

function replace(_: string, value: unknown): unknown {
  if (value instanceof Headers) return Object.fromEntries([...value].filter(([name]) => plainHeaders.has(name)))
  if (value instanceof Uint8Array) return `${value.byteLength} bytes`
  if (value instanceof Map) return Object.fromEntries(value)
  if (value instanceof Set) return [...value]
  if (typeof value === 'bigint') return value.toString()
  // An answer as a whole: bytes, text and parsed body say the same thing three times.
  if (isSeen(value)) return { status: value.status, headers: value.headers, body: value.json ?? value.text }
  return value
}

const isSeen = (value: unknown): value is { status: number; headers: Headers; text: string; json: unknown } =>
  typeof value === 'object' && value !== null && 'bytes' in value && 'text' in value && 'json' in value

/** The message of an error with those of its causes, which is where fetch hides what happened. */
export function explainError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const own = error.message || code || error.name
  return error.cause === undefined ? own : `${own}: ${explainError(error.cause)}`
}
