import type { LabLink, LinkEndpoint } from '../generated/types.ts'
import { isNetworkEnd } from '../topology/lab-graph.ts'
import type { LabRecords } from '../topology/lab-records.ts'
import type { CreatedLink } from '../topology/overlay/pending-edit.ts'

/**
 * What the server made of the wish to link two ends, as it answers to it: one link, or of a wire between two nodes
 * the first half and the network. Null when there is no such thing.
 */
export function edgeBetween({ links, networks }: LabRecords, from: LinkEndpoint, to: LinkEndpoint): CreatedLink | null {
  const all = links.toValues()
  const direct = all.find((link) => sameEnd(link.from, from) && sameEnd(link.to, to))
  if (direct || isNetworkEnd(from) || isNetworkEnd(to)) return direct ? { link: direct } : null
  const half = all.find((link) => sameEnd(link.from, from) && isNetworkEnd(link.to))
  if (!half || !isNetworkEnd(half.to)) return null
  const network = networks.get(half.to.network_id)
  const other = all.find((link) => sameEnd(link.from, to) && sameEnd(link.to, half.to))
  return network && other ? { link: half as LabLink, network } : null
}

function sameEnd(a: LinkEndpoint, b: LinkEndpoint): boolean {
  if (isNetworkEnd(a) || isNetworkEnd(b)) return isNetworkEnd(a) && isNetworkEnd(b) && a.network_id === b.network_id
  return a.node_id === b.node_id && a.interface_index === b.interface_index
}
