import type { GraphEdge, GraphVertex, LabGraph, VertexId } from '../lab-graph.ts'
import { acrossFrom, vertexAt, wiresAt } from './vertex.ts'

/** A way through the lab: one edge between each vertex and the next. */
export interface LabPath {
  readonly vertices: readonly GraphVertex[]
  readonly edges: readonly GraphEdge[]
}

/**
 * The way with the fewest edges from one node or network to another, or null when there is none. Of ways of
 * equal length always the same one. Says nothing of whether packets would take it.
 *
 * @example
 * ```ts
 * const path = pathBetween(graph, 'node1', 'node7')
 * console.log(path ? path.vertices.map(({ name }) => name).join(' – ') : 'not connected')
 * ```
 */
export function pathBetween(graph: LabGraph, from: VertexId, to: VertexId): LabPath | null {
  const [start, goal] = [vertexAt(graph, from), vertexAt(graph, to)]
  if (!start || !goal) return null
  const cameBy = new Map<VertexId, Step | null>([[from, null]])
  const reached: GraphVertex[] = [start]
  // Grows while it is walked.
  for (const vertex of reached) {
    if (vertex.vertex === to) return traceBack(cameBy, vertex)
    for (const edge of wiresAt(graph, vertex.vertex)) {
      const next = acrossFrom(graph, edge, vertex.vertex)
      if (!next || cameBy.has(next.vertex)) continue
      cameBy.set(next.vertex, { vertex, edge })
      reached.push(next)
    }
  }
  return null
}

interface Step {
  readonly vertex: GraphVertex
  readonly edge: GraphEdge
}

function traceBack(cameBy: ReadonlyMap<VertexId, Step | null>, goal: GraphVertex): LabPath {
  const vertices = [goal]
  const edges: GraphEdge[] = []
  for (let step = cameBy.get(goal.vertex); step; step = cameBy.get(step.vertex.vertex)) {
    vertices.push(step.vertex)
    edges.push(step.edge)
  }
  return { vertices: vertices.reverse(), edges: edges.reverse() }
}
