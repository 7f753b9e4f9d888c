import { SuiteUnavailable } from '../check-failure.ts'
import { type CredentialKind, type Environment, type Fields, isFields } from './credential-kind.ts'

/** `Cookie` headers of sessions that are open, as a browser sends them: `connect.sid=...`. */
export interface EdfiAppCredentials {
  /** Of a user with the role `User`. */
  readonly cookie: string
  /** Of a `PartnerAdmin` in the same tenant. */
  readonly adminCookie?: string
  /** Of somebody in another tenant of the same partner. */
  readonly otherTenantCookie?: string
  /** Of somebody of another partner. */
  readonly otherPartnerCookie?: string
  /** Of somebody in the same tenant who has no role. */
  readonly noRoleCookie?: string
  /** Address of the front end that logins lead back to. @default that of a developer's machine, else that of the target */
  readonly frontEnd?: string
}

/** A program's access token, or what gets one from the identity provider. */
export interface EdfiExternalCredentials {
  readonly token?: string
  /** Asked by `client_credentials` for a token, time and again as they end. */
  readonly tokenUrl?: string
  readonly clientId?: string
  readonly clientSecret?: string
  readonly audience?: string
  readonly scope?: string
  /** Of a program of the same partner without `create:jobs`. */
  readonly readOnlyToken?: string
  /** Of a program that holds another partner. */
  readonly otherPartnerToken?: string
  /** Of a program that holds no partner. */
  readonly noPartnerToken?: string
  /** Tokens that have to be refused with 401, by what is wrong with them. */
  readonly rejectedTokens?: Readonly<Record<string, string>>
}

/** What to try the three surfaces with. Everything may be missing, but not all of it. */
export interface EdfiCredentials {
  readonly app?: EdfiAppCredentials
  readonly external?: EdfiExternalCredentials
  /** A launch nobody took yet: what its executor would have got. */
  readonly executor?: { readonly initUrl: string; readonly initToken: string }
  /** A login to an ODS that works, for connections to be made with. */
  readonly ods?: { readonly host: string; readonly clientId: string; readonly clientSecret: string }
  /** Whose jobs are made over the external API. */
  readonly partner?: string
  readonly tenant?: string
  /** Path of the bundle jobs are made with. @default one with a choice of values, of those that are enabled */
  readonly bundle?: string
  /** The year the school year of the jobs ends in. @default one the tenant can use */
  readonly schoolYear?: string
}

const appFields = ['cookie', 'adminCookie', 'otherTenantCookie', 'otherPartnerCookie', 'noRoleCookie', 'frontEnd']
const clientFields = ['tokenUrl', 'clientId', 'clientSecret']
const externalFields = [
  'token',
  ...clientFields,
  'audience',
  'scope',
  'readOnlyToken',
  'otherPartnerToken',
  'noPartnerToken',
]
const placeFields = ['partner', 'tenant', 'bundle', 'schoolYear']

/** Sessions of people, tokens of programs, the launch of an executor. */
export const edfiCredentials: CredentialKind<EdfiCredentials> = {
  read(given, source) {
    const fields = isFields(given['sessions']) ? readMockShape(given) : given
    const app = readPart(fields, 'app', source, appFields, ['cookie'])
    const external = readExternal(fields, source)
    const executor = readPart(fields, 'executor', source, [], ['initUrl', 'initToken'])
    const ods = readPart(fields, 'ods', source, [], ['host', 'clientId', 'clientSecret'])
    if (!app && !external && !executor)
      throw new SuiteUnavailable(`${source} needs at least one of app, external and executor.`)
    const place = readTexts(fields, source, '', placeFields, [])
    return {
      ...(app && { app }),
      ...(external && { external }),
      ...(executor && { executor }),
      ...(ods && { ods }),
      ...place,
      // Every field was looked at.
    } as unknown as EdfiCredentials
  },
  readEnvironment(prefix, environment) {
    const part = (names: readonly string[]) => fromEnvironment(prefix, environment, names)
    const [app, external] = [part(appFields), part(externalFields)]
    if (app['cookie'] === undefined && !hasProgram(external)) return undefined
    return edfiCredentials.read(
      { ...(app['cookie'] !== undefined && { app }), ...(hasProgram(external) && { external }), ...part(placeFields) },
      'The environment',
    )
  },
  withToken: (given, token) => ({ ...given, external: { ...given?.external, token } }),
  missing:
    'No credentials given: pass --credentials \'{"app": {"cookie": "connect.sid=..."}, "external": {"token": "..."}}\' or a file with that, either part alone will do.',
}

