import { isNetworkEndpoint, isNodeEndpoint } from './endpoints.ts'
import { flawless, type HasLabDefect } from './lab-defects.ts'
import type { LabDocument, StoredInterface, StoredLink, StoredNetwork, StoredNode } from './lab-document.ts'

/** An interface as it is read: with the network it is on, 0 for none. */
export interface ReadInterface extends StoredInterface {
  readonly network_id: number
}

export interface ReadNode extends Omit<StoredNode, 'interfaces'> {
  readonly interfaces: readonly ReadInterface[]
}

export interface ReadNetwork extends StoredNetwork {
  /** Link endpoints that name this network. */
  readonly count: number
}

export interface ReadLink extends StoredLink {
  readonly state: 'configured'
}

/** How many link ends name each network; a link between a network and itself counts twice. */
export function countEndpoints(
  links: readonly StoredLink[],
  has: HasLabDefect = flawless,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { from, to } of links) {
    const ids = [from, to].filter(isNetworkEndpoint).map((end) => end.network_id)
    for (const id of has('network-count-links') ? new Set(ids) : ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** The network every interface is on, by `node:index`. Links between two nodes or two networks put nobody on one. */
export function networkByInterface(links: readonly StoredLink[]): ReadonlyMap<string, number> {
  const networks = new Map<string, number>()
  for (const { from, to } of links) {
    const node = isNodeEndpoint(from) ? from : isNodeEndpoint(to) ? to : null
    const network = isNetworkEndpoint(from) ? from : isNetworkEndpoint(to) ? to : null
    if (node && network) networks.set(`${node.node_id}:${node.interface_index}`, network.network_id)
  }
  return networks
}

export const readNode = (node: StoredNode, networks: ReadonlyMap<string, number>): ReadNode => ({
  ...node,
  interfaces: node.interfaces.map((entry) => ({
    ...entry,
    network_id: networks.get(`${node.id}:${entry.index}`) ?? 0,
  })),
})

export const readLink = (link: StoredLink): ReadLink => ({ ...link, state: 'configured' })

export function readNetwork(document: LabDocument, network: StoredNetwork, has: HasLabDefect = flawless): ReadNetwork {
  return { ...network, count: countEndpoints(document.links, has).get(network.id) ?? 0 }
}

export function readNodes(document: LabDocument): Readonly<Record<string, ReadNode>> {
  const networks = networkByInterface(document.links)
  return Object.fromEntries(Object.entries(document.nodes).map(([key, node]) => [key, readNode(node, networks)]))
}

/** Networks as the list shows them: without implicit and hidden ones unless asked for. */
export function readNetworks(
  document: LabDocument,
  includeHidden: boolean,
  has: HasLabDefect = flawless,
): Readonly<Record<string, ReadNetwork>> {
  const counts = countEndpoints(document.links, has)
  const showsAll = includeHidden || has('hidden-networks-listed')
  return Object.fromEntries(
    Object.entries(document.networks)
      .filter(([, network]) => showsAll || (!network.implicit && network.visibility !== false))
      .map(([key, network]) => [key, { ...network, count: counts.get(network.id) ?? 0 }]),
  )
}
