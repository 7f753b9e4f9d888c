import type { LabLink, LinkEndpoint } from '../generated/types.ts'
import {
  type DiscoveredEdge,
  type EdgeEnd,
  type EdgeId,
  type GraphEdge,
  type GraphNetwork,
  isNetworkEnd,
  type LinkEdge,
  networkVertex,
  nodeVertex,
  type PairEdge,
  type VertexId,
} from './lab-graph.ts'
import type { DerivationSource } from './remember-links.ts'

/** The graph while it is being derived, as far as edges depend on it. */
export interface EdgeSurroundings {
  readonly records: DerivationSource
  readonly network: (id: number) => GraphNetwork | undefined
  readonly hasNode: (id: number) => boolean
  readonly isDivergent: (linkId: string) => boolean
}

/** The edge a link is drawn as. */
export function edgeIdOf({ id, to }: LabLink, around: Pick<EdgeSurroundings, 'network'>): EdgeId {
  const isHalf = isNetworkEnd(to) && around.network(to.network_id)?.role === 'implicit'
  return isHalf ? `pair:net${to.network_id}` : `link:${id}`
}

/** The edge of this id, or null when there is none any more. */
export function deriveEdge(id: EdgeId, around: EdgeSurroundings): GraphEdge | null {
  if (id.startsWith('pair:net')) return derivePair(Number(id.slice('pair:net'.length)), around)
  if (id.startsWith('link:')) return deriveSingle(id.slice('link:'.length), around)
  return deriveDiscovered(id.slice('discovered:'.length), around)
}

function deriveSingle(linkId: string, around: EdgeSurroundings): LinkEdge | null {
  const link = around.records.links.get(linkId)
  const id: EdgeId = `link:${linkId}`
  if (!link || edgeIdOf(link, around) !== id) return null
  const [from, to] = [edgeEnd(link.from), edgeEnd(link.to)]
  return {
    id,
    kind: 'link',
    from,
    to,
    links: [link],
    leading: link,
    dangling: isMissing(from, around) || isMissing(to, around),
    broken: isBroken(from, around) || isBroken(to, around),
    divergent: around.isDivergent(linkId),
  }
}

function derivePair(networkId: number, around: EdgeSurroundings): PairEdge | null {
  const network = around.network(networkId)
  if (network?.role !== 'implicit') return null
  const [a, b] = network.linkIds.map((linkId) => around.records.links.get(linkId))
  if (!a || !b) return null
  const links = compareHalves(a, b) <= 0 ? ([a, b] as const) : ([b, a] as const)
  const [from, to] = [interfaceEnd(links[0].from), interfaceEnd(links[1].from)]
  const place = ({ id }: LabLink) => around.records.linkOrder.get(id) ?? Number.POSITIVE_INFINITY
  return {
    id: `pair:net${networkId}`,
    kind: 'pair',
    from,
    to,
    networkId,
    links,
    leading: place(b) < place(a) ? b : a,
    dangling: isMissing(from, around) || isMissing(to, around),
    broken: false,
    divergent: around.isDivergent(a.id) || around.isDivergent(b.id),
  }
}

function deriveDiscovered(iface: string, around: EdgeSurroundings): DiscoveredEdge | null {
  const discovery = around.records.discovered.get(iface)?.fact
  if (!discovery) return null
  const from = { kind: 'network', networkId: discovery.network_id } as const
  const to = discovery.peer_node_id === null ? null : ({ kind: 'node', nodeId: discovery.peer_node_id } as const)
  const dangling = isMissing(from, around) || (to !== null && isMissing(to, around))
  return { id: `discovered:${iface}`, kind: 'discovered', from, to, discovery, dangling }
}

/** Vertices an edge touches, each once, whether they exist or not. */
export function verticesOf({ from, to }: GraphEdge): readonly VertexId[] {
  const [a, b] = [vertexOf(from), to && vertexOf(to)]
  return b === null || a === b ? [a] : [a, b]
}

/** The vertex an edge ends at. */
export function vertexOf(end: EdgeEnd): VertexId {
  return end.kind === 'network' ? networkVertex(end.networkId) : nodeVertex(end.nodeId)
}

/** Whether two edges of the same id say the same: all else follows from what is compared. */
export function sameEdge(a: GraphEdge, b: GraphEdge): boolean {
  if (a.dangling !== b.dangling) return false
  if (a.kind === 'discovered' || b.kind === 'discovered') {
    return a.kind === b.kind && a.kind === 'discovered' && b.kind === 'discovered' && a.discovery === b.discovery
  }
  const sameLinks = a.links.every((link, at) => link === b.links[at])
  return sameLinks && a.leading === b.leading && a.broken === b.broken && a.divergent === b.divergent
}

function compareHalves({ from: a }: LabLink, { from: b }: LabLink): number {
  if (isNetworkEnd(a) || isNetworkEnd(b)) return 0
  return a.node_id - b.node_id || a.interface_index - b.interface_index
}

function edgeEnd(end: LinkEndpoint): EdgeEnd {
  return isNetworkEnd(end) ? { kind: 'network', networkId: end.network_id } : interfaceEnd(end)
}

function interfaceEnd(end: LinkEndpoint): EdgeEnd & { readonly kind: 'interface' } {
  if (isNetworkEnd(end)) throw new TypeError(`network ${end.network_id} is no interface`)
  return { kind: 'interface', nodeId: end.node_id, index: end.interface_index }
}

function isMissing(end: EdgeEnd, around: EdgeSurroundings): boolean {
  return end.kind === 'network' ? around.network(end.networkId) === undefined : !around.hasNode(end.nodeId)
}

function isBroken(end: EdgeEnd, around: EdgeSurroundings): boolean {
  return end.kind === 'network' && around.network(end.networkId)?.role === 'broken'
}
