import type { LinkEndpoint } from '../../generated/types.ts'
import { type GraphInterface, type GraphLink, isNetworkEnd, type LabGraph } from '../lab-graph.ts'

/** What is at the other end of a link. */
export type Peer = InterfacePeer | NetworkPeer

/** Another port. `port` is null when its node does not exist. */
export interface InterfacePeer {
  readonly kind: 'interface'
  readonly nodeId: number
  readonly index: number
  readonly port: GraphInterface | null
  /** The link at the other port: of a pair, its other half. */
  readonly link: GraphLink
  /** `node · interface`, to be read by people. */
  readonly label: string
}

/** A network. It may not exist. */
export interface NetworkPeer {
  readonly kind: 'network'
  readonly networkId: number
  readonly link: GraphLink
  readonly label: string
}

/**
 * What a port is wired to, or null: through a healthy pair the port at its other end, otherwise the other end of
 * its link. Where a file gives a port more than one link, that of the lowest id counts.
 *
 * @example
 * ```ts
 * console.log('R1, first port:', peerOf(graph, 1, 0)?.label ?? 'free')
 * ```
 */
export function peerOf(graph: LabGraph, nodeId: number, index: number): Peer | null {
  const port = graph.nodes.get(nodeId)?.interfaces.find((one) => one.index === index)
  const link = graph.links.get(port?.linkIds[0] ?? '')
  if (!link) return null
  const other = otherEnd(link, (end) => !isNetworkEnd(end) && end.node_id === nodeId && end.interface_index === index)
  const half = otherHalf(graph, link)
  return half ? peerAt(graph, half.record.from, half) : peerAt(graph, other, link)
}

/**
 * Everything that is wired to a network, in order of the links: also to one inside a pair, to a hidden one, and
 * to one that does not exist.
 *
 * @example
 * ```ts
 * for (const { label } of peersOfNetwork(graph, 4)) console.log(label)
 * ```
 */
export function peersOfNetwork(graph: LabGraph, networkId: number): readonly Peer[] {
  const links = (graph.linksByNetwork.get(networkId) ?? []).map((id) => graph.links.get(id))
  const isHere = (end: LinkEndpoint) => isNetworkEnd(end) && end.network_id === networkId
  return links.filter((link) => link !== undefined).map((link) => peerAt(graph, otherEnd(link, isHere), link))
}

function otherEnd({ record: { from, to } }: GraphLink, isHere: (end: LinkEndpoint) => boolean): LinkEndpoint {
  return isHere(from) ? to : from
}

function otherHalf(graph: LabGraph, { id, edgeId }: GraphLink): GraphLink | undefined {
  const edge = graph.edges.get(edgeId)
  if (edge?.kind !== 'pair') return undefined
  const half = edge.links.find((one) => one.id !== id)
  return half && graph.links.get(half.id)
}

function peerAt(graph: LabGraph, end: LinkEndpoint, link: GraphLink): Peer {
  if (isNetworkEnd(end)) {
    const name = graph.networks.get(end.network_id)?.name || `network ${end.network_id}`
    return { kind: 'network', networkId: end.network_id, link, label: name }
  }
  const node = graph.nodes.get(end.node_id)
  const port = node?.interfaces.find((one) => one.index === end.interface_index) ?? null
  const label = `${node?.name ?? `node ${end.node_id}`} · ${port?.name ?? `interface ${end.interface_index}`}`
  return { kind: 'interface', nodeId: end.node_id, index: end.interface_index, port, link, label }
}
