import type { EdgeId, GraphEdge, LabGraph, VertexId } from './lab-graph.ts'
import type { LabRecords } from './lab-records.ts'
import { byId, byNumber, persistentMap } from './persistent-map.ts'
import { updateGraph } from './update-graph.ts'

/** The graph of a lab of which nothing is known. */
export const emptyGraph: LabGraph = {
  nodes: /* @__PURE__ */ persistentMap(byNumber),
  networks: /* @__PURE__ */ persistentMap(byNumber),
  links: /* @__PURE__ */ persistentMap(byId),
  edges: /* @__PURE__ */ persistentMap<EdgeId, GraphEdge>(byId),
  edgesByVertex: /* @__PURE__ */ persistentMap<VertexId, readonly EdgeId[]>(byId),
  linksByNode: /* @__PURE__ */ persistentMap(byNumber),
  linksByNetwork: /* @__PURE__ */ persistentMap(byNumber),
  defaults: null,
  viewport: null,
}

/**
 * The graph of a lab: its nodes with their interfaces, its networks with the role they play, its links, and the
 * edges they are drawn as, in which the two links of a pair are one. Survives whatever files hold: links to
 * missing nodes dangle, ports named twice list both links, pairs that lost a half are marked broken.
 *
 * @example
 * ```ts
 * const graph = buildGraph(records)
 * for (const { id, kind, from, to } of graph.edges.values()) console.log(id, kind, from, to)
 * ```
 */
export function buildGraph(records: LabRecords): LabGraph {
  return updateGraph(emptyGraph, records, {
    nodes: new Set(records.nodes.keys()),
    networks: new Set(records.networks.keys()),
    links: new Set(records.links.keys()),
    liveMacs: new Set(records.liveMacs.keys()),
    discovered: new Set(records.discovered.keys()),
    divergent: new Set(records.divergent.keys()),
    defaults: records.defaults !== null,
    viewport: records.viewport !== null,
  }).graph
}
