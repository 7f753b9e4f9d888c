import type { LabLink, LabNode } from '../generated/types.ts'
import { isNetworkEnd } from '../topology/lab-graph.ts'
import type { LabRecords } from '../topology/lab-records.ts'

/**
 * Where a read of the nodes contradicts the links that are known: the server derives the network of each port from
 * its links, so every poll of the nodes tells for nothing whether a change of the wiring was missed. Gives the ports
 * as text, the same for the same contradiction; empty when there is none.
 */
export function findWiringDrift(nodes: Readonly<Record<string, LabNode>>, { links }: LabRecords): string {
  const wired = wiringOf(links.values())
  const drifted: string[] = []
  for (const { id, interfaces } of Object.values(nodes)) {
    for (const [position, { index = position, network_id }] of (interfaces ?? []).entries()) {
      const port = `${id}:${index}`
      const known = wired.get(port) ?? NOTHING
      // Two links at one port: which of them the server names is its own affair.
      if (network_id !== undefined && !known.has(network_id)) drifted.push(`${port}=${network_id}`)
    }
  }
  return drifted.join(' ')
}

const NOTHING: ReadonlySet<number> = new Set([0])

/** Networks at each port. A link from node to node gives its ports none. */
function wiringOf(links: Iterable<LabLink>): ReadonlyMap<string, ReadonlySet<number>> {
  const wired = new Map<string, Set<number>>()
  for (const { from, to } of links) {
    for (const [end, other] of [
      [from, to],
      [to, from],
    ] as const) {
      if (isNetworkEnd(end)) continue
      const port = `${end.node_id}:${end.interface_index}`
      const networks = wired.get(port) ?? new Set()
      wired.set(port, networks.add(isNetworkEnd(other) ? other.network_id : 0))
    }
  }
  return wired
}
