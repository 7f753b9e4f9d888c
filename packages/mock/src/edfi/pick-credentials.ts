import type { AccessClaims } from './issuer/claims.ts'
import type { EdfiAccount, EdfiClient, EdfiSettings } from './settings.ts'

/** A program at the identity provider. */
export interface EdfiClientLogin {
  readonly clientId: string
  readonly clientSecret: string
  /** Everything it may ask for, with blanks between. */
  readonly scope: string
}

/** One of each kind of whom the service tells apart; null for a kind the settings have nobody of. */
export interface EdfiParties<Person, Program> {
  readonly people: {
    /** Of role `User`. */
    readonly user: Person | null
    /** Of role `PartnerAdmin`, in the same tenant. */
    readonly partnerAdmin: Person | null
    /** In another tenant of the same partner. */
    readonly otherTenant: Person | null
    readonly otherPartner: Person | null
    /** In the same tenant, without any role. */
    readonly withoutRole: Person | null
  }
  readonly programs: {
    /** Of the same partner, with every scope. */
    readonly client: Program | null
    readonly otherPartner: Program | null
    /** Without `create:jobs`. */
    readonly readOnly: Program | null
    /** Without any partner. */
    readonly withoutPartner: Program | null
  }
}

const holds = ({ scopes }: EdfiClient, scope: string) => scopes.includes(scope)
const partnersOf = ({ scopes }: EdfiClient) => scopes.filter((scope) => scope.startsWith('partner:'))

export function pickParties({
  users,
  clients,
}: Pick<EdfiSettings, 'users' | 'clients'>): EdfiParties<EdfiAccount, EdfiClient> {
  const user = users.find(({ roles }) => roles.includes('User') && !roles.includes('PartnerAdmin')) ?? null
  const among = (isWanted: (one: EdfiAccount) => boolean) => (user && users.find(isWanted)) ?? null
  const isNear = (one: EdfiAccount) => one.partnerId === user?.partnerId && one.tenantCode === user.tenantCode
  const creating = clients.filter((one) => holds(one, 'create:jobs'))
  const client = creating.find((one) => partnersOf(one).includes(`partner:${user?.partnerId}`)) ?? null
  return {
    people: {
      user,
      partnerAdmin: among((one) => isNear(one) && one.roles.includes('PartnerAdmin')),
      otherTenant: among((one) => one.partnerId === user?.partnerId && one.tenantCode !== user.tenantCode),
      otherPartner: among((one) => one.partnerId !== user?.partnerId),
      withoutRole: among((one) => isNear(one) && one.roles.length === 0),
    },
    programs: {
      client,
      otherPartner:
        creating.find(
          (one) => partnersOf(one).length > 0 && !partnersOf(one).some((scope) => client && holds(client, scope)),
        ) ?? null,
      readOnly: clients.find((one) => !holds(one, 'create:jobs') && holds(one, 'read:jobs')) ?? null,
      withoutPartner: creating.find((one) => partnersOf(one).length === 0) ?? null,
    },
  }
}

/** Claims of access tokens that have to be refused, by what is wrong with them. Seconds since the epoch. */
export const rejectedClaims = (nowSeconds: number): Readonly<Record<string, AccessClaims>> => ({
  expired: { iat: nowSeconds - 7200, exp: nowSeconds - 3600 },
  not_yet_valid: { nbf: nowSeconds + 365 * 86_400, exp: nowSeconds + 366 * 86_400 },
  other_audience: { aud: 'another-api' },
  without_audience: { aud: null },
})
