import type { AgentsOptionalOperationName, Profile } from '@nova/sdk/agents/contract'
import type { Seen } from '../../check.ts'
import type { DiscoveryContext } from '../agents-check.ts'
import { baseOf } from '../base-of.ts'
import { known, type Observed } from '../profile/observed.ts'

const strayPath = '/api/orchestration/agents/coordinate'

/** Which operations there are beside those of the seed, and what all answers carry. Makes nothing. */
export async function probeSurface(context: DiscoveryContext, health: Seen): Promise<Observed> {
  const base = baseOf(context.target)
  const [list, parse] = [
    await context.send(`${base}/api/orchestration/tasks`),
    await context.send(`${base}/api/analytics/parse`, { method: 'POST', headers: asJson, body: '{}' }),
  ]
  const optional: AgentsOptionalOperationName[] = [
    ...(isThere(list) ? (['listTasks'] as const) : []),
    ...(isThere(parse) ? (['parseText'] as const) : []),
  ]
  const search = await context.call('searchMemories', { token: null, body: {} })
  return {
    surface: {
      seed: true,
      optional,
      trackingHeaders: health.headers.has('x-request-id') && health.headers.has('x-response-time'),
      strayCoordinate: await probeStray(context, base),
    },
    memory: isThere(search) ? { store: 'storeMemory', search: 'searchMemories', read: 'getMemory' } : {},
  }
}

const asJson = { 'content-type': 'application/json' }

/** A path without such a method is told without a key, a call of one that exists only with one. */
const isThere = ({ status }: Seen) => status !== 404 && status !== 405

/** A GET of a path that has a POST: four generations of the same accident. */
async function probeStray(context: DiscoveryContext, base: string): Promise<Profile['surface']['strayCoordinate']> {
  const without = await context.send(base + strayPath)
  const { apiKey } = context.credentials
  const withKey = await context.send(base + strayPath, { headers: { 'x-api-key': apiKey } })
  switch (`${without.status} ${withKey.status}`) {
    case '401 422':
      return 'wants_body'
    case '401 401':
      return 'refuses_keys'
    case '401 405':
      return 'refuses_method'
    default:
      return without.status === 405 ? 'unrouted' : null
  }
}

/** Where health is, whether it wants a key, and what it says. */
export function readHealth(open: Seen, withKey: Seen): Observed['health'] {
  const { json } = open.status === 401 ? withKey : open
  const status = typeof json === 'object' && json !== null && 'status' in json ? json.status : undefined
  const isHealthy = status === 'healthy' && Object.keys(json as object).length === 3
  return known({
    path: '/health' as const,
    keyed: open.status === 401,
    body: isHealthy ? ('healthy' as const) : ('mixed' as const),
  })
}
