import type { LabFrame, LabsOperationName } from '@nova/sdk/labs/contract'
import type { AccountCredentials, CheckContext } from '../check.ts'
import { succeed } from './expect-answer.ts'
import type { LabHost } from './lab-host.ts'
import type { LabsFacts, Material } from './labs-check.ts'

type DiscoveryContext = Omit<CheckContext<LabsOperationName, LabsFacts, AccountCredentials, LabFrame>, 'facts'>

const nodeTypes = ['docker', 'qemu', 'iol', 'dynamips'] as const

/** Learns who is asking, what nodes can be made of and which ports the host has. Changes nothing but the session. */
export async function discoverFacts(context: DiscoveryContext, host: LabHost | null): Promise<LabsFacts> {
  const health = await context.call('getHealth')
  const { data } = (health.json ?? {}) as { data?: { database?: unknown } }
  context.want(typeof data?.database === 'string', 'a health that tells of its database', health.text)
  const { data: user } = await succeed(context, 'getCurrentUser')
  const clouds = await succeed(context, 'listBridgeClouds')
  return { materials: await findMaterials(context), role: user.role, bridgeClouds: clouds.data, host }
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
