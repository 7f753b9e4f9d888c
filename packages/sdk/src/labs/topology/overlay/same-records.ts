import type { LabRecords, Touched } from '../lab-records.ts'
import { sameJson } from '../same-json.ts'

/** Whether two states say the same in everything that is touched. */
export function sameRecords(a: LabRecords, b: LabRecords, touched: Touched): boolean {
  return (
    [...touched.nodes].every((id) => sameJson(a.nodes.get(id), b.nodes.get(id))) &&
    [...touched.networks].every((id) => sameJson(a.networks.get(id), b.networks.get(id))) &&
    [...touched.links].every((id) => sameJson(a.links.get(id), b.links.get(id))) &&
    sameJson(a.defaults, b.defaults) &&
    sameJson(a.viewport, b.viewport)
  )
}
