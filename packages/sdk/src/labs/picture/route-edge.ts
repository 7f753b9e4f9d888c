import type { LinkStyle } from '../generated/types.ts'
import type { PortSide } from '../topology/questions/network-slots.ts'
import type { Point } from './place-vertices.ts'

/** Where an edge leaves a box. */
export interface Anchor extends Point {
  readonly side: PortSide
}

/** The way of an edge. */
export interface Route {
  /** For the `d` of an SVG path, or a `Path2D`. */
  readonly d: string
  /** Where a label of it goes. */
  readonly middle: Point
}

const normals: Readonly<Record<PortSide, Point>> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
}

/** How far a rectangular edge goes straight out before it may turn, pixels. */
const STUB_PX = 14

/** Draws one edge between two anchors. Does not go around other boxes. */
export function routeEdge(from: Anchor, to: Anchor, style: LinkStyle): Route {
  if (style === 'straight') return polyline([from, to])
  return style === 'bezier' ? curve(from, to) : elbow(from, to)
}

function curve(from: Anchor, to: Anchor): Route {
  const reach = 0.5 * Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y), 1)
  const a = along(from, reach)
  const b = along(to, reach)
  return {
    d: `M${at(from)}C${at(a)} ${at(b)} ${at(to)}`,
    middle: { x: (from.x + 3 * a.x + 3 * b.x + to.x) / 8, y: (from.y + 3 * a.y + 3 * b.y + to.y) / 8 },
  }
}

function elbow(from: Anchor, to: Anchor): Route {
  const a = along(from, STUB_PX)
  const b = along(to, STUB_PX)
  return polyline(withoutRepeats([from, a, ...corners(from.side, a, b, to.side), b, to]))
}

/** The turns between two stubs: one when they point across each other, else two on a line half way. */
function corners(fromSide: PortSide, a: Point, b: Point, toSide: PortSide): Point[] {
  const fromLevel = isHorizontal(fromSide)
  if (fromLevel !== isHorizontal(toSide)) return [fromLevel ? { x: b.x, y: a.y } : { x: a.x, y: b.y }]
  if (fromLevel) {
    const x = (a.x + b.x) / 2
    return [
      { x, y: a.y },
      { x, y: b.y },
    ]
  }
  const y = (a.y + b.y) / 2
  return [
    { x: a.x, y },
    { x: b.x, y },
  ]
}

const isHorizontal = (side: PortSide) => side === 'left' || side === 'right'

function along({ x, y, side }: Anchor, length: number): Point {
  const normal = normals[side]
  return { x: x + normal.x * length, y: y + normal.y * length }
}

function withoutRepeats(points: readonly Point[]): Point[] {
  return points.filter(({ x, y }, index) => index === 0 || x !== points[index - 1]?.x || y !== points[index - 1]?.y)
}

function polyline(points: readonly Point[]): Route {
  return { d: `M${points.map(at).join('L')}`, middle: halfWay(points) }
}

/** The point at half the length. */
function halfWay(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, index) => {
    const { x, y } = points[index] as Point
    return Math.hypot(point.x - x, point.y - y)
  })
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2
  for (const [index, length] of lengths.entries()) {
    const a = points[index] as Point
    const b = points[index + 1] as Point
    if (left <= length && length > 0)
      return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length }
    left -= length
  }
  return { x: points[0]?.x ?? 0, y: points[0]?.y ?? 0 }
}

const at = ({ x, y }: Point) => `${short(x)} ${short(y)}`

/** Two decimals are finer than any screen. */
const short = (value: number) => String(Math.round(value * 100) / 100)