const hasProgram = (external: Fields) =>
  external['token'] !== undefined || clientFields.every((name) => external[name] !== undefined)

function readExternal(fields: Fields, source: string): Fields | undefined {
  const external = readPart(fields, 'external', source, externalFields, [])
  if (!external) return undefined
  if (!hasProgram(external))
    throw new SuiteUnavailable(`${source}: external needs token, or all of ${clientFields.join(', ')}.`)
  const { rejectedTokens: rejected } = fields['external'] as Fields
  if (rejected === undefined || rejected === null) return external
  if (!isFields(rejected) || !Object.values(rejected).every((text) => typeof text === 'string'))
    throw new SuiteUnavailable(`${source}: external.rejectedTokens must be tokens by what is wrong with them.`)
  return { ...external, rejectedTokens: rejected }
}

function readPart(
  fields: Fields,
  name: string,
  source: string,
  known: readonly string[],
  needed: readonly string[],
): Fields | undefined {
  const part = fields[name]
  if (part === undefined || part === null) return undefined
  if (!isFields(part)) throw new SuiteUnavailable(`${source}: ${name} must be an object.`)
  return readTexts(part, source, `${name}.`, known, needed)
}

/** Texts that are there; null is as good as absent. */
function readTexts(
  fields: Fields,
  source: string,
  prefix: string,
  known: readonly string[],
  needed: readonly string[],
) {
  const given = new Set([...known, ...needed])
  const entries = [...given].flatMap((name) => {
    const value = fields[name] ?? undefined
    if (value === undefined && !needed.includes(name)) return []
    if (typeof value !== 'string' || value === '')
      throw new SuiteUnavailable(`${source}: ${prefix}${name} must be a text that is not empty.`)
    return [[name, value] as const]
  })
  return Object.fromEntries(entries)
}

/** What a mock hands out, which has people and programs in lists of their own. */
function readMockShape({ sessions, tokens, clients, ...given }: Fields): Fields {
  const [people, held, logins] = [sessions, tokens, clients].map((part) => (isFields(part) ? part : {}))
  const client = isFields(logins?.['client']) ? logins['client'] : {}
  const { clientId, clientSecret, scope } = client
  return {
    ...(typeof people?.['user'] === 'string' && {
      app: {
        cookie: people['user'],
        adminCookie: people['partnerAdmin'],
        otherTenantCookie: people['otherTenant'],
        otherPartnerCookie: people['otherPartner'],
        noRoleCookie: people['withoutRole'],
      },
    }),
    ...(typeof held?.['client'] === 'string' && {
      external: {
        token: held['client'],
        ...(clientId !== undefined && { tokenUrl: given['tokenUrl'], clientId, clientSecret, scope }),
        audience: given['audience'],
        readOnlyToken: held['readOnly'],
        otherPartnerToken: held['otherPartner'],
        noPartnerToken: held['withoutPartner'],
        rejectedTokens: given['rejectedTokens'],
      },
    }),
    partner: given['partner'],
    tenant: given['tenant'],
  }
}

/** `adminCookie` out of `PREFIX_ADMIN_COOKIE`. */
function fromEnvironment(prefix: string, environment: Environment, names: readonly string[]): Fields {
  const found = names.flatMap((name) => {
    const value = environment[`${prefix}_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`]
    return value ? [[name, value] as const] : []
  })
  return Object.fromEntries(found)
}
