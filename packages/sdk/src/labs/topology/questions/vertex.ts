import { vertexOf } from '../derive-edge.ts'
import type { GraphEdge, GraphVertex, LabGraph, VertexId } from '../lab-graph.ts'

/** The corner of this name; null when it is not there, or a network that is not shown. */
export function vertexAt(graph: LabGraph, id: VertexId): GraphVertex | null {
  if (id.startsWith('node')) return graph.nodes.get(Number(id.slice('node'.length))) ?? null
  const network = graph.networks.get(Number(id.slice('network'.length)))
  return network?.shown ? network : null
}

/** All corners: nodes by id, then the networks that are shown. */
export function* verticesIn({ nodes, networks }: LabGraph): Iterable<GraphVertex> {
  yield* nodes.values()
  for (const network of networks.values()) if (network.shown) yield network
}

/** Where one gets by this edge from the vertex; null when the other end does not exist. */
export function acrossFrom(graph: LabGraph, edge: GraphEdge, id: VertexId): GraphVertex | null {
  const [from, to] = [vertexOf(edge.from), edge.to && vertexOf(edge.to)]
  const other = from === id ? to : from
  return other && vertexAt(graph, other)
}

/** The wires at a vertex: what discovery found is nobody's declared wire. */
export function* wiresAt({ edges, edgesByVertex }: LabGraph, id: VertexId): Iterable<GraphEdge> {
  for (const edgeId of edgesByVertex.get(id) ?? []) {
    const edge = edges.get(edgeId)
    if (edge && edge.kind !== 'discovered') yield edge
  }
}
