import type { LabLink, LabNetwork, LinkEndpoint } from '../../generated/types.ts'
import { isNetworkEnd } from '../lab-graph.ts'
import type { LabRecords } from '../lab-records.ts'
import type { TouchedDraft } from '../touched.ts'

/** Records under edit: each change is made at once, and noted. */
export interface OverlayRecords {
  records: LabRecords
  readonly touched: TouchedDraft
}

export function putLink(draft: OverlayRecords, link: LabLink): void {
  const { records, touched } = draft
  touched.links.add(link.id)
  const links = records.links.with(link.id, link)
  if (records.linkOrder.has(link.id)) draft.records = { ...records, links }
  else {
    const linkOrder = records.linkOrder.with(link.id, records.nextLinkPlace)
    draft.records = { ...records, links, linkOrder, nextLinkPlace: records.nextLinkPlace + 1 }
  }
}

export function dropLink(draft: OverlayRecords, id: string): void {
  const { records, touched } = draft
  if (!records.links.has(id)) return
  touched.links.add(id)
  draft.records = { ...records, links: records.links.without(id), linkOrder: records.linkOrder.without(id) }
}

export function putNetwork(draft: OverlayRecords, network: LabNetwork): void {
  draft.touched.networks.add(network.id)
  draft.records = { ...draft.records, networks: draft.records.networks.with(network.id, network) }
}

export function dropNetwork(draft: OverlayRecords, id: number): void {
  if (!draft.records.networks.has(id)) return
  draft.touched.networks.add(id)
  draft.records = { ...draft.records, networks: draft.records.networks.without(id) }
}

/** The link with an end there, if there is one. */
export function linkAt({ links }: LabRecords, end: LinkEndpoint): LabLink | undefined {
  for (const link of links.values()) if (sameEnd(link.from, end) || sameEnd(link.to, end)) return link
  return undefined
}

/** All links with an end at the network. */
export function linksAtNetwork({ links }: LabRecords, networkId: number): readonly LabLink[] {
  return links.toValues().filter(({ from, to }) => [from, to].some((end) => networkOfEnd(end) === networkId))
}

/** The network of an end at one, otherwise null. */
export function networkOfEnd(end: LinkEndpoint): number | null {
  return isNetworkEnd(end) ? end.network_id : null
}

export function sameEnd(a: LinkEndpoint, b: LinkEndpoint): boolean {
  if (isNetworkEnd(a) || isNetworkEnd(b)) return networkOfEnd(a) === networkOfEnd(b)
  return a.node_id === b.node_id && a.interface_index === b.interface_index
}

/** Whether the link joins these two ends, whichever comes first. */
export function joins({ from, to }: LabLink, a: LinkEndpoint, b: LinkEndpoint): boolean {
  return (sameEnd(from, a) && sameEnd(to, b)) || (sameEnd(from, b) && sameEnd(to, a))
}

/** What a network becomes when it is no longer the wire between two nodes. */
export function promoted(network: LabNetwork): LabNetwork {
  return { ...network, implicit: false, visibility: true, name: network.name || `bridge-${network.id}` }
}
