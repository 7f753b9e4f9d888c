import { operations } from '@nova/sdk/edfi/contract'
import type { CheckContext, MockControl } from '../check.ts'
import type { EdfiCredentials } from '../credentials/edfi-credentials.ts'
import { createAccess } from './edfi-access.ts'
import type { EdfiFacts, Schemas } from './edfi-check.ts'
import type { EdfiHost } from './edfi-host.ts'

type DiscoveryContext = Omit<CheckContext<keyof typeof operations, EdfiFacts, EdfiCredentials>, 'facts'>

/** Where the front end of a developer's machine is. */
const localFrontEnd = 'http://localhost:4200'

export interface DiscoverOptions {
  readonly host: EdfiHost | null
  readonly control: MockControl | null
}

/** Learns who is asking, which bundles and years there are, and where logins lead. Changes nothing. */
export async function discoverFacts(context: DiscoveryContext, { host, control }: DiscoverOptions): Promise<EdfiFacts> {
  const health = await context.call('getHealth', { token: null, as: null })
  // Of all that may be there, only this service greets in plain words.
  const isHealthy = health.status === 200 && /^"?[A-Za-z]/.test(health.text)
  context.want(isHealthy, 'a health that is a sentence', `${health.status} ${health.text}`)
  const access = createAccess(context.credentials, control)
  const tried = await context.call('verifyToken', { as: null, token: 'not-a-token' })
  const isExternalOff = tried.status === 503
  const facts = { access, host, isExternalOff, frontEnd: await findFrontEnd(context) }
  if (!context.credentials.app) return { ...facts, me: null, templates: [], years: [], tenantYears: [] }
  const cookie = await access.cookie('user')
  const read = async <T>(operation: keyof typeof operations, path = {}) => {
    const seen = await context.call(operation, { as: null, token: null, path, headers: { cookie } })
    return { status: seen.status, text: seen.text, json: seen.json as T }
  }
  const me = await read<Schemas['SessionInfo']>('getMe')
  context.want(me.status === 200, 'app.cookie is of a session that is open', `${me.status} ${me.text}`)
  const list = async <T>(operation: keyof typeof operations, path = {}): Promise<readonly T[]> => {
    const { json } = await read<readonly T[]>(operation, path)
    return Array.isArray(json) ? json : []
  }
  return {
    ...facts,
    me: me.json,
    templates: await list('listJobTemplates', { type: 'assessments' }),
    years: await list('listSchoolYears'),
    tenantYears: await list('listTenantSchoolYears'),
  }
}

/** The first address a login can begin for. */
async function findFrontEnd(context: DiscoveryContext): Promise<string | null> {
  const { frontEnd } = context.credentials.app ?? {}
  for (const origin of [frontEnd, localFrontEnd, new URL(context.target).origin]) {
    if (origin === undefined) continue
    const seen = await context.call('login', { as: null, token: null, query: { origin } })
    if (seen.status === operations.login.success) return origin
  }
  return null
}
