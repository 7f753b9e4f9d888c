import type { StoreDefect } from '../defects.ts'
import type { StoreAddress } from '../store-address.ts'
import { StoreError } from '../store-error.ts'
import { isoSecond } from './amz-date.ts'
import type { ChunkChainStart } from './chunk-signatures.ts'
import { type Authorization, parseAuthorization } from './parse-authorization.ts'
import { type PayloadRule, parsePayloadRule } from './payload-rule.ts'
import { signV2, v2StringToSign } from './signature-v2.ts'
import { canonicalRequest, deriveSigningKey, signText, stringToSign } from './signature-v4.ts'

export interface StoreCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export interface AuthorizeInput {
  readonly method: string
  /** The host the caller used, with its port where it is not the usual one. */
  readonly host: string
  readonly headers: Headers
  readonly address: StoreAddress
  readonly credentials: StoreCredentials
  readonly region: string
  readonly nowMs: number
  readonly defects: ReadonlySet<string>
}

export interface Authorized {
  readonly payload: PayloadRule
  /** Present when the pieces of the body are signed one by one. */
  readonly chunkChain?: ChunkChainStart
}

type V4 = Extract<Authorization, { kind: 'v4-query' | 'v4-header' }>

const maxSkewMs = 15 * 60_000

/** Verifies who sent a request and that it was meant as it arrived. Throws the refusal S3 would give. */
export function authorize(input: AuthorizeInput): Authorized {
  const authorization = parseAuthorization(input.address.query, input.headers)
  switch (authorization.kind) {
    case 'anonymous':
      throw new StoreError('AccessDenied')
    case 'v2-query':
      verifyV2(input, authorization)
      return { payload: { kind: 'unsigned' } }
    case 'v4-query':
    case 'v4-header':
      return verifyV4(input, authorization)
  }
}

