import type { LabRecords } from './lab-records.ts'
import type { TouchedDraft } from './touched.ts'

/**
 * Drops what was said of links, nodes and networks that are no longer there: ids are given out again, and the
 * next to carry one must not inherit it. Looks only at what is touched.
 */
export function forgetGone(records: LabRecords, touched: TouchedDraft): LabRecords {
  const divergent = records.divergent.edit()
  for (const id of touched.links) {
    if (records.links.has(id) || !divergent.has(id)) continue
    divergent.delete(id)
    touched.divergent.add(id)
  }
  const goneNodes = [...touched.nodes].filter((id) => !records.nodes.has(id))
  const goneNetworks = [...touched.networks].filter((id) => !records.networks.has(id))
  const cleared = { ...records, divergent: divergent.done() }
  return forgetNetworks(forgetNodes(cleared, goneNodes, touched), goneNetworks, touched)
}

function forgetNodes(records: LabRecords, gone: readonly number[], touched: TouchedDraft): LabRecords {
  if (gone.length === 0) return records
  const liveMacs = records.liveMacs.edit()
  for (const [key, { node_id }] of records.liveMacs) {
    if (!gone.includes(node_id)) continue
    liveMacs.delete(key)
    touched.liveMacs.add(key)
  }
  return { ...records, liveMacs: liveMacs.done() }
}

function forgetNetworks(records: LabRecords, gone: readonly number[], touched: TouchedDraft): LabRecords {
  if (gone.length === 0) return records
  const discovered = records.discovered.edit()
  for (const [iface, { fact }] of records.discovered) {
    if (!gone.includes(fact.network_id)) continue
    discovered.delete(iface)
    touched.discovered.add(iface)
  }
  return { ...records, discovered: discovered.done() }
}
