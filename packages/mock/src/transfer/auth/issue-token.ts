import { base64url, SignJWT, UnsecuredJWT } from 'jose'
import type { UsableKey } from '../../engine/signing-keys.ts'

/** Claims of an access token. What is left out gets a sensible value; null leaves the claim away. */
export interface TokenClaims {
  readonly sub?: unknown
  readonly tenant_id?: unknown
  readonly org_id?: unknown
  readonly scope_id?: unknown
  /** Space-separated or an array. */
  readonly scope?: unknown
  readonly permissions?: unknown
  readonly iss?: string | null
  readonly aud?: string | readonly string[] | null
  /** Seconds since the epoch. @default a day from now */
  readonly exp?: number | null
  readonly iat?: number | null
  readonly nbf?: number | null
  readonly [claim: string]: unknown
}

export interface TokenHeader {
  /** @default RS256 */
  readonly alg?: string
  /** Null leaves it away. */
  readonly kid?: string | null
  readonly [name: string]: unknown
}

export interface TokenIssuer {
  readonly issuer: string
  readonly audience: string
  readonly kid: string
  readonly privateKey: UsableKey
  readonly nowMs: () => number
}

const dayInSeconds = 86_400

/** A signed access token. */
export async function issueToken(
  from: TokenIssuer,
  claims: TokenClaims = {},
  header: TokenHeader = {},
): Promise<string> {
  const nowSeconds = Math.floor(from.nowMs() / 1000)
  const payload = present({
    iss: from.issuer,
    aud: from.audience,
    sub: 'user-1',
    tenant_id: 'tenant-1',
    iat: nowSeconds,
    exp: nowSeconds + dayInSeconds,
    ...claims,
  })
  const { alg = 'RS256', ...rest } = present({ kid: from.kid, ...header }) as { alg?: string; [name: string]: unknown }
  if (alg === 'none') return new UnsecuredJWT(payload).encode()
  if (alg !== 'RS256') return new SignJWT(payload).setProtectedHeader({ ...rest, alg }).sign(new Uint8Array(64))
  if ('crit' in rest) return signByHand(from.privateKey, { ...rest, alg }, payload)
  return new SignJWT(payload).setProtectedHeader({ ...rest, alg }).sign(from.privateKey)
}

/** A header the library rightly refuses to sign, for tests of those who have to refuse it. */
async function signByHand(key: UsableKey, header: object, payload: object): Promise<string> {
  const encode = (value: object) => base64url.encode(new TextEncoder().encode(JSON.stringify(value)))
  const signed = `${encode(header)}.${encode(payload)}`
  const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key as CryptoKey, new TextEncoder().encode(signed))
  return `${signed}.${base64url.encode(new Uint8Array(signature))}`
}

function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
}
