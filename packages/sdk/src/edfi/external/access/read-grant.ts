/** What the service takes from the claims of a token. */
export interface ReadGrant {
  readonly scopes: readonly string[]
  readonly partners: readonly string[]
  readonly clientId: string | null
  /** Scopes that stand where the service does not look, and where that is. */
  readonly unread: { readonly where: 'a list in scope' | 'scp'; readonly scopes: readonly string[] } | null
}

/** The grant in claims, read exactly as the service does: a `scope` that is no text, and `scp`, count for nothing. */
export function readGrant(claims: Readonly<Record<string, unknown>>): ReadGrant {
  const { scope, scp } = claims
  const scopes = typeof scope === 'string' ? words(scope) : []
  const partners = scopes.filter((each) => each.startsWith('partner:')).map((each) => each.split(':')[1] ?? '')
  return {
    scopes,
    partners: [...new Set(partners.filter((partner) => partner !== ''))],
    clientId: text(claims['client_id']) ?? text(claims['azp']),
    unread: Array.isArray(scope)
      ? { where: 'a list in scope', scopes: texts(scope) }
      : scp === undefined || scopes.length > 0
        ? null
        : { where: 'scp', scopes: typeof scp === 'string' ? words(scp) : texts(scp) },
  }
}

const words = (value: string): readonly string[] => value.split(' ').filter((each) => each !== '')
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
