/** Who calls, and in whose name. */
export interface Principal {
  readonly subject: string
  readonly tenant: string | null
  /** The one unit of ownership: keys, quotas, exports and idempotency keys belong to it. */
  readonly scopeId: string
  readonly scopes: readonly string[]
  readonly permissions: readonly string[]
}

/** The principal of verified claims, or null when the claims do not make one. */
export function readPrincipal(claims: Readonly<Record<string, unknown>>): Principal | null {
  const subject = text(claims['sub'])
  const scopes = list(claims['scope'])
  const permissions = list(claims['permissions'])
  if (subject === null || scopes === null || permissions === null) return null
  const tenant = text(claims['tenant_id']) ?? text(claims['org_id'])
  return { subject, tenant, scopeId: text(claims['scope_id']) ?? tenant ?? subject, scopes, permissions }
}

function text(claim: unknown): string | null {
  return typeof claim === 'string' && claim.trim() !== '' ? claim.trim() : null
}

function list(claim: unknown): readonly string[] | null {
  if (claim === undefined || claim === null) return []
  if (typeof claim === 'string') return claim.split(/\s+/).filter((word) => word !== '')
  return Array.isArray(claim) && claim.every((word) => typeof word === 'string') ? claim : null
}
