/** What a service lets pages of other origins do. */
export interface CorsRules {
  /** Exact origins, or `*`. */
  readonly origins: readonly string[]
  readonly methods: readonly string[]
  /** Spelled as they are announced; compared without case. */
  readonly requestHeaders: readonly string[]
  readonly exposedHeaders: readonly string[]
  readonly maxAgeSeconds: number
  /** Pages may send cookies. @default false */
  readonly credentials?: boolean
}

/** Request headers every page may send. */
const safelisted = ['Accept', 'Accept-Language', 'Content-Language', 'Content-Type']

export interface PreflightVerdict {
  readonly ok: boolean
  readonly headers: Readonly<Record<string, string>>
  /** What was refused: origin, method, headers. */
  readonly refused: readonly string[]
}

const allowsOrigin = (rules: CorsRules, origin: string) => rules.origins.includes('*') || rules.origins.includes(origin)

/** With cookies a page has to be named; a star would not do. */
const announcedOrigin = (rules: CorsRules, origin: string) =>
  rules.origins.includes('*') && !rules.credentials ? '*' : origin

/** Headers an ordinary answer carries for this origin. */
export function corsHeaders(rules: CorsRules, origin: string | null): Record<string, string> {
  if (origin === null) return {}
  return {
    ...(allowsOrigin(rules, origin) && { 'access-control-allow-origin': announcedOrigin(rules, origin) }),
    ...(rules.credentials && { 'access-control-allow-credentials': 'true' }),
    'access-control-expose-headers': rules.exposedHeaders.join(', '),
    vary: 'Origin',
  }
}

/** The verdict on a preflight request. */
export function judgePreflight(
  rules: CorsRules,
  asked: { readonly origin: string; readonly method: string; readonly headers: string | null },
): PreflightVerdict {
  const announced = [...new Set([...safelisted, ...rules.requestHeaders])].sort()
  const allowed = new Set(announced.map((name) => name.toLowerCase()))
  const wanted = (asked.headers ?? '').split(',').map((name) => name.trim().toLowerCase())
  const originAllowed = allowsOrigin(rules, asked.origin)
  const refused = [
    ...(originAllowed ? [] : ['origin']),
    ...(rules.methods.includes(asked.method) ? [] : ['method']),
    ...(wanted.every((name) => name === '' || rules.requestHeaders.includes('*') || allowed.has(name))
      ? []
      : ['headers']),
  ]
  return {
    ok: refused.length === 0,
    refused,
    headers: {
      ...(originAllowed && { 'access-control-allow-origin': announcedOrigin(rules, asked.origin) }),
      ...(rules.credentials && { 'access-control-allow-credentials': 'true' }),
      'access-control-allow-methods': rules.methods.join(', '),
      'access-control-allow-headers': rules.requestHeaders.includes('*')
        ? (asked.headers ?? '*')
        : announced.join(', '),
      'access-control-max-age': String(rules.maxAgeSeconds),
      vary: 'Origin',
    },
  }
}
