import type { JWTPayload } from 'jose'
import type { UsableKey } from '../../engine/signing-keys.ts'
import type { TransferContext } from '../context.ts'
import { apiErrors } from '../http/api-error.ts'
import type { TokenIssuer } from './issue-token.ts'
import { type Principal, readPrincipal } from './read-principal.ts'
import { verifyToken } from './verify-token.ts'

const longestCacheMs = 120_000
const cacheCapacity = 1000
const tenYearsSeconds = 10 * 365 * 86_400

/** Turns an `Authorization` header into a caller. @throws ApiError 401 or 403 */
export type Authenticate = (authorization: string | null) => Promise<Principal>

/** Verifies tokens of one issuer, remembering good ones for at most two minutes. */
export function createAuthenticate(
  context: TransferContext,
  issuer: Pick<TokenIssuer, 'issuer' | 'audience' | 'kid'>,
  publicKey: UsableKey,
): Authenticate {
  const cache = new Map<string, { readonly claims: JWTPayload; readonly untilMs: number }>()

  async function verify(token: string): Promise<JWTPayload> {
    const nowMs = context.clock.now()
    const cached = cache.get(token)
    if (cached && cached.untilMs > nowMs) return cached.claims
    const verdict = await verifyToken(token, {
      issuer: context.has('issuer-ignored') ? null : issuer.issuer,
      audience: context.has('audience-ignored') ? null : issuer.audience,
      acceptsUnsigned: context.has('unsigned-token-accepted'),
      leewaySeconds: context.has('token-expiry-ignored') ? tenYearsSeconds : context.settings.tokenLeewaySeconds,
      nowMs,
      async findKey(kid) {
        await context.pass('jwks:fetch').catch(() => {
          throw apiErrors.unauthorized('jwks_fetch_failed', 'The signing keys could not be fetched')
        })
        await context.pass('jwks:read').catch(() => {
          throw apiErrors.unauthorized('jwks_error', 'The signing keys could not be read')
        })
        return kid === issuer.kid ? publicKey : null
      },
    })
    if (!verdict.ok) throw apiErrors.unauthorized(verdict.code, verdict.message)
    if (cache.size >= cacheCapacity) cache.clear()
    const expiresMs = (verdict.claims.exp ?? 0) * 1000
    cache.set(token, { claims: verdict.claims, untilMs: Math.min(expiresMs, nowMs + longestCacheMs) })
    return verdict.claims
  }

  return async (authorization) => {
    const token = /^bearer +(.*)$/i.exec(authorization?.trim() ?? '')?.[1]?.trim() ?? ''
    if (token === '') throw apiErrors.unauthorized('unauthorized', 'A bearer token is needed')
    const principal = readPrincipal(await verify(token))
    if (principal === null) throw apiErrors.unauthorized('unauthorized', 'The token claims do not name a caller')
    const { requiredScopes, requiredPermissions } = context.settings
    if (!requiredScopes.every((scope) => principal.scopes.includes(scope)))
      throw apiErrors.forbidden('The token lacks a required scope')
    if (!requiredPermissions.every((permission) => principal.permissions.includes(permission)))
      throw apiErrors.forbidden('The token lacks a required permission')
    return principal
  }
}
