import { isVisible } from '../derive-network.ts'
import type { GraphNetwork, LabGraph } from '../lab-graph.ts'
import { peersOfNetwork } from './peers.ts'

/**
 * How many ports are wired to a network. Not the server's `count`, which counts link ends and so links between
 * networks too: that is `count` of a network of the graph.
 *
 * @example
 * ```ts
 * console.log(linkCount(graph, 4), 'ports in network 4')
 * ```
 */
export function linkCount(graph: LabGraph, networkId: number): number {
  return peersOfNetwork(graph, networkId).filter(({ kind }) => kind === 'interface').length
}

/**
 * The networks worth listing, with how many ports are wired to each: all but the hidden ones with none.
 *
 * @example
 * ```ts
 * for (const { network, ports } of listNetworkCounts(graph)) console.log(network.name, ports)
 * ```
 */
export function listNetworkCounts(
  graph: LabGraph,
): readonly { readonly network: GraphNetwork; readonly ports: number }[] {
  return graph.networks
    .toValues()
    .map((network) => ({ network, ports: linkCount(graph, network.id) }))
    .filter(({ network, ports }) => ports > 0 || isVisible(network.record))
}
