import type { LabEventPayloads } from './lab-event.ts'
import type { LabRecords } from './lab-records.ts'
import { isGated, observe } from './observed.ts'
import type { TouchedDraft } from './touched.ts'

/** The records after a cycle saw a bridge member that no link declares. */
export function putDiscovery(
  records: LabRecords,
  { network_id, bridge_name, iface, peer_node_id, generation }: LabEventPayloads['discovered_link'],
  { touched }: { readonly touched: TouchedDraft },
): LabRecords | 'gated' {
  if (isGated(records, generation)) return 'gated'
  const fact = { network_id, bridge_name, iface, peer_node_id }
  return observe(records, 'discovered', { id: iface, fact, generation }, touched)
}

/** The records after a cycle missed the kernel interface of a link. When it looked is left out: it is never the same. */
export function putDivergence(
  records: LabRecords,
  { link_id, reason, generation }: LabEventPayloads['link_divergent'],
  { touched }: { readonly touched: TouchedDraft },
): LabRecords | 'gated' {
  if (isGated(records, generation)) return 'gated'
  return observe(records, 'divergent', { id: link_id, fact: { link_id, reason }, generation }, touched)
}
