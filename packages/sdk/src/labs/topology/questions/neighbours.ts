import type { GraphEdge, GraphNode, GraphVertex, LabGraph, VertexId } from '../lab-graph.ts'
import { acrossFrom, wiresAt } from './vertex.ts'

/** A node or network next to another, and the edges that make it so. */
export interface Neighbour {
  readonly vertex: GraphVertex
  readonly edges: readonly GraphEdge[]
}

/**
 * What is one edge away: pairs lead from node to node, other links to the network they are at. Each neighbour
 * once, in the order of its first edge. Ends that do not exist are nobody's neighbours, nor is a node its own.
 *
 * @example
 * ```ts
 * for (const { vertex, edges } of neighboursOf(graph, 'node3')) console.log(vertex.name, 'by', edges.length, 'edges')
 * ```
 */
export function neighboursOf(graph: LabGraph, id: VertexId): readonly Neighbour[] {
  const found = new Map<VertexId, { readonly vertex: GraphVertex; readonly edges: GraphEdge[] }>()
  for (const edge of wiresAt(graph, id)) {
    const vertex = acrossFrom(graph, edge, id)
    if (!vertex || vertex.vertex === id) continue
    const known = found.get(vertex.vertex)
    if (known) known.edges.push(edge)
    else found.set(vertex.vertex, { vertex, edges: [edge] })
  }
  return [...found.values()]
}

/**
 * Nodes from which no wire leads anywhere, links to what does not exist included.
 *
 * @example
 * ```ts
 * console.log('not wired:', ...isolatedNodes(graph).map(({ name }) => name))
 * ```
 */
export function isolatedNodes(graph: LabGraph): readonly GraphNode[] {
  return graph.nodes.toValues().filter(({ vertex }) => neighboursOf(graph, vertex).length === 0)
}
