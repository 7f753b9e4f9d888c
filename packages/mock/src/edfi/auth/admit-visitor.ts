import type { AccessClaims } from '../issuer/claims.ts'
import { rolePrefix } from '../issuer/claims.ts'
import type { AppRole } from '../settings.ts'
import { type EdfiState, tenantKey } from '../state/edfi-state.ts'
import type { SessionLogin, TenantKey, UserRow } from '../state/rows.ts'

/** Somebody as the identity provider describes one. */
export interface Identity extends TenantKey {
  readonly subject: string
  readonly email: string | null
  readonly givenName: string
  readonly familyName: string
  readonly roles: readonly AppRole[]
}

const knownRoles: readonly AppRole[] = ['PartnerAdmin', 'User']

/** The person in the claims; null when they name no partner or tenant. Roles nobody knows are dropped. */
export function readIdentity(claims: AccessClaims): Identity | null {
  const text = (name: string) => (typeof claims[name] === 'string' ? (claims[name] as string) : null)
  const [subject, partnerId, tenantCode] = [text('sub'), text('partner'), text('tenant')]
  if (!subject || !partnerId || !tenantCode) return null
  const named = Array.isArray(claims['roles']) ? claims['roles'] : []
  return {
    subject,
    partnerId,
    tenantCode,
    email: text('email'),
    givenName: text('given_name') ?? '',
    familyName: text('family_name') ?? '',
    roles: knownRoles.filter((role) => named.some((name) => stripPrefix(String(name)) === role)),
  }
}

const stripPrefix = (role: string) => (role.toLowerCase().startsWith(rolePrefix) ? role.slice(rolePrefix.length) : role)

/** Makes the user and the tenant known, on the first visit. Null for a partner there is none of. */
export function admitVisitor(state: EdfiState, identity: Identity, idpId: string, now: string): SessionLogin | null {
  const { subject, partnerId, tenantCode, roles } = identity
  if (!state.partners.has(partnerId)) return null
  const audit = { createdOn: now, createdById: null, modifiedOn: now, modifiedById: null }
  const key = tenantKey(partnerId, tenantCode)
  if (!state.tenants.has(key))
    state.tenants.set(key, { code: tenantCode, partnerId, isGlobal: false, deletedOn: null, ...audit })
  const known = [...state.users.values()].find((user) => user.externalUserId === subject && user.idpId === idpId)
  const names = { email: identity.email, givenName: identity.givenName, familyName: identity.familyName }
  const user: UserRow = known
    ? { ...known, ...names }
    : { id: state.nextId('user'), ...names, idpId, externalUserId: subject, ...audit }
  state.users.set(user.id, user)
  return { idpId, userId: user.id, partnerId, tenantCode, roles }
}
