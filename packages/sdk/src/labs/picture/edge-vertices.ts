import { type EdgeEnd, type GraphEdge, networkVertex, nodeVertex, type VertexId } from '../topology/lab-graph.ts'

/** The vertices an edge joins. Null for an end that nobody knows. */
export function edgeVertices(edge: GraphEdge): readonly [VertexId | null, VertexId | null] {
  return [vertexOf(edge.from), vertexOf(edge.to)]
}

function vertexOf(end: EdgeEnd | null): VertexId | null {
  if (end === null) return null
  return end.kind === 'network' ? networkVertex(end.networkId) : nodeVertex(end.nodeId)
}
