import type { FieldError } from '../../engine/validation/field-error.ts'

/**
 * Where a failure comes from, which decides how it is told: the service itself, what guards it (key, permission,
 * quota), paths and methods, the forms of requests, or a fall outside of everything that answers in a form.
 */
export type FailureKind = 'failure' | 'refusal' | 'route' | 'schema' | 'crash'

/** Something that went wrong, before it is put into words. */
export interface Failure {
  readonly kind: FailureKind
  readonly status: number
  /** Its own name, which not every version says. */
  readonly code: string
  readonly message: string
  /** What P0 says instead, where its framework speaks. */
  readonly shortMessage?: string
  /** What later versions add where they say it at all. */
  readonly longMessage?: string
  readonly details?: Readonly<Record<string, unknown>>
  readonly problems?: readonly FieldError[]
}

const refusal = (status: number, code: string, message: string, shortMessage: string): Failure => ({
  kind: 'refusal',
  status,
  code,
  message,
  shortMessage,
})

/** Everything that can go wrong. */
export const failures = {
  /** 400 of a call that the service itself could not do, for whatever reason. */
  validation: (text: string): Failure => ({
    kind: 'failure',
    status: 400,
    code: 'VALIDATION_ERROR',
    message: 'Request validation failed',
    details: { error: text },
  }),
  notFound: (text: string): Failure => ({ kind: 'failure', status: 404, code: 'RESOURCE_NOT_FOUND', message: text }),
  service: (text: string): Failure => ({ kind: 'failure', status: 500, code: 'SERVICE_ERROR', message: text }),
  missingKey: (): Failure => refusal(401, 'AUTHENTICATION_ERROR', 'API key is required', 'API key required'),
  /** @param status 401, and 403 in the newest versions */
  unknownKey: (status: number): Failure =>
    refusal(status, 'AUTHENTICATION_ERROR', 'Invalid API key', 'Invalid API key'),
  permission: (permission: string): Failure => {
    const text = `Permission '${permission}' required`
    return refusal(403, 'AUTHORIZATION_ERROR', text, text)
  },
  domain: (domain: string): Failure => {
    const text = `Access to domain '${domain}' not allowed`
    return refusal(403, 'AUTHORIZATION_ERROR', text, text)
  },
  /** @param used calls that count at this moment */
  tooMany: (limit: { readonly calls: number; readonly windowSeconds: number }, used: number): Failure => {
    const text = `Rate limit exceeded: ${limit.calls} requests per ${limit.windowSeconds} seconds`
    return {
      ...refusal(429, 'RATE_LIMIT_EXCEEDED', text, 'Rate limit exceeded'),
      longMessage: `${text}, current count ${used}`,
    }
  },
  /** No such path, or no such method there. */
  route: (status: 404 | 405): Failure => ({
    kind: 'route',
    status,
    code: status === 404 ? 'ERROR' : 'METHOD_NOT_ALLOWED',
    message: status === 404 ? 'Not Found' : 'Method Not Allowed',
  }),
  schema: (problems: readonly FieldError[]): Failure => ({
    kind: 'schema',
    status: 422,
    code: 'VALIDATION_ERROR',
    message: problems.map(({ loc, msg }) => `${loc.join('.')}: ${msg}`).join('; '),
    problems,
  }),
  /** @param status the version's own for such a call */
  crash: (status: number, text: string): Failure => ({
    kind: 'crash',
    status,
    code: status === 400 ? 'VALIDATION_ERROR' : 'SERVICE_ERROR',
    message: text,
  }),
} as const
