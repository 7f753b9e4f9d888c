import type { GraphVertex, LabGraph, VertexId } from '../lab-graph.ts'
import { acrossFrom, verticesIn, wiresAt } from './vertex.ts'

/**
 * The parts of the lab that no wire joins, each as its nodes and shown networks: largest first, of equal size
 * the one with the lowest node first.
 *
 * @example
 * ```ts
 * const [largest, ...islands] = componentsOf(graph)
 * console.log(largest?.length ?? 0, 'in the largest part,', islands.length, 'islands')
 * ```
 */
export function componentsOf(graph: LabGraph): readonly (readonly GraphVertex[])[] {
  const seen = new Set<VertexId>()
  const components: (readonly GraphVertex[])[] = []
  for (const vertex of verticesIn(graph)) {
    if (!seen.has(vertex.vertex)) components.push(reachableFrom(graph, vertex, seen))
  }
  return components.sort((a, b) => b.length - a.length)
}

function reachableFrom(graph: LabGraph, start: GraphVertex, seen: Set<VertexId>): readonly GraphVertex[] {
  seen.add(start.vertex)
  const reached = [start]
  // Grows while it is walked.
  for (const { vertex: at } of reached) {
    for (const edge of wiresAt(graph, at)) {
      const next = acrossFrom(graph, edge, at)
      if (!next || seen.has(next.vertex)) continue
      seen.add(next.vertex)
      reached.push(next)
    }
  }
  return reached
}
