import { countEndpoints } from '../derive-document.ts'
import { isNodeEndpoint } from '../endpoints.ts'
import { bridgeName } from '../host-names.ts'
import type { LabDocument, StoredNetwork } from '../lab-document.ts'

/** The part of the host that reconciling looks at and changes. */
export interface HostBridges {
  readonly labHash: string
  /** Bridges of the host's own ports. */
  readonly hostBridges: ReadonlySet<string>
  bridgeOwner(bridge: string): string | null
  /** Whether a QEMU node runs. */
  isRunning(nodeId: number): boolean
}

interface Skipped {
  readonly bridge: string
  readonly network_id: number
  readonly reason: string
}

export interface Reconciliation {
  readonly document: LabDocument
  /** Bridges that have to be made now, with their owner. */
  readonly owners: readonly (readonly [bridge: string, owner: string])[]
  readonly summary: {
    readonly ensured: readonly string[]
    readonly created: readonly string[]
    readonly raised: readonly string[]
    readonly skipped: readonly Skipped[]
    readonly nat_cloud: readonly Readonly<Record<string, unknown>>[]
    readonly nic_link_state: readonly Readonly<Record<string, unknown>>[]
  }
}

/** What has to be done so that a host matches a lab: a bridge for every network, up where links are, carriers set. */
export function reconcile(document: LabDocument, host: HostBridges): Reconciliation {
  const linked = countEndpoints(document.links)
  const ensured: string[] = []
  const created: string[] = []
  const raised: string[] = []
  const skipped: Skipped[] = []
  const clouds: Readonly<Record<string, unknown>>[] = []
  const owners: (readonly [string, string])[] = []
  const networks: Record<string, StoredNetwork> = { ...document.networks }
  for (const [key, network] of Object.entries(document.networks)) {
    const bridge = String(network.runtime?.['bridge_name'] ?? bridgeName(host.labHash, network.id))
    const state = judge(document, network, bridge, host)
    if (state.kind === 'skip') {
      skipped.push({ bridge, network_id: network.id, reason: state.reason })
      continue
    }
    if (state.kind === 'make') {
      created.push(bridge)
      owners.push([bridge, `${document.id}:${network.id}`])
    } else ensured.push(bridge)
    if (linked.has(network.id)) raised.push(bridge)
    if (network.type === 'nat_cloud')
      clouds.push({ network_id: network.id, bridge, cidr: network.config['cidr'] ?? null })
    if (network.runtime?.['bridge_name'] !== bridge)
      networks[key] = { ...network, runtime: { ...network.runtime, bridge_name: bridge } }
  }
  const summary = { ensured, created, raised, skipped, nat_cloud: clouds, nic_link_state: carriers(document, host) }
  return { document: { ...document, networks }, owners, summary }
}

type Verdict = { readonly kind: 'make' | 'keep' } | { readonly kind: 'skip'; readonly reason: string }

function judge(document: LabDocument, network: StoredNetwork, bridge: string, host: HostBridges): Verdict {
  if (network.type === 'bridge_cloud')
    return host.hostBridges.has(bridge)
      ? { kind: 'keep' }
      : { kind: 'skip', reason: `The host has no bridge ${bridge}` }
  if (network.config['shared_cloud_id']) return { kind: 'keep' }
  const owner = host.bridgeOwner(bridge)
  if (owner === null) return { kind: 'make' }
  const isOurs = owner === `${document.id}:${network.id}`
  return isOurs ? { kind: 'keep' } : { kind: 'skip', reason: `The bridge ${bridge} belongs to ${owner}` }
}

function carriers(document: LabDocument, host: HostBridges): readonly Readonly<Record<string, unknown>>[] {
  const linked = new Set(
    document.links.flatMap(({ from, to }) =>
      [from, to].filter(isNodeEndpoint).map((end) => `${end.node_id}:${end.interface_index}`),
    ),
  )
  return Object.values(document.nodes)
    .filter((node) => node.type === 'qemu' && host.isRunning(node.id))
    .flatMap((node) =>
      node.interfaces.map(({ index }) => ({
        node_id: node.id,
        interface_index: index,
        up: linked.has(`${node.id}:${index}`),
        ok: true,
      })),
    )
}
