import type { JWTPayload } from 'jose'

/** What an external access token lets its holder do. */
export interface ExternalGrant {
  readonly scopes: readonly string[]
  /** Partners it holds. */
  readonly partnerIds: readonly string[]
  /** Null when neither claim is there; only creating a job needs one. */
  readonly clientId: string | null
  readonly clientName: string | null
  /** Recorded with a job, compared with nothing. */
  readonly issuer: string | null
}

/** The grant in the claims of a verified token. A `scope` that is no text, and `scp`, count for nothing. */
export function readGrant(claims: JWTPayload): ExternalGrant {
  const text = (name: string) => (typeof claims[name] === 'string' ? (claims[name] as string) : null)
  const scopes = (text('scope') ?? '').split(' ').filter(Boolean)
  return {
    scopes,
    partnerIds: readPartners(scopes),
    clientId: text('client_id') || text('azp') || null,
    clientName: text('client_name'),
    issuer: text('iss'),
  }
}

/** `partner:ea` names `ea`, and so does `partner:ea:x`: only what stands before a second colon counts. */
function readPartners(scopes: readonly string[]): readonly string[] {
  const named = scopes.filter((scope) => scope.startsWith('partner:')).map((scope) => scope.split(':')[1] ?? '')
  return [...new Set(named.filter(Boolean))]
}

/** Whether every scope of a route is there. */
export const holdsScopes = ({ scopes }: ExternalGrant, wanted: readonly string[]): boolean =>
  wanted.every((scope) => scopes.includes(scope))
