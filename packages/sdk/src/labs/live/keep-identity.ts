import type { LabRecords, Touched } from '../topology/lab-records.ts'
import type { PersistentMap } from '../topology/persistent-map.ts'
import { sameJson } from '../topology/same-json.ts'

/**
 * Gives records that say the same as before the object they had before. A read that is older than an event puts
 * the old record in, and the event applied again puts back an equal of what was there: no change, and none to tell.
 */
export function keepIdentity(before: LabRecords, after: LabRecords, touched: Touched): LabRecords {
  return {
    ...after,
    nodes: keep(before.nodes, after.nodes, touched.nodes),
    networks: keep(before.networks, after.networks, touched.networks),
    links: keep(before.links, after.links, touched.links),
  }
}

function keep<K, V>(before: PersistentMap<K, V>, after: PersistentMap<K, V>, touched: ReadonlySet<K>) {
  const draft = after.edit()
  for (const key of touched) {
    const then = before.get(key)
    const now = after.get(key)
    if (then !== undefined && now !== then && sameJson(then, now)) draft.set(key, then)
  }
  return draft.done()
}
