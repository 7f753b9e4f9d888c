import type { MockControl } from '../check.ts'
import { CheckFailure, CheckSkipped } from '../check-failure.ts'
import { isFields } from '../credentials/credential-kind.ts'
import { type EdfiAppCredentials, type EdfiCredentials, edfiCredentials } from '../credentials/edfi-credentials.ts'
import type { EdfiContext } from './edfi-check.ts'

/** Whose session a call of people's API is made in. */
export type Person = 'user' | 'admin' | 'otherTenant' | 'otherPartner' | 'noRole'
/** Whose access token a call of the external API is made with. */
export type Program = 'client' | 'readOnly' | 'otherPartner' | 'noPartner'

const cookieNames = {
  user: 'cookie',
  admin: 'adminCookie',
  otherTenant: 'otherTenantCookie',
  otherPartner: 'otherPartnerCookie',
  noRole: 'noRoleCookie',
} as const satisfies Record<Person, keyof EdfiAppCredentials>

const tokenNames = {
  readOnly: 'readOnlyToken',
  otherPartner: 'otherPartnerToken',
  noPartner: 'noPartnerToken',
} as const

type Sender = Pick<EdfiContext, 'send'>

/** Sessions and tokens of a run. They outlive the checks and are got anew once time was made to pass. */
export interface EdfiAccess {
  /** The `Cookie` header of somebody. Skips the check where the credentials have nobody of the kind. */
  cookie(who: Person): Promise<string>
  token(context: Sender, which: Program): Promise<string>
  /** Tokens that have to be refused, by what is wrong with them. */
  rejectedTokens(): Promise<Readonly<Record<string, string>>>
  /** What was handed out may be over. */
  expire(): void
}

export function createAccess(given: EdfiCredentials, control: MockControl | null): EdfiAccess {
  let current = given
  let isStale = false
  let issued: string | undefined

  async function fresh(): Promise<EdfiCredentials> {
    if (!isStale || !control?.describe) return current
    const described = await control.describe()
    const offered = 'credentials' in described && isFields(described.credentials) ? described.credentials : {}
    current = { ...given, ...edfiCredentials.read(offered, 'the mock') }
    isStale = false
    return current
  }

  const missing = (name: string): never => {
    throw new CheckSkipped(`needs ${name} in the credentials`)
  }

  return {
    async cookie(who) {
      const name = cookieNames[who]
      return (await fresh()).app?.[name] ?? missing(`app.${name}`)
    },
    async token(context, which) {
      const { external } = await fresh()
      if (which !== 'client') return external?.[tokenNames[which]] ?? missing(`external.${tokenNames[which]}`)
      if (external?.clientSecret === undefined) return external?.token ?? missing('external')
      issued ??= await requestToken(context, external)
      return issued
    },
    rejectedTokens: async () => (await fresh()).external?.rejectedTokens ?? {},
    expire() {
      isStale = true
      issued = undefined
    },
  }
}

/** Asks the identity provider, which is no part of the service, for a token. */
async function requestToken(context: Sender, external: NonNullable<EdfiCredentials['external']>): Promise<string> {
  const { tokenUrl = '', clientId = '', clientSecret = '', audience, scope } = external
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    ...(audience !== undefined && { audience }),
    ...(scope !== undefined && { scope }),
  })
  const seen = await context.send(tokenUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  })
  const { access_token: token } = (seen.json ?? {}) as { readonly access_token?: unknown }
  if (typeof token === 'string') return token
  throw new CheckFailure('the identity provider gives the client an access token', seen.status)
}
