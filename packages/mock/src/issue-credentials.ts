import type { Clock } from './engine/clock.ts'
import type { TokenClaims, TokenHeader } from './transfer/auth/issue-token.ts'

/** Tokens for trying the platform out. */
export interface PlatformCredentials {
  readonly token: string
  /** Of another tenant. */
  readonly otherToken: string
  /** May read metrics. */
  readonly metricsToken: string
  /** Tokens that must be refused, by the code they must be refused with. */
  readonly rejectedTokens: Readonly<Record<string, string>>
}

interface Issuing {
  issueToken(claims?: TokenClaims, header?: TokenHeader): Promise<string>
}

/** A set of tokens as of this moment. */
export async function issueCredentials(from: Issuing, clock: Clock): Promise<PlatformCredentials> {
  const nowSeconds = Math.floor(clock.now() / 1000)
  const { issueToken } = from
  const rejected: Readonly<Record<string, Promise<string> | string>> = {
    malformed_token: 'not-a-token',
    token_expired: issueToken({ iat: nowSeconds - 7200, exp: nowSeconds - 3600 }),
    token_not_yet_valid: issueToken({ nbf: nowSeconds + 365 * 86_400, exp: nowSeconds + 366 * 86_400 }),
    invalid_issuer: issueToken({ iss: 'https://elsewhere.nova.test/' }),
    invalid_audience: issueToken({ aud: 'another-api' }),
    missing_claim: issueToken({ exp: null }),
    missing_kid: issueToken({}, { kid: null }),
    key_not_found: issueToken({}, { kid: 'nobody' }),
    disallowed_alg: issueToken({}, { alg: 'none' }),
    forbidden_header: issueToken({}, { jku: 'https://elsewhere.nova.test/keys' }),
    invalid_token: issueToken().then((token) => `${token.slice(0, token.lastIndexOf('.'))}.${'A'.repeat(342)}`),
    unauthorized: issueToken({ sub: null }),
  }
  const names = Object.keys(rejected)
  const tokens = await Promise.all(Object.values(rejected))
  return {
    token: await issueToken(),
    otherToken: await issueToken({ sub: 'user-2', tenant_id: 'tenant-2' }),
    metricsToken: await issueToken({ permissions: ['metrics:read'] }),
    rejectedTokens: Object.fromEntries(names.map((name, index) => [name, tokens[index] ?? ''])),
  }
}
