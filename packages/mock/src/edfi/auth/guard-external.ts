import type { Clock } from '../../engine/clock.ts'
import type { PassPoint } from '../../engine/fault-points.ts'
import type { UsableKey } from '../../engine/signing-keys.ts'
import type { HasEdfiDefect } from '../defects.ts'
import { refusal } from '../http/http-error.ts'
import type { EdfiSettings } from '../settings.ts'
import { readBearer } from './bearer.ts'
import { type ExternalGrant, holdsScopes, readGrant } from './external-grant.ts'
import { verifyExternalToken } from './verify-external-token.ts'

export interface ExternalGuardOptions {
  readonly settings: Pick<EdfiSettings, 'audience' | 'externalApiEnabled'>
  readonly keys: readonly UsableKey[]
  readonly clock: Clock
  readonly pass: PassPoint
  readonly has: HasEdfiDefect
  /** Path of the realm, which only a defect compares the issuer with. */
  readonly issuerPath: string
}

/** Lets programs in. @throws HttpError 401, 503, 403, in this order */
export type ExternalGuard = (headers: Headers, scopes: readonly string[]) => Promise<ExternalGrant>

export function createExternalGuard(options: ExternalGuardOptions): ExternalGuard {
  const { settings, clock, pass, has } = options
  const tenYearsMs = 10 * 365 * 86_400_000

  async function claimsOf(token: string) {
    try {
      await pass('edfi:jwks')
    } catch {
      return null
    }
    const rules = { audience: has('edfi-audience-ignored') ? null : settings.audience, keys: options.keys }
    const moments = [clock.now(), ...(has('edfi-token-expiry-ignored') ? [0, clock.now() + tenYearsMs] : [])]
    for (const nowMs of moments) {
      const claims = await verifyExternalToken(token, { ...rules, nowMs })
      if (claims) return claims
    }
    return null
  }

  return async (headers, scopes) => {
    const authorization = headers.get('authorization')
    const token = readBearer(
      has('edfi-bearer-any-case') ? (authorization?.replace(/^bearer /i, 'Bearer ') ?? null) : authorization,
    )
    if (token === null) throw refusal(401, 'No token')
    if (!settings.externalApiEnabled) throw refusal(503, 'External API is disabled')
    const claims = await claimsOf(token)
    if (claims === null) throw refusal(401, 'Invalid token')
    if (has('edfi-issuer-compared') && !claims.iss?.endsWith(options.issuerPath)) throw refusal(401, 'Invalid token')
    const isList = has('edfi-scope-list-read') && Array.isArray(claims['scope'])
    const grant = readGrant(isList ? { ...claims, scope: (claims['scope'] as unknown[]).join(' ') } : claims)
    if (!holdsScopes(grant, scopes) && !has('edfi-scopes-ignored')) throw refusal(403, 'Insufficient scopes')
    if (!has('edfi-partner-to-the-end')) return grant
    const whole = grant.scopes.filter((scope) => scope.startsWith('partner:')).map((scope) => scope.slice(8))
    return { ...grant, partnerIds: whole }
  }
}
