import type { LinkEndpoint } from '../../generated/types.ts'
import { isNetworkEnd } from '../lab-graph.ts'

/**
 * The two ends in the order they should be sent: with the node first. A link stored from network to node is seen
 * by neither upstream's canvas nor its checks. Two ends of a kind stay as they are.
 *
 * @example
 * ```ts
 * const ends = orientEndpoints({ network_id: 4 }, { node_id: 1, interface_index: 0 })
 * await client.createLink('demo.json', ends)
 * ```
 */
export function orientEndpoints(from: LinkEndpoint, to: LinkEndpoint): { from: LinkEndpoint; to: LinkEndpoint } {
  return isNetworkEnd(from) && !isNetworkEnd(to) ? { from: to, to: from } : { from, to }
}
