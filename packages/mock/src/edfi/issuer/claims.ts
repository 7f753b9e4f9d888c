import type { EdfiAccount, EdfiClient } from '../settings.ts'

/** Claims of a token. What is left out gets a sensible value; null leaves the claim away. */
export interface AccessClaims {
  readonly iss?: string | null
  readonly aud?: string | readonly string[] | null
  readonly sub?: string | null
  readonly client_id?: string | null
  readonly azp?: string | null
  readonly client_name?: string | null
  /** Scopes with blanks between. */
  readonly scope?: unknown
  /** Seconds since the epoch. */
  readonly exp?: number | null
  readonly iat?: number | null
  readonly nbf?: number | null
  readonly [claim: string]: unknown
}

/** What role names start with at the identity provider. The service strips it without looking at case. */
export const rolePrefix = 'runway.'

/** What a token of a program says. */
export function describeClient(client: EdfiClient, scopes: readonly string[]): AccessClaims {
  return {
    sub: client.clientId,
    client_id: client.clientId,
    azp: client.clientId,
    client_name: client.name ?? null,
    scope: scopes.join(' '),
  }
}

/** What a token of a person says, which is how the service learns of partner, tenant and roles. */
export function describeAccount(account: EdfiAccount): AccessClaims {
  return {
    sub: account.username,
    email: account.email ?? null,
    given_name: account.givenName ?? account.username,
    family_name: account.familyName ?? '',
    partner: account.partnerId,
    tenant: account.tenantCode,
    roles: account.roles.map((role) => `${rolePrefix}${role}`),
  }
}
