import type { EdgeId, GraphEdge, LabGraph, VertexId } from '../topology/lab-graph.ts'
import { edgeVertices } from './edge-vertices.ts'
import { type Point, vertexSize } from './place-vertices.ts'
import type { Anchor, Side } from './route-edge.ts'

/** Where an edge leaves its two vertices. */
export interface EdgeAnchors {
  readonly from: Anchor
  readonly to: Anchor
}

interface Leaving {
  readonly key: string
  readonly toward: Point
}

/**
 * Gives every edge its place on the borders of its vertices: on the side that faces the other end, spread
 * evenly there, in the order in which the other ends lie, so that edges of one side do not cross at once.
 * Edges with an end that is not in the picture get none.
 */
export function anchorEdges(graph: LabGraph, places: ReadonlyMap<VertexId, Point>): ReadonlyMap<EdgeId, EdgeAnchors> {
  const drawn = drawnEdges(graph, places)
  const sides = new Map<VertexId, Record<Side, Leaving[]>>()
  const leave = (vertex: VertexId, key: string, from: Point, toward: Point) => {
    const all = sides.get(vertex) ?? { top: [], right: [], bottom: [], left: [] }
    sides.set(vertex, all)
    all[facing(from, toward)].push({ key, toward })
  }
  for (const { edge, from, to, fromPlace, toPlace } of drawn) {
    leave(from, `${edge.id} from`, fromPlace, toPlace)
    leave(to, `${edge.id} to`, toPlace, fromPlace)
  }
  const anchors = new Map<string, Anchor>()
  for (const [vertex, all] of sides) {
    const place = places.get(vertex)
    if (place) for (const side of ['top', 'right', 'bottom', 'left'] as const) spread(place, side, all[side], anchors)
  }
  return new Map(
    drawn.flatMap(({ edge }) => {
      const from = anchors.get(`${edge.id} from`)
      const to = anchors.get(`${edge.id} to`)
      return from && to ? [[edge.id, { from, to }] as const] : []
    }),
  )
}

interface DrawnEdge {
  readonly edge: GraphEdge
  readonly from: VertexId
  readonly to: VertexId
  readonly fromPlace: Point
  readonly toPlace: Point
}

function drawnEdges(graph: LabGraph, places: ReadonlyMap<VertexId, Point>): DrawnEdge[] {
  const drawn: DrawnEdge[] = []
  for (const edge of graph.edges.values()) {
    const [from, to] = edgeVertices(edge)
    const fromPlace = from && places.get(from)
    const toPlace = to && places.get(to)
    if (from && to && fromPlace && toPlace) drawn.push({ edge, from, to, fromPlace, toPlace })
  }
  return drawn
}

/** The side of a box at `from` that looks at `toward`, by the box's own diagonals. */
function facing(from: Point, toward: Point): Side {
  const dx = (toward.x - from.x) * vertexSize.height
  const dy = (toward.y - from.y) * vertexSize.width
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 'right' : 'left'
  return dy >= 0 ? 'bottom' : 'top'
}

function spread(place: Point, side: Side, leaving: Leaving[], anchors: Map<string, Anchor>): void {
  const level = side === 'top' || side === 'bottom'
  leaving.sort((a, b) => (level ? a.toward.x - b.toward.x : a.toward.y - b.toward.y) || (a.key < b.key ? -1 : 1))
  for (const [index, { key }] of leaving.entries()) {
    const offset = (index + 1) / (leaving.length + 1) - 0.5
    anchors.set(key, {
      side,
      x: place.x + (level ? offset * vertexSize.width : ((side === 'right' ? 1 : -1) * vertexSize.width) / 2),
      y: place.y + (level ? ((side === 'bottom' ? 1 : -1) * vertexSize.height) / 2 : offset * vertexSize.height),
    })
  }
}
