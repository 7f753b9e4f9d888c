import type { LinkEndpoint } from '../../generated/types.ts'
import { type GraphInterface, isNetworkEnd, type LabGraph } from '../lab-graph.ts'
import { type HotPlugCatalog, hotPlugGate } from './hot-plug-gate.ts'
import { freeInterfaces, isOccupied } from './occupied-interfaces.ts'
import { orientEndpoints } from './orient-endpoints.ts'
import { peerOf } from './peers.ts'

/** Why two ends cannot be linked. */
export type ConnectRefusal =
  | 'two-networks'
  | 'same-node'
  | 'node-missing'
  | 'interface-missing'
  | 'network-missing'
  | 'linked-already'
  | 'interface-occupied'
  | 'node-running'

/** Whether two ends can be linked, and how to send them if so. */
export type Connectable =
  | { readonly ok: true; readonly from: LinkEndpoint; readonly to: LinkEndpoint }
  | { readonly ok: false; readonly reason: ConnectRefusal; readonly end: LinkEndpoint }

export interface ConnectOptions {
  /** With it, ports of running nodes that cannot take a link are refused too. */
  readonly catalog?: HotPlugCatalog
}

/**
 * Whether a link between two ends makes sense, before the server is asked: it would take links to missing nodes
 * and ports, and between networks, which no canvas draws. Its own view may be newer.
 *
 * @example
 * ```ts
 * const answer = canConnect(graph, { node_id: 1, interface_index: 0 }, { network_id: 4 })
 * if (answer.ok) await client.createLink('demo.json', { from: answer.from, to: answer.to })
 * else console.log('no:', answer.reason, answer.end)
 * ```
 */
export function canConnect(
  graph: LabGraph,
  from: LinkEndpoint,
  to: LinkEndpoint,
  options: ConnectOptions = {},
): Connectable {
  if (isNetworkEnd(from) && isNetworkEnd(to)) return { ok: false, reason: 'two-networks', end: to }
  if (!isNetworkEnd(from) && !isNetworkEnd(to) && from.node_id === to.node_id) {
    return { ok: false, reason: 'same-node', end: to }
  }
  for (const end of [from, to]) {
    const reason = refuseEnd(graph, end, end === from ? to : from, options)
    if (reason) return { ok: false, reason, end }
  }
  return { ok: true, ...orientEndpoints(from, to) }
}

/**
 * Everything the end could be linked to: free ports of other nodes, then the networks that are shown. Empty when
 * the end itself can take no link.
 *
 * @example
 * ```ts
 * const targets = legalPairs(graph, { node_id: 1, interface_index: 0 })
 * console.log(targets.length, 'places to drop the cable at')
 * ```
 */
export function legalPairs(graph: LabGraph, from: LinkEndpoint, options: ConnectOptions = {}): readonly LinkEndpoint[] {
  const ports = graph.nodes.toValues().flatMap((node) => freeInterfaces(node).map(endOf))
  const networks = graph.networks.toValues().filter(({ shown }) => shown)
  const ends = [...ports, ...networks.map(({ id }) => ({ network_id: id }))]
  return ends.filter((to) => canConnect(graph, from, to, options).ok)
}

function endOf({ nodeId, index }: GraphInterface): LinkEndpoint {
  return { node_id: nodeId, interface_index: index }
}

function refuseEnd(
  graph: LabGraph,
  end: LinkEndpoint,
  other: LinkEndpoint,
  { catalog }: ConnectOptions,
): ConnectRefusal | null {
  if (isNetworkEnd(end)) return graph.networks.has(end.network_id) ? null : 'network-missing'
  const node = graph.nodes.get(end.node_id)
  if (!node) return 'node-missing'
  const port = node.interfaces.find(({ index }) => index === end.interface_index)
  if (!port?.record) return 'interface-missing'
  if (isOccupied(port)) return isLinkedTo(graph, port, other) ? 'linked-already' : 'interface-occupied'
  return catalog && !hotPlugGate(node, catalog).open ? 'node-running' : null
}

function isLinkedTo(graph: LabGraph, { nodeId, index, networkId }: GraphInterface, other: LinkEndpoint): boolean {
  if (isNetworkEnd(other)) return networkId === other.network_id
  const peer = peerOf(graph, nodeId, index)
  return peer?.kind === 'interface' && peer.nodeId === other.node_id && peer.index === other.interface_index
}
