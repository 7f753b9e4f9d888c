import { toHex } from '../byte-text.ts'
import { hmac, sha256Hex } from '../crypto.ts'
import { encodeUriText } from '../uri-text.ts'

export const v4Algorithm = 'AWS4-HMAC-SHA256'

export interface CredentialScope {
  readonly date: string
  readonly region: string
  readonly service: string
  readonly terminator: string
}

export const scopeText = (scope: CredentialScope) =>
  `${scope.date}/${scope.region}/${scope.service}/${scope.terminator}`

export interface CanonicalInput {
  readonly method: string
  /** Percent-decoded. S3 encodes it once, other services twice. */
  readonly path: string
  readonly query: readonly (readonly [name: string, value: string])[]
  readonly signedHeaders: readonly string[]
  readonly headerValue: (name: string) => string
  readonly payloadHash: string
}

/** The text whose hash is signed. */
export function canonicalRequest(input: CanonicalInput): string {
  const query = input.query
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encodeUriText(name), encodeUriText(value)] as const)
    .sort(([nameA, valueA], [nameB, valueB]) => compareText(nameA, nameB) || compareText(valueA, valueB))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  const headers = input.signedHeaders.map((name) => `${name}:${input.headerValue(name).trim().replace(/\s+/g, ' ')}\n`)
  return [
    input.method,
    encodeUriText(input.path, '/'),
    query,
    headers.join(''),
    input.signedHeaders.join(';'),
    input.payloadHash,
  ].join('\n')
}

export function stringToSign(amzDate: string, scope: CredentialScope, canonical: string): string {
  return [v4Algorithm, amzDate, scopeText(scope), sha256Hex(canonical)].join('\n')
}

export function deriveSigningKey(secretAccessKey: string, scope: CredentialScope): Uint8Array {
  const secret = new TextEncoder().encode(`AWS4${secretAccessKey}`)
  return [scope.date, scope.region, scope.service, scope.terminator].reduce(
    (key, part) => hmac('sha256', key, part),
    secret as Uint8Array,
  )
}

export const signText = (signingKey: Uint8Array, text: string) => toHex(hmac('sha256', signingKey, text))

/** By code unit: every text compared here is already percent-encoded ASCII. */
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
