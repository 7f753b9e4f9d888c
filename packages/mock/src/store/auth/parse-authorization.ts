import { StoreError } from '../store-error.ts'
import type { StoreQuery } from '../store-query.ts'
import { parseAmzDate } from './amz-date.ts'
import { type CredentialScope, v4Algorithm } from './signature-v4.ts'

interface V4Fields {
  readonly accessKeyId: string
  readonly scope: CredentialScope
  readonly signedHeaders: readonly string[]
  readonly signature: string
  readonly amzDate: string
  readonly signedAtMs: number
}

/** How a request says who sent it, before anything is verified. */
export type Authorization =
  | { readonly kind: 'anonymous' }
  | ({ readonly kind: 'v4-query'; readonly expiresInSeconds: number } & V4Fields)
  | ({ readonly kind: 'v4-header' } & V4Fields)
  | { readonly kind: 'v2-query'; readonly accessKeyId: string; readonly expires: string; readonly signature: string }

const maxExpiresSeconds = 604_800

export function parseAuthorization(query: StoreQuery, headers: Headers): Authorization {
  const header = headers.get('authorization')
  const isV4Query = query.has('X-Amz-Algorithm') || query.has('X-Amz-Signature')
  const isV2Query = query.has('AWSAccessKeyId') || (query.has('Signature') && query.has('Expires'))
  if ([header !== null, isV4Query, isV2Query].filter(Boolean).length > 1)
    throw new StoreError('InvalidArgument', { message: 'Only one way of authorization is allowed in a request.' })
  if (header !== null) return parseHeader(header, headers)
  if (isV4Query) return parseV4Query(query)
  if (isV2Query) return parseV2Query(query)
  return { kind: 'anonymous' }
}

function parseV4Query(query: StoreQuery): Authorization {
  const refuse = (message: string) => new StoreError('AuthorizationQueryParametersError', { message })
  const names = ['Algorithm', 'Credential', 'Signature', 'Date', 'SignedHeaders', 'Expires'].map((n) => `X-Amz-${n}`)
  const missing = names.filter((name) => !query.get(name))
  if (missing.length > 0) throw refuse(`Presigned requests need ${names.join(', ')}; missing: ${missing.join(', ')}.`)
  const value = (name: string) => query.get(`X-Amz-${name}`) ?? ''
  if (value('Algorithm') !== v4Algorithm) throw refuse(`X-Amz-Algorithm only supports "${v4Algorithm}".`)
  const signedAtMs = parseAmzDate(value('Date'))
  if (signedAtMs === undefined) throw refuse("X-Amz-Date must be in the form yyyyMMdd'T'HHmmss'Z'.")
  if (!/^-?\d+$/.test(value('Expires'))) throw refuse('X-Amz-Expires should be a number.')
  const expiresInSeconds = Number(value('Expires'))
  if (expiresInSeconds < 0) throw refuse('X-Amz-Expires must be non-negative.')
  if (expiresInSeconds > maxExpiresSeconds)
    throw refuse(`X-Amz-Expires must be at most a week (in seconds): ${maxExpiresSeconds}.`)
  return {
    kind: 'v4-query',
    ...parseCredential(value('Credential'), (reason) =>
      refuse(`Error parsing the X-Amz-Credential parameter; ${reason}`),
    ),
    signedHeaders: parseSignedHeaders(value('SignedHeaders')),
    signature: value('Signature'),
    amzDate: value('Date'),
    signedAtMs,
    expiresInSeconds,
  }
}

function parseHeader(header: string, headers: Headers): Authorization {
  const refuse = (message: string) => new StoreError('AuthorizationHeaderMalformed', { message })
  const space = header.indexOf(' ')
  if (header.slice(0, Math.max(0, space)) !== v4Algorithm)
    throw new StoreError('InvalidRequest', {
      message: `The authorization mechanism you have provided is not supported. Please use ${v4Algorithm}.`,
    })
  const fields = new Map(
    header
      .slice(space + 1)
      .split(',')
      .map((field) => field.trim())
      .map((field) => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)] as const),
  )
  const field = (name: string) => {
    const value = fields.get(name)
    if (!value) throw refuse(`The authorization header is malformed; it has no ${name}.`)
    return value
  }
  const credential = parseCredential(field('Credential'), (reason) =>
    refuse(`The authorization header is malformed; ${reason}`),
  )
  const amzDate = headers.get('x-amz-date') ?? amzDateOf(headers.get('date'))
  const signedAtMs = amzDate === undefined ? undefined : parseAmzDate(amzDate)
  if (amzDate === undefined || signedAtMs === undefined)
    throw new StoreError('AccessDenied', { message: 'AWS authentication requires a valid Date or x-amz-date header' })
  const signedHeaders = parseSignedHeaders(field('SignedHeaders'))
  return { kind: 'v4-header', ...credential, signedHeaders, signature: field('Signature'), amzDate, signedAtMs }
}

function parseV2Query(query: StoreQuery): Authorization {
  const [accessKeyId, expires, signature] = ['AWSAccessKeyId', 'Expires', 'Signature'].map((name) => query.get(name))
  if (!accessKeyId || !expires || !signature)
    throw new StoreError('AccessDenied', {
      message: 'Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters',
    })
  if (!/^\d+$/.test(expires))
    throw new StoreError('AccessDenied', { message: 'Invalid date (should be seconds since epoch)' })
  return { kind: 'v2-query', accessKeyId, expires, signature }
}

/** The access key id may hold slashes; the four fields behind it may not. */
function parseCredential(text: string, refuse: (reason: string) => StoreError) {
  const fields = text.split('/')
  const [date, region, service, terminator] = fields.slice(-4)
  const accessKeyId = fields.slice(0, -4).join('/')
  if (!accessKeyId || !date || !region || !service || !terminator)
    throw refuse('the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".')
  return { accessKeyId, scope: { date, region, service, terminator } }
}

const parseSignedHeaders = (text: string) => text.toLowerCase().split(';').filter(Boolean)

function amzDateOf(httpDate: string | null): string | undefined {
  const ms = httpDate === null ? Number.NaN : Date.parse(httpDate)
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '')
}
