import { type Point, vertexSize } from '@nova/sdk/labs'

/** The vertex at a point of the lab: the one drawn last, where they overlap. */
export function findVertex<Vertex extends Point>(vertices: readonly Vertex[], at: Point): Vertex | null {
  return (
    vertices.findLast(
      ({ x, y }) => Math.abs(at.x - x) <= vertexSize.width / 2 && Math.abs(at.y - y) <= vertexSize.height / 2,
    ) ?? null
  )
}

/** Where a cable is pulled out of a vertex: a knob on its lower border. */
export const knobOf = ({ x, y }: Point): Point => ({ x, y: y + vertexSize.height / 2 })

/** Whether a point of the lab is on the knob, which has the same size on the screen at every zoom. */
export function isOnKnob(vertex: Point, at: Point, zoom: number): boolean {
  const knob = knobOf(vertex)
  return Math.hypot(at.x - knob.x, at.y - knob.y) <= knobRadius(zoom)
}

export const KNOB_PX = 8
export const knobRadius = (zoom: number) => Math.min(KNOB_PX / zoom, vertexSize.height / 3)

/** Whether something between these points can be seen in a box, with some room for bends. */
export function isSeen(box: { readonly from: Point; readonly to: Point }, points: readonly Point[], slack = 60) {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return (
    Math.max(...xs) + slack >= box.from.x &&
    Math.min(...xs) - slack <= box.to.x &&
    Math.max(...ys) + slack >= box.from.y &&
    Math.min(...ys) - slack <= box.to.y
  )
}
