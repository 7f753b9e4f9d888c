import { admitVisitor, readIdentity } from './auth/admit-visitor.ts'
import type { ExecutorTokenType } from './auth/executor-tokens.ts'
import type { EdfiService } from './create-edfi-service.ts'
import type { AccessClaims } from './issuer/claims.ts'
import { describeAccount } from './issuer/claims.ts'
import { type EdfiClientLogin, type EdfiParties, pickParties, rejectedClaims } from './pick-credentials.ts'
import type { EdfiClient } from './settings.ts'
import { createExecutorHandle, type ExecutorHandle } from './simulation/executor-handle.ts'
import { createStateDisturbance, type StateDisturbance } from './state/disturb-state.ts'

/** What a program needs to try the service out. */
export interface EdfiCredentials {
  /** `Cookie` headers of sessions that are open. */
  readonly sessions: EdfiParties<string, never>['people']
  /** The identity provider's token endpoint, for the grant `client_credentials`. */
  readonly tokenUrl: string
  readonly audience: string
  readonly clients: EdfiParties<never, EdfiClientLogin>['programs']
  /** Access tokens of the same programs. */
  readonly tokens: EdfiParties<never, string>['programs']
  /** Access tokens that have to be refused with 401. */
  readonly rejectedTokens: Readonly<Record<string, string>>
  /** Whose jobs these are. */
  readonly partner: string | null
  readonly tenant: string | null
}

/** The edfi service of a platform: where it is, who may enter, and what tests can do to it. */
export interface EdfiHandle extends ExecutorHandle, StateDisturbance {
  readonly baseUrl: string
  /** The bucket of jobs and rosters. */
  readonly bucket: string
  /** @param origin where the one who asks reaches the service. @default baseUrl */
  credentials(origin?: string): Promise<EdfiCredentials>
  /** The `Cookie` header of a user who just logged in. @throws TypeError for somebody nobody knows */
  openSession(username: string): string
  /** An access token, by default of the audience of the service and without scopes. Null leaves a claim away. */
  issueToken(claims?: AccessClaims): Promise<string>
  /** A token for the executor of a run, as the service would mint one now. */
  mintRunToken(runId: number, type: ExecutorTokenType): Promise<string>
  /** Every session has ended. */
  expireSessions(): void
  /** Whether programs are let in at all; when not, the external API answers 503. */
  setExternalApi(isEnabled: boolean): void
  /** An object of the bucket; null for none. */
  getObject(key: string): Promise<Uint8Array | null>
  putObject(key: string, body: Uint8Array | string): Promise<void>
  /** The keys below a prefix, at most a thousand. */
  listObjects(prefix: string): Promise<readonly string[]>
}

export function createEdfiHandle(service: EdfiService, baseUrl: string): EdfiHandle {
  const { context, issuer, sessions } = service
  const { settings, state, clock, storage } = context
  const parties = pickParties(settings)
  const opened = new Map<string, string>()

  function logIn(username: string): string | null {
    const account = settings.users.find((one) => one.username === username)
    const identity = account && readIdentity(describeAccount(account))
    const login = identity && admitVisitor(state, identity, '1', new Date(clock.now()).toISOString())
    return login ? sessions.cookieOf(sessions.begin({ login })) : null
  }

  /** One session for each, however often somebody asks, as long as it lives. Null for somebody nobody lets in. */
  function sessionOf(username: string): string | null {
    const known = opened.get(username)
    if (known !== undefined && sessions.touch(new Headers({ cookie: known }))) return known
    const cookie = logIn(username)
    if (cookie !== null) opened.set(username, cookie)
    return cookie
  }

  const tokenOf = (origin: string, client: EdfiClient, claims: AccessClaims = {}) =>
    issuer.issueClientToken(origin, client, claims)

  return {
    ...createExecutorHandle(context),
    ...createStateDisturbance(context),
    baseUrl,
    bucket: storage.bucket,
    openSession(username) {
      const cookie = logIn(username)
      if (cookie === null) throw new TypeError(`Nobody is called ${username}, or there is no such partner`)
      return cookie
    },
    issueToken: (claims) => issuer.issueToken(baseUrl, claims),
    mintRunToken: (runId, type) => context.executorTokens.mint(runId, type),
    expireSessions: () => sessions.expireAll(),
    setExternalApi(isEnabled) {
      service.switches.externalApiEnabled = isEnabled
    },
    getObject: (key) => storage.getObject(key),
    putObject: (key, body) => storage.putObject(key, body),
    listObjects: (prefix) => storage.list(prefix),
    async credentials(origin = baseUrl) {
      const { people, programs } = parties
      const { client } = programs
      const broken = Object.entries(client ? rejectedClaims(Math.floor(clock.now() / 1000)) : {})
      const rejected = await mapValues(
        Object.fromEntries(broken),
        (claims) => client && tokenOf(origin, client, claims),
      )
      const tokens = await mapValues(programs, (one) => one && tokenOf(origin, one))
      const credentials: EdfiCredentials = {
        sessions: await mapValues(people, (one) => one && sessionOf(one.username)),
        tokenUrl: `${origin}${issuer.path}/token`,
        audience: settings.audience,
        clients: await mapValues(programs, (one) => one && loginOf(one)),
        tokens,
        rejectedTokens: {
          malformed: 'not-a-token',
          ...(tokens.client && {
            forged: `${tokens.client.slice(0, tokens.client.lastIndexOf('.'))}.${'A'.repeat(342)}`,
          }),
          ...Object.fromEntries(Object.entries(rejected).map(([name, token]) => [name, token ?? ''])),
        },
        partner: people.user?.partnerId ?? null,
        tenant: people.user?.tenantCode ?? null,
      }
      await context.save()
      return credentials
    },
  }
}

const loginOf = ({ clientId, clientSecret, scopes }: EdfiClient): EdfiClientLogin => ({
  clientId,
  clientSecret,
  scope: scopes.join(' '),
})

async function mapValues<Name extends string, From, To>(
  values: Readonly<Record<Name, From>>,
  change: (value: From) => To | Promise<To>,
): Promise<Record<Name, To>> {
  const entries = Object.entries<From>(values).map(async ([name, value]) => [name, await change(value)] as const)
  return Object.fromEntries(await Promise.all(entries)) as Record<Name, To>
}
