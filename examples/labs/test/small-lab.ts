import { createMockPlatform, generateLab, type MockPlatform } from '@nova/mock'
import { createLabsClient, type LabGraph, type LabsClient, readLabGraph } from '@nova/sdk/labs'

/** A lab of six nodes, three wires and one network on a platform in this process. */
export interface SmallLab {
  readonly platform: MockPlatform
  readonly client: LabsClient
  readonly path: string
  read(): Promise<LabGraph>
}

export async function openSmallLab(): Promise<SmallLab> {
  const path = 'small.json'
  const lab = generateLab({ nodes: 6, links: 3, networks: 1, isolated: 2, seed: 3 })
  const platform = await createMockPlatform({ labs: { labs: { [path]: lab }, nodeStartMs: 0 } })
  const { credentials, baseUrl } = platform.labs
  if (!credentials) throw new Error('The platform has no account')
  const client = createLabsClient({
    baseUrl,
    auth: credentials,
    fetch: platform.fetch,
    runtime: { clock: platform.clock, openSocket: platform.openSocket },
  })
  return { platform, client, path, read: () => readLabGraph(client, path) }
}