function verifyV4(input: AuthorizeInput, auth: V4): Authorized {
  verifyScope(input, auth)
  verifyAccessKey(input, auth.accessKeyId)
  verifyTime(input, auth)
  verifySignedHeaders(input, auth)
  const payloadText =
    auth.kind === 'v4-query'
      ? (input.address.query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD')
      : input.headers.get('x-amz-content-sha256')
  const payload = parsePayloadRule(payloadText)
  const canonical = canonicalRequest({
    method: input.method,
    path: input.address.path,
    query: input.address.query.entries,
    signedHeaders: auth.signedHeaders,
    headerValue: (name) => (name === 'host' ? input.host : (input.headers.get(name) ?? '')),
    payloadHash: payloadText ?? '',
  })
  const toSign = stringToSign(auth.amzDate, auth.scope, canonical)
  const signingKey = deriveSigningKey(input.credentials.secretAccessKey, auth.scope)
  if (signText(signingKey, toSign) !== auth.signature && !isForgiven(input, auth))
    throw new StoreError('SignatureDoesNotMatch', {
      elements: {
        AWSAccessKeyId: auth.accessKeyId,
        StringToSign: toSign,
        SignatureProvided: auth.signature,
        CanonicalRequest: canonical,
      },
    })
  if (payload.kind !== 'aws-chunked' || !payload.isSigned) return { payload }
  const { amzDate, scope, signature: seedSignature } = auth
  return { payload, chunkChain: { signingKey, amzDate, scope, seedSignature } }
}

function isForgiven(input: AuthorizeInput, auth: V4): boolean {
  const ignores = (defect: StoreDefect) => input.defects.has(defect)
  // The value that was signed is not known here, so forgiving a wrong type means not looking at all.
  return (
    ignores('store-ignores-signature') ||
    (ignores('store-ignores-content-type') && auth.signedHeaders.includes('content-type'))
  )
}

function verifyScope(input: AuthorizeInput, auth: V4): void {
  const [code, prefix] =
    auth.kind === 'v4-query'
      ? (['AuthorizationQueryParametersError', 'Error parsing the X-Amz-Credential parameter;'] as const)
      : (['AuthorizationHeaderMalformed', 'The authorization header is malformed;'] as const)
  const { date, region, service, terminator } = auth.scope
  const refuse = (reason: string, elements = {}) => new StoreError(code, { message: `${prefix} ${reason}`, elements })
  if (region !== input.region)
    throw refuse(`the region '${region}' is wrong; expecting '${input.region}'`, { Region: input.region })
  if (service !== 's3') throw refuse(`incorrect service "${service}". This endpoint belongs to "s3".`)
  if (terminator !== 'aws4_request')
    throw refuse(`incorrect terminal "${terminator}". This endpoint uses "aws4_request".`)
  if (date !== auth.amzDate.slice(0, 8))
    throw refuse(`invalid credential date "${date}". Expected the date of the request, "${auth.amzDate.slice(0, 8)}".`)
}

function verifyAccessKey(input: AuthorizeInput, accessKeyId: string): void {
  if (accessKeyId !== input.credentials.accessKeyId)
    throw new StoreError('InvalidAccessKeyId', { elements: { AWSAccessKeyId: accessKeyId } })
}

function verifyTime(input: AuthorizeInput, auth: V4): void {
  if (auth.kind === 'v4-header') {
    if (Math.abs(input.nowMs - auth.signedAtMs) <= maxSkewMs) return
    throw new StoreError('RequestTimeTooSkewed', {
      elements: {
        RequestTime: auth.amzDate,
        ServerTime: isoSecond(input.nowMs),
        MaxAllowedSkewMilliseconds: maxSkewMs,
      },
    })
  }
  if (auth.signedAtMs - input.nowMs > maxSkewMs)
    throw new StoreError('AccessDenied', {
      message: 'Request is not valid yet',
      elements: { ServerTime: isoSecond(input.nowMs) },
    })
  verifyNotExpired(input, auth.signedAtMs + auth.expiresInSeconds * 1000, { 'X-Amz-Expires': auth.expiresInSeconds })
}

function verifyNotExpired(input: AuthorizeInput, expiresAtMs: number, elements: Record<string, number>): void {
  if (input.nowMs <= expiresAtMs || input.defects.has('store-ignores-expiry' satisfies StoreDefect)) return
  throw new StoreError('AccessDenied', {
    message: 'Request has expired',
    elements: { ...elements, Expires: isoSecond(expiresAtMs), ServerTime: isoSecond(input.nowMs) },
  })
}

/** A header that changes what a request means must be part of what was signed. */
function verifySignedHeaders(input: AuthorizeInput, auth: V4): void {
  if (input.defects.has('store-ignores-unsigned-headers' satisfies StoreDefect)) return
  const meaningful = ['host', ...[...input.headers.keys()].filter((name) => name.startsWith('x-amz-'))]
  const unsigned = meaningful.filter((name) => !auth.signedHeaders.includes(name))
  if (unsigned.length > 0)
    throw new StoreError('AccessDenied', {
      message: 'There were headers present in the request which were not signed',
      elements: { HeadersNotSigned: unsigned.join(', ') },
    })
}

function verifyV2(input: AuthorizeInput, auth: Extract<Authorization, { kind: 'v2-query' }>): void {
  verifyAccessKey(input, auth.accessKeyId)
  verifyNotExpired(input, Number(auth.expires) * 1000, {})
  const { bucket, key, query } = input.address
  const toSign = v2StringToSign({
    method: input.method,
    bucket,
    key,
    query: query.entries,
    headers: input.headers,
    expires: auth.expires,
  })
  const ignores = (defect: StoreDefect) => input.defects.has(defect)
  const isForgiven =
    ignores('store-ignores-signature') || (ignores('store-ignores-content-type') && input.headers.has('content-type'))
  if (signV2(input.credentials.secretAccessKey, toSign) !== auth.signature && !isForgiven)
    throw new StoreError('SignatureDoesNotMatch', {
      elements: { AWSAccessKeyId: auth.accessKeyId, StringToSign: toSign, SignatureProvided: auth.signature },
    })
}
