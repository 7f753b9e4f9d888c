import type { LinkStyle } from '../generated/types.ts'
import type { EdgeEnd, EdgeId, GraphEdge, LabGraph, VertexId } from '../topology/lab-graph.ts'
import { effectiveStyle, fallbackColor, strokeColor, strokeWidth } from '../topology/questions/effective-style.ts'
import { anchorEdges } from './anchor-edges.ts'
import { type Placement, type Point, placeVertices, vertexSize } from './place-vertices.ts'
import { type Anchor, routeEdge } from './route-edge.ts'

/** A vertex as it is drawn. */
export interface DrawnVertex extends Point {
  readonly id: VertexId
  readonly kind: 'node' | 'network'
  readonly name: string
  /** What stands under the name: the template of a node, the type of a network. */
  readonly subtitle: string
  readonly state: 'running' | 'stopped' | 'network' | 'broken'
}

/** An edge as it is drawn. */
export interface DrawnEdge {
  readonly id: EdgeId
  /** Its way, for the `d` of an SVG path or a `Path2D`. */
  readonly d: string
  readonly from: Anchor
  readonly to: Anchor
  /** Names of the interfaces at its ends; empty where it ends in a network. */
  readonly fromLabel: string
  readonly toLabel: string
  readonly label: string
  readonly middle: Point
  readonly color: string | null
  readonly widthPx: number
  readonly state: 'plain' | 'broken' | 'divergent' | 'discovered'
}

/** A lab ready to be painted, by SVG, a canvas or anything else. */
export interface TopologyLayout {
  readonly vertices: readonly DrawnVertex[]
  readonly edges: readonly DrawnEdge[]
  /** The smallest box around all vertices, pixels. */
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** How {@link layoutTopology} works. */
export interface LayoutOptions {
  /** Which positions count. @default 'stored' */
  readonly placement?: Placement
  /** Draws every edge in this style. @default each edge's own */
  readonly style?: LinkStyle
}

/** Wider ones would hide what they join. */
const WIDEST_PX = 12

/**
 * What a picture of the lab consists of: boxes with their places, edges with their ways. Links with an end
 * that does not exist are left out, because there is nowhere to draw them to.
 *
 * @example
 * ```ts
 * const { edges } = layoutTopology(session.getSnapshot())
 * for (const { d } of edges) context.stroke(new Path2D(d))
 * ```
 */
export function layoutTopology(graph: LabGraph, options: LayoutOptions = {}): TopologyLayout {
  const places = placeVertices(graph, options.placement)
  const edges: DrawnEdge[] = []
  for (const [id, { from, to }] of anchorEdges(graph, places)) {
    const edge = graph.edges.get(id)
    if (edge) edges.push(drawEdge(graph, edge, from, to, options.style))
  }
  return { vertices: drawVertices(graph, places), edges, bounds: boundsOf(places.values()) }
}

function drawVertices(graph: LabGraph, places: ReadonlyMap<VertexId, Point>): DrawnVertex[] {
  const vertices: DrawnVertex[] = []
  for (const { vertex, name, record, running } of graph.nodes.values()) {
    const place = places.get(vertex)
    const state = running ? 'running' : 'stopped'
    if (place)
      vertices.push({
        id: vertex,
        kind: 'node',
        name: textOf(name),
        subtitle: textOf(record.template),
        state,
        ...place,
      })
  }
  for (const { vertex, name, record, role } of graph.networks.values()) {
    const place = places.get(vertex)
    const state = role === 'broken' ? 'broken' : 'network'
    if (place)
      vertices.push({ id: vertex, kind: 'network', name: textOf(name), subtitle: textOf(record.type), state, ...place })
  }
  return vertices
}

/** Servers store whatever they are sent, also as a name. */
const textOf = (value: unknown) => (typeof value === 'string' ? value : value == null ? '' : String(value))

function drawEdge(graph: LabGraph, edge: GraphEdge, from: Anchor, to: Anchor, style?: LinkStyle): DrawnEdge {
  const { d, middle } = routeEdge(from, to, style ?? effectiveStyle(graph, edge))
  const color = strokeColor(edge)
  return {
    id: edge.id,
    d,
    from,
    to,
    middle,
    fromLabel: interfaceName(graph, edge.from),
    toLabel: interfaceName(graph, edge.to),
    label: edge.kind === 'discovered' ? '' : (edge.leading.label ?? ''),
    // Whoever paints has a colour for plain edges that fits the paper.
    color: color === fallbackColor ? null : color,
    widthPx: Math.min(strokeWidth(edge), WIDEST_PX),
    state: stateOf(edge),
  }
}

function interfaceName(graph: LabGraph, end: EdgeEnd | null): string {
  if (end?.kind !== 'interface') return ''
  const { interfaces } = graph.nodes.get(end.nodeId) ?? { interfaces: [] }
  return interfaces.find(({ index }) => index === end.index)?.name ?? ''
}

function stateOf(edge: GraphEdge): DrawnEdge['state'] {
  if (edge.kind === 'discovered') return 'discovered'
  if (edge.broken) return 'broken'
  return edge.divergent ? 'divergent' : 'plain'
}

function boundsOf(places: Iterable<Point>): TopologyLayout['bounds'] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of places) {
    left = Math.min(left, x - vertexSize.width / 2)
    right = Math.max(right, x + vertexSize.width / 2)
    top = Math.min(top, y - vertexSize.height / 2)
    bottom = Math.max(bottom, y + vertexSize.height / 2)
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top }
}
