import type { LabFrame, LabsOperationName } from '@nova/sdk/labs/contract'
import type { AccountCredentials, CheckContext } from '../check.ts'
import { succeed } from './expect-answer.ts'
import type { LabHost } from './lab-host.ts'
import type { LabsFacts, Material } from './labs-check.ts'

type DiscoveryContext = Omit<CheckContext<LabsOperationName, LabsFacts, AccountCredentials, LabFrame>, 'facts'>

const nodeTypes = ['docker', 'qemu', 'iol', 'dynamips'] as const

export interface DiscoverOptions {
  readonly host: LabHost | null
  readonly isFresh: boolean
}

/** Learns who is asking, what nodes can be made of and which ports the host has. Changes nothing but the session. */
export async function discoverFacts(context: DiscoveryContext, options: DiscoverOptions): Promise<LabsFacts> {
  const health = await context.call('getHealth')
  const { data } = (health.json ?? {}) as { data?: { database?: unknown } }
  context.want(typeof data?.database === 'string', 'a health that tells of its database', health.text)
  const firstRole = options.isFresh ? await registerFirst(context) : null
  const { data: user } = await succeed(context, 'getCurrentUser')
  const clouds = await succeed(context, 'listBridgeClouds')
  const materials = await findMaterials(context)
  return { materials, role: user.role, firstRole, bridgeClouds: clouds.data, host: options.host }
}

/** Registers the account of the run as a user without a role. @returns the role it got */
async function registerFirst(context: DiscoveryContext): Promise<string> {
  const { username, password } = context.credentials
  const body = { username, password, role: 'user', email: 'conformance@example.org', name: 'Conformance' }
  return (await succeed(context, 'registerUser', { as: null, body })).data.role
}

async function findMaterials(context: DiscoveryContext): Promise<readonly Material[]> {
  const materials: Material[] = []
  for (const type of nodeTypes) {
    const { data: templates } = await succeed(context, 'listTemplates', { path: { template_type: type } })
    for (const [template, summary] of Object.entries(templates)) {
      if (summary.paired_parent) continue
      const path = { template_type: type, template_key: template }
      const [image] = Object.keys((await succeed(context, 'listImages', { path })).data)
      if (image !== undefined) materials.push({ type, template, image, summary })
    }
  }
  return materials
}
