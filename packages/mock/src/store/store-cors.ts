import { StoreError } from './store-error.ts'

/** The one CORS rule of a bucket: which origins may use it from a page. */
export interface CorsRule {
  /** Exact origins, `*` for any, or one `*` inside: `https://*.example`. */
  readonly origins: readonly string[]
  readonly methods: readonly string[]
  readonly exposedHeaders: readonly string[]
}

/** Methods and exposed headers as the bucket is deployed; any request header is allowed, none is cached for long. */
export const defaultCorsMethods = ['GET', 'PUT', 'POST', 'HEAD'] as const

const varyHeader = 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method'

export const corsRule = (origins: readonly string[], hidesEtag: boolean): CorsRule => ({
  origins,
  methods: defaultCorsMethods,
  exposedHeaders: hidesEtag ? [] : ['ETag'],
})

/** What a cross-origin page is allowed to see of an answer; nothing for strangers and for other callers. */
export function corsHeaders(rule: CorsRule, origin: string | null, method: string): Record<string, string> {
  const allowed = origin === null ? undefined : matchOrigin(rule, origin)
  if (allowed === undefined || !rule.methods.includes(method)) return {}
  return {
    'access-control-allow-origin': allowed,
    'access-control-allow-methods': rule.methods.join(', '),
    ...(rule.exposedHeaders.length > 0 ? { 'access-control-expose-headers': rule.exposedHeaders.join(', ') } : {}),
    ...(allowed === '*' ? {} : { 'access-control-allow-credentials': 'true' }),
    vary: varyHeader,
  }
}

/** The answer to the question a browser asks before a cross-origin PUT. Nobody is asked for a signature. */
export function answerPreflight(rule: CorsRule, headers: Headers): Record<string, string> {
  const origin = headers.get('origin')
  const method = headers.get('access-control-request-method')
  if (origin === null)
    throw new StoreError('BadRequest', { message: 'Insufficient information. Origin request header needed.' })
  if (method === null) throw new StoreError('BadRequest', { message: 'Invalid Access-Control-Request-Method: null' })
  const allowed = corsHeaders(rule, origin, method)
  if (!allowed['access-control-allow-origin'])
    throw new StoreError('AccessForbidden', { elements: { Method: method, ResourceType: 'OBJECT' } })
  const wanted = headers.get('access-control-request-headers')
  return {
    ...allowed,
    ...(wanted === null ? {} : { 'access-control-allow-headers': wanted.toLowerCase() }),
  }
}

function matchOrigin(rule: CorsRule, origin: string): string | undefined {
  for (const pattern of rule.origins) {
    if (pattern === '*') return '*'
    const [before = '', after] = pattern.split('*', 2)
    const matches =
      after === undefined
        ? pattern === origin
        : origin.length >= before.length + after.length && origin.startsWith(before) && origin.endsWith(after)
    if (matches) return origin
  }
  return undefined
}
