import {
  freeInterfaces,
  type GraphNode,
  type LabGraph,
  layoutTopology,
  type Point,
  type VertexId,
} from '@nova/sdk/labs'
import type { Page } from 'playwright-core'
import { fitInto, toScreen, toWorld, type Viewport, zoomAt } from '../page/viewport.ts'

/** Where things are on the screen of a page that was told to show the whole lab and then zoomed in once. */
export interface Aim {
  /** On the page. */
  at(place: Point): Point
  vertex(id: VertexId): Point
  /** The middle of an edge of the graph. */
  edge(isIt: (id: string) => boolean): Point
  readonly view: Viewport
}

const WHEEL_PX = -1000

/** Zooms to a vertex with the wheel, and knows from then on where everything is. */
export async function aimAt(page: Page, graph: LabGraph, near: VertexId): Promise<Aim> {
  const box = await page.locator('#canvas').boundingBox()
  if (!box) throw new Error('The page has no canvas')
  const layout = layoutTopology(graph)
  const placeOf = (id: VertexId) => {
    const vertex = layout.vertices.find((one) => one.id === id)
    if (!vertex) throw new Error(`Nothing is called ${id}`)
    return vertex
  }
  await page.click('#fit')
  const whole = fitInto(layout.bounds, box)
  const pointer = toScreen(whole, placeOf(near))
  const view = zoomAt(whole, pointer, Math.exp(-0.0015 * WHEEL_PX))
  await page.mouse.move(box.x + pointer.x, box.y + pointer.y)
  await page.mouse.wheel(0, WHEEL_PX)
  const at = (place: Point) => {
    const { x, y } = toScreen(view, place)
    return { x: box.x + x, y: box.y + y }
  }
  return {
    view,
    at,
    vertex: (id) => at(placeOf(id)),
    edge(isIt) {
      const edge = layout.edges.find(({ id }) => isIt(id))
      if (!edge) throw new Error('There is no such edge')
      return at(edge.middle)
    },
  }
}

/** How far the lab moves under a pointer that moves this far. */
export const inLab = (view: Viewport, moved: Point): Point => {
  const [from, to] = [toWorld(view, { x: 0, y: 0 }), toWorld(view, moved)]
  return { x: to.x - from.x, y: to.y - from.y }
}

/** Two stopped nodes with free interfaces that are close to each other and not linked. */
export function findPair(graph: LabGraph, taken: ReadonlySet<number> = new Set()): readonly [GraphNode, GraphNode] {
  const free = graph.nodes
    .toValues()
    .filter((node) => !node.running && !taken.has(node.id) && freeInterfaces(node).length > 0)
  const pairs = free.flatMap((one) =>
    free.flatMap((other) => (other.id > one.id && !areLinked(one, other) ? [{ one, other }] : [])),
  )
  const distance = ({ one, other }: { one: GraphNode; other: GraphNode }) =>
    Math.hypot(one.record.left - other.record.left, one.record.top - other.record.top)
  const [best] = pairs.toSorted((a, b) => distance(a) - distance(b))
  if (!best) throw new Error('The lab has no two nodes that could be linked')
  return [best.one, best.other]
}

const areLinked = (one: GraphNode, other: GraphNode) =>
  one.interfaces.some(({ networkId }) => networkId > 0 && other.interfaces.some((port) => port.networkId === networkId))
