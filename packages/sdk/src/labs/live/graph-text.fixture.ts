import { applyEvent } from '../topology/apply-event.ts'
import { buildGraph } from '../topology/build-graph.ts'
import type { LabGraph } from '../topology/lab-graph.ts'
import { recordsOf } from '../topology/merge-read.ts'
import type { LabModel } from './lab-model.fixture.ts'

/** A graph as text that is the same exactly when the graph says the same, whatever the order of keys. */
export function graphText(graph: LabGraph): string {
  const { nodes, networks, links, edges, edgesByVertex, linksByNode, linksByNetwork } = graph
  const maps = { nodes, networks, links, edges, edgesByVertex, linksByNode, linksByNetwork }
  return JSON.stringify(
    Object.entries(maps).map(([name, map]) => [name, [...(map as ReadonlyMap<unknown, unknown>)]]),
    sorted,
    1,
  )
}

/** The graph that reading everything from the server gives, and what its last discovery cycle announced. */
export const serverText = (lab: LabModel): string => graphText(serverGraph(lab))

/** The same as a graph. */
export function serverGraph(lab: LabModel): LabGraph {
  let records = recordsOf({ nodes: lab.readNodes(), networks: lab.readNetworks(), links: lab.readLinks() })
  for (const event of lab.announced) records = applyEvent(records, event).records
  return buildGraph(records)
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
