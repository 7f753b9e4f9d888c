import type { operations } from '@nova/sdk/transfer/contract'
import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify, UnsecuredJWT } from 'jose'
import type { UsableKey } from '../../engine/signing-keys.ts'

/** Why a token was refused: the codes the contract has for it, apart from no token at all and keys that cannot be had. */
export type TokenRefusal = Exclude<
  (typeof operations.initiateUpload.responses)[401]['codes'][number],
  'unauthorized' | 'jwks_fetch_failed' | 'jwks_error'
>

export interface TokenRules {
  /** Null leaves it uncompared, which only a defect does. */
  readonly issuer: string | null
  /** Null leaves it uncompared, which only a defect does. */
  readonly audience: string | null
  /** Whether a token with no signature passes, which only a defect lets it. */
  readonly acceptsUnsigned?: boolean
  readonly leewaySeconds: number
  readonly nowMs: number
  /** The public key of this id, or null when nobody has it. */
  findKey(kid: string): Promise<UsableKey | null>
}

export type TokenVerdict =
  | { readonly ok: true; readonly claims: JWTPayload }
  | { readonly ok: false; readonly code: TokenRefusal; readonly message: string }

const refuse = (code: TokenRefusal, message: string): TokenVerdict => ({ ok: false, code, message })

/** Checks an access token: its header first, then key, signature and claims. */
export async function verifyToken(token: string, rules: TokenRules): Promise<TokenVerdict> {
  const header = readHeader(token)
  if (header === null) return refuse('malformed_token', 'The access token is not a signed JWT')
  const forbidden = ['jku', 'x5u', 'crit'].find((name) => name in header)
  if (forbidden !== undefined) return refuse('forbidden_header', `The token header must not carry ${forbidden}`)
  if (header['alg'] === 'none' && rules.acceptsUnsigned) return { ok: true, claims: UnsecuredJWT.decode(token).payload }
  if (header['alg'] !== 'RS256') return refuse('disallowed_alg', 'The token is not signed with RS256')
  const kid = header['kid']
  if (typeof kid !== 'string' || kid === '') return refuse('missing_kid', 'The token header names no key')
  const key = await rules.findKey(kid)
  if (key === null) return refuse('key_not_found', 'No signing key has the id the token names')
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['RS256'],
      ...(rules.issuer !== null && { issuer: rules.issuer }),
      ...(rules.audience !== null && { audience: rules.audience }),
      clockTolerance: rules.leewaySeconds,
      currentDate: new Date(rules.nowMs),
      requiredClaims: ['exp', 'iss', 'aud'],
    })
    return { ok: true, claims: payload }
  } catch (error) {
    return explain(error)
  }
}

function readHeader(token: string): Record<string, unknown> | null {
  try {
    return token.split('.').length === 3 ? { ...decodeProtectedHeader(token) } : null
  } catch {
    return null
  }
}

function explain(error: unknown): TokenVerdict {
  if (error instanceof errors.JWTExpired) return refuse('token_expired', 'The access token has expired')
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.reason === 'missing') return refuse('missing_claim', `The token lacks the claim ${error.claim}`)
    if (error.claim === 'iss') return refuse('invalid_issuer', 'The token comes from another issuer')
    if (error.claim === 'aud') return refuse('invalid_audience', 'The token is meant for another audience')
    if (error.claim === 'nbf' && error.reason === 'check_failed')
      return refuse('token_not_yet_valid', 'The access token is not valid yet')
  }
  if (error instanceof errors.JWTInvalid) return refuse('malformed_token', 'The token payload is not an object')
  return refuse('invalid_token', 'The access token could not be verified')
}
