import type { ExchangeRequest } from '../../engine/exchange.ts'
import { canonicalRequest, deriveSigningKey, signText, stringToSign } from '../auth/signature-v4.ts'
import { sha256Hex } from '../crypto.ts'
import { parseStoreAddress } from '../store-address.ts'
import { credentials, region } from './stock-client.ts'

export interface RequestInit {
  readonly method: string
  readonly target: string
  readonly host?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | AsyncIterable<Uint8Array>
  readonly payloadHash?: string
  readonly nowMs: number
}

async function* once(bytes: Uint8Array) {
  yield bytes
}

/** A request with a signed Authorization header, for what the stock client never sends. */
export function signedRequest(
  init: RequestInit,
): ExchangeRequest & { readonly signature: string; readonly signingKey: Uint8Array } {
  const host = init.host ?? 's3.nova.test'
  const amzDate = new Date(init.nowMs).toISOString().replace(/[-:]|\.\d{3}/g, '')
  const scope = { date: amzDate.slice(0, 8), region, service: 's3', terminator: 'aws4_request' }
  const body = init.body ?? new Uint8Array()
  const payloadHash = init.payloadHash ?? (body instanceof Uint8Array ? sha256Hex(body) : 'UNSIGNED-PAYLOAD')
  const headers = new Headers({
    ...(body instanceof Uint8Array ? { 'content-length': String(body.byteLength) } : {}),
    ...init.headers,
    host,
    'x-amz-date': amzDate,
    'x-amz-content-sha256': payloadHash,
  })
  const signedHeaders = [...headers.keys()].sort()
  const { path, query } = parseStoreAddress(init.target, host, () => false)
  const canonical = canonicalRequest({
    method: init.method,
    path,
    query: query.entries,
    signedHeaders,
    headerValue: (name) => headers.get(name) ?? '',
    payloadHash,
  })
  const signingKey = deriveSigningKey(credentials.secretAccessKey, scope)
  const signature = signText(signingKey, stringToSign(amzDate, scope, canonical))
  const scopeText = `${scope.date}/${region}/s3/aws4_request`
  headers.set(
    'authorization',
    `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scopeText}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`,
  )
  return {
    method: init.method,
    url: new URL(`http://${host}${init.target}`),
    rawTarget: init.target,
    headers,
    body: body instanceof Uint8Array ? once(body) : body,
    signature,
    signingKey,
  }
}
