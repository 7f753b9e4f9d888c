import type { LabGraph } from '@nova/sdk/labs'

/** A lab for programs: the wire's own records, and the edges they make. */
export function graphJson(graph: LabGraph): object {
  return {
    nodes: graph.nodes.toValues().map(({ record, running }) => ({ ...record, running })),
    networks: graph.networks.toValues().map(({ record, role, count }) => ({ ...record, role, count })),
    links: graph.links.toValues().map(({ record, edgeId }) => ({ ...record, edge: edgeId })),
    edges: graph.edges.toValues().map(({ id, kind, from, to, dangling }) => ({ id, kind, from, to, dangling })),
  }
}
