import type { GraphInterface, GraphNode } from '../lab-graph.ts'

/**
 * Whether a port is wired: a link names it, or, while links are unknown, the server says it is in a network.
 *
 * @example
 * ```ts
 * const wired = graph.nodes.get(1)?.interfaces.some(isOccupied) ?? false
 * ```
 */
export function isOccupied({ linkIds, networkId }: GraphInterface): boolean {
  return linkIds.length > 0 || networkId > 0
}

/**
 * The ports of a node that are wired, in order of their index, those included that links name and the node
 * does not have.
 *
 * @example
 * ```ts
 * const node = graph.nodes.get(1)
 * if (node) console.log(occupiedInterfaces(node).length, 'of', node.interfaces.length, 'wired')
 * ```
 */
export function occupiedInterfaces({ interfaces }: GraphNode): readonly GraphInterface[] {
  return interfaces.filter(isOccupied)
}

/**
 * The ports of a node that a link can still go to, in order of their index: the first is the one to offer.
 *
 * @example
 * ```ts
 * const node = graph.nodes.get(1)
 * const first = node && freeInterfaces(node)[0]
 * if (first) console.log('next:', first.name)
 * ```
 */
export function freeInterfaces({ interfaces }: GraphNode): readonly GraphInterface[] {
  return interfaces.filter((one) => !isOccupied(one))
}
