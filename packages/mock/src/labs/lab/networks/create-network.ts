import { type ReadNetwork, readNetwork } from '../derive-document.ts'
import { bridgeName, hostBridgePattern } from '../host-names.ts'
import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { LabDocument, StoredNetwork } from '../lab-document.ts'
import { nextKey } from '../next-id.ts'
import { InvalidBody, refuse } from '../refusal.ts'
import { type Ipv4Range, readCidr } from './ipv4.ts'
import { natRanges, planNatCloud } from './nat-cloud.ts'
import { emptyConfig, type NetworkConfig, readConfig } from './network-config.ts'
import { newNetwork } from './network-fields.ts'
import { requireFreeName } from './network-name.ts'
import { type PlacedLab, requireCloud } from './shared-cloud.ts'

export interface NetworkRequest {
  readonly name: string
  readonly type: string
  readonly left: number
  readonly top: number
  readonly config?: Readonly<Record<string, unknown>> | null
}

/** What a new network meets on its host. */
export interface HostView {
  /** Every lab of the host, this one included. */
  readonly labs: readonly PlacedLab[]
  readonly natPool: Ipv4Range
  /** Hash of this lab, part of its device names. */
  readonly labHash: string
  /** Bridges of the host's own ports. */
  readonly hostBridges: ReadonlySet<string>
  /** Whose a bridge is, `{lab id}:{network id}`; null while it does not exist. */
  bridgeOwner(bridge: string): string | null
  /** ISO 8601 with offset. */
  readonly now: string
}

/**
 * Adds a network and gives it its bridge.
 * @throws InvalidBody for a bridge cloud that names no bridge
 * @throws Refusal for everything the lab or the host has against it
 */
export function createNetwork(
  document: LabDocument,
  request: NetworkRequest,
  host: HostView,
  has: HasLabDefect = flawless,
): { readonly document: LabDocument; readonly network: ReadNetwork } {
  const sent = readConfig(request.config)
  requireHostBridge(request, sent, host)
  if (request.name.trim() === '') throw refuse(422, 'A network needs a name')
  requireCidr(sent, has)
  requireFreeName(document, request.name, null, has)
  const id = nextKey(document.networks)
  const bridge = request.type === 'bridge_cloud' ? String(sent?.host_bridge) : bridgeName(host.labHash, id)
  const owner = request.type === 'bridge_cloud' ? null : host.bridgeOwner(bridge)
  if (owner !== null && owner !== `${document.id}:${id}`)
    throw refuse(409, `The bridge ${bridge} on the host belongs to ${owner}`)

  const { config, runtime } =
    request.type === 'nat_cloud' ? natCloud(bridge, sent, host, has) : plainNetwork(request.type, bridge, sent, host)
  const { name, type, left, top } = request
  const shown = has('network-config-sparse') && request.config ? request.config : config
  const network = newNetwork(id, { name, type, left, top, config: { ...shown }, runtime })
  const grown = { ...document, networks: { ...document.networks, [id]: network } }
  return { document: grown, network: readNetwork(grown, network, has) }
}

function requireHostBridge(request: NetworkRequest, sent: NetworkConfig | null, host: HostView): void {
  const bridge = sent?.host_bridge
  if (request.type !== 'bridge_cloud') return
  if (!bridge)
    throw new InvalidBody([
      {
        type: 'value_error',
        loc: ['body'],
        msg: 'Value error, a bridge_cloud network needs config.host_bridge',
        input: request,
      },
    ])
  if (!hostBridgePattern.test(bridge))
    throw refuse(400, `The host bridge ${bridge} is not named br-eth and digits`, { host_bridge: bridge })
  if (!host.hostBridges.has(bridge)) throw refuse(404, `The host has no bridge ${bridge}`, { host_bridge: bridge })
}

function requireCidr(sent: NetworkConfig | null, has: HasLabDefect): void {
  if (!sent?.cidr || has('network-cidr-unchecked') || readCidr(sent.cidr)) return
  throw refuse(422, `config.cidr is not an IPv4 network: ${sent.cidr}`)
}

type Made = Pick<StoredNetwork, 'runtime'> & { readonly config: Readonly<Record<string, unknown>>; runtime: object }

const baseRuntime = (bridge: string, driver: string, host: HostView) => ({
  bridge_name: bridge,
  driver,
  created_at: host.now,
  used_ips: [],
  first_offset: 2,
})

function plainNetwork(type: string, bridge: string, sent: NetworkConfig | null, host: HostView): Made {
  const driver = type === 'bridge_cloud' ? 'bridge_cloud' : 'linux_bridge'
  return { config: { ...sent }, runtime: baseRuntime(bridge, driver, host) }
}

function natCloud(bridge: string, sent: NetworkConfig | null, host: HostView, has: HasLabDefect): Made {
  const sharedId = sent?.shared_cloud_id
  if (sharedId) return joinCloud(sharedId, host)
  const taken = natRanges(host.labs.map(({ document }) => document))
  const config = planNatCloud(sent, host.natPool, taken, has)
  return { config: { ...config }, runtime: natRuntime(bridge, config, host, false) }
}

function joinCloud(sharedId: string, host: HostView): Made {
  const owner = requireCloud(host.labs, sharedId)
  const config = { ...emptyConfig, ...owner.config, shared_cloud_id: sharedId }
  return { config, runtime: natRuntime(String(owner.runtime?.['bridge_name']), config, host, true) }
}

const natRuntime = (bridge: string, config: NetworkConfig, host: HostView, isReference: boolean) => ({
  ...baseRuntime(bridge, 'nat_cloud', host),
  gateway: config.gateway,
  dhcp: config.dhcp === true,
  dhcp_start: config.dhcp_start,
  dhcp_end: config.dhcp_end,
  shared_owner: !isReference,
  shared_reference: isReference,
  egress_interface: config.egress_interface,
  dhcp_pid: null,
  nat: 'nftables',
})
