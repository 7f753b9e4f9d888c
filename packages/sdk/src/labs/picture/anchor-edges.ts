import type { EdgeEnd, EdgeId, GraphEdge, LabGraph, VertexId } from '../topology/lab-graph.ts'
import type { PortSide } from '../topology/questions/network-slots.ts'
import { edgeVertices } from './edge-vertices.ts'
import { type Point, vertexSize } from './place-vertices.ts'
import type { Anchor } from './route-edge.ts'

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
 * Gives every edge its place on the borders of its vertices: where somebody put the port; else on the side that
 * faces the other end, spread evenly there, in the order in which the other ends lie, so that edges of one side
 * do not cross at once. Edges with an end that is not in the picture get none.
 */
export function anchorEdges(graph: LabGraph, places: ReadonlyMap<VertexId, Point>): ReadonlyMap<EdgeId, EdgeAnchors> {
  const drawn = drawnEdges(graph, places)
  const sides = new Map<VertexId, Record<PortSide, Leaving[]>>()
  const leave = (vertex: VertexId, key: string, from: Point, toward: Point) => {
    const all = sides.get(vertex) ?? { top: [], right: [], bottom: [], left: [] }
    sides.set(vertex, all)
    all[facing(from, toward)].push({ key, toward })
  }
  const anchors = new Map<string, Anchor>()
  for (const { edge, from, to, fromPlace, toPlace } of drawn) {
    for (const [end, key, vertex, place, other] of [
      [edge.from, `${edge.id} from`, from, fromPlace, toPlace],
      [edge.to, `${edge.id} to`, to, toPlace, fromPlace],
    ] as const) {
      const saved = savedAnchor(graph, end, place)
      if (saved) anchors.set(key, saved)
      else leave(vertex, key, place, other)
    }
  }
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

/** Where somebody put the port. Servers store whatever they are sent: what is no place is passed over. */
function savedAnchor(graph: LabGraph, end: EdgeEnd | null, place: Point): Anchor | null {
  if (end?.kind !== 'interface') return null
  const port = graph.nodes.get(end.nodeId)?.interfaces.find(({ index }) => index === end.index)
  const saved = port?.record?.port_position
  if (!saved || !sides.includes(saved.side) || !(saved.offset >= 0 && saved.offset <= 1)) return null
  return borderPoint(place, saved.side, saved.offset)
}

const sides: readonly PortSide[] = ['top', 'right', 'bottom', 'left']

/** @param offset From 0 at the left or top end of the side to 1. */
function borderPoint({ x, y }: Point, side: PortSide, offset: number): Anchor {
  const { width, height } = vertexSize
  if (side === 'top' || side === 'bottom')
    return { side, x: x + (offset - 0.5) * width, y: y + ((side === 'bottom' ? 1 : -1) * height) / 2 }
  return { side, x: x + ((side === 'right' ? 1 : -1) * width) / 2, y: y + (offset - 0.5) * height }
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
function facing(from: Point, toward: Point): PortSide {
  const dx = (toward.x - from.x) * vertexSize.height
  const dy = (toward.y - from.y) * vertexSize.width
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 'right' : 'left'
  return dy >= 0 ? 'bottom' : 'top'
}

function spread(place: Point, side: PortSide, leaving: Leaving[], anchors: Map<string, Anchor>): void {
  const level = side === 'top' || side === 'bottom'
  leaving.sort((a, b) => (level ? a.toward.x - b.toward.x : a.toward.y - b.toward.y) || (a.key < b.key ? -1 : 1))
  for (const [index, { key }] of leaving.entries())
    anchors.set(key, borderPoint(place, side, (index + 1) / (leaving.length + 1)))
}
