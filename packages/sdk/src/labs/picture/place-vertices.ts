import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import type { LabGraph, VertexId } from '../topology/lab-graph.ts'
import { edgeVertices } from './edge-vertices.ts'

/** Where a vertex is: the middle of its box, in pixels of the lab's canvas. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** How big vertices are drawn, pixels. */
export const vertexSize = { width: 80, height: 60 } as const

/** Which positions a picture uses. */
export type Placement =
  /** Those the lab has; computed ones where it has none. */
  | 'stored'
  /** Computed ones for everything. */
  | 'computed'

/** Enough for the springs to come to rest; more moves nothing that can be seen. */
const TICKS = 200
const EDGE_LENGTH_PX = 170

/**
 * The place of every shown vertex. Stored positions count unless there is none to speak of: vertices that
 * were never placed all lie on one spot, and are then pulled apart around what they are wired to. The same
 * graph gives the same places.
 */
export function placeVertices(graph: LabGraph, placement: Placement = 'stored'): ReadonlyMap<VertexId, Point> {
  const stored = placement === 'stored' ? storedPlaces(graph) : new Map<VertexId, Point>()
  const vertices = shownVertices(graph)
  if (vertices.every((vertex) => stored.has(vertex))) return stored
  return computePlaces(graph, vertices, stored)
}

/** Vertices a picture has: all nodes, and the networks that are not the inside of a wire. */
export function shownVertices(graph: LabGraph): VertexId[] {
  const vertices: VertexId[] = []
  for (const { vertex } of graph.nodes.values()) vertices.push(vertex)
  for (const { vertex, shown } of graph.networks.values()) if (shown) vertices.push(vertex)
  return vertices
}

interface Placed {
  readonly left?: unknown
  readonly top?: unknown
}

function storedPlaces(graph: LabGraph): Map<VertexId, Point> {
  const places = new Map<VertexId, Point>()
  const usage = new Map<string, number>()
  const add = (vertex: VertexId, { left, top }: Placed) => {
    if (!isOnCanvas(left) || !isOnCanvas(top)) return
    places.set(vertex, { x: left + vertexSize.width / 2, y: top + vertexSize.height / 2 })
    const spot = `${left}:${top}`
    usage.set(spot, (usage.get(spot) ?? 0) + 1)
  }
  for (const { vertex, record } of graph.nodes.values()) add(vertex, record)
  for (const { vertex, record, shown } of graph.networks.values()) if (shown) add(vertex, record)
  // A record that was never placed says (0, 0). One there may mean it; several cannot all.
  if ((usage.get('0:0') ?? 0) > 1) for (const [vertex, { x, y }] of places) if (isOrigin(x, y)) places.delete(vertex)
  return places
}

const isOrigin = (x: number, y: number) => x === vertexSize.width / 2 && y === vertexSize.height / 2

interface Body extends SimulationNodeDatum {
  readonly vertex: VertexId
}

function computePlaces(
  graph: LabGraph,
  vertices: readonly VertexId[],
  stored: ReadonlyMap<VertexId, Point>,
): ReadonlyMap<VertexId, Point> {
  const bodies = vertices.map((vertex): Body => {
    const place = stored.get(vertex)
    // Fixed ones hold the others near what they are wired to.
    return place ? { vertex, x: place.x, y: place.y, fx: place.x, fy: place.y } : { vertex }
  })
  const known = new Set(vertices)
  const springs = [...graph.edges.values()].flatMap((edge) => {
    const [source, target] = edgeVertices(edge)
    return source !== null && target !== null && source !== target && known.has(source) && known.has(target)
      ? [{ source, target }]
      : []
  })
  const center = middleOf([...stored.values()])
  forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, { source: VertexId | Body; target: VertexId | Body }>(springs)
        .id(({ vertex }) => vertex)
        .distance(EDGE_LENGTH_PX),
    )
    .force('charge', forceManyBody().strength(-600).distanceMax(1200))
    .force('collide', forceCollide(vertexSize.width * 0.75))
    // Parts that nothing ties to the rest would drift away for ever.
    .force('x', forceX(center.x).strength(0.04))
    .force('y', forceY(center.y).strength(0.04))
    .stop()
    .tick(TICKS)
  return new Map(bodies.map(({ vertex, x = 0, y = 0 }) => [vertex, { x: Math.round(x), y: Math.round(y) }]))
}

function middleOf(points: readonly Point[]): Point {
  const count = Math.max(1, points.length)
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / count,
    y: points.reduce((sum, { y }) => sum + y, 0) / count,
  }
}

/** Pixels from the corner. What is farther away was never dragged there, and would make dots of all the rest. */
const LARGEST_CANVAS_PX = 1_000_000

function isOnCanvas(place: unknown): place is number {
  return typeof place === 'number' && Math.abs(place) <= LARGEST_CANVAS_PX
}
