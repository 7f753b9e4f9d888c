import type { GraphInterface, GraphNode, LabGraph } from '../lab-graph.ts'
import type { PortSide } from './network-slots.ts'
import { type Peer, peerOf } from './peers.ts'
import { lengthPxOf, type PortWish, type SizePx, spreadPorts } from './spread-ports.ts'

/** Where a port sits on the border of its node. */
export interface PortPlace {
  readonly index: number
  readonly side: PortSide
  /** Where on the side, from 0 at its left or top end to 1. */
  readonly offset: number
}

export interface PlacePortsOptions {
  /** @default 80 by 60 */
  readonly sizePx?: SizePx
  /**
   * Between the centres of two ports, as long as their side has room.
   *
   * @default 11
   */
  readonly minDistancePx?: number
}

interface Point {
  readonly x: number
  readonly y: number
}

const sides: readonly PortSide[] = ['top', 'right', 'bottom', 'left']

/**
 * Where the ports of a node sit: where somebody put them; else, when wired, on the side that faces the other end,
 * where the middle of that other projects onto it; else, spread round the border in order. Ports that would come too
 * close to another make room: first those that nothing is wired to, never those put by hand.
 *
 * @example
 * ```ts
 * const node = graph.nodes.get(1)
 * if (node) for (const { index, side, offset } of placePorts(graph, node)) console.log(index, side, offset)
 * ```
 */
export function placePorts(graph: LabGraph, node: GraphNode, options: PlacePortsOptions = {}): readonly PortPlace[] {
  const { sizePx = { width: 80, height: 60 }, minDistancePx = 11 } = options
  const wishes = node.interfaces.map((port, at) => wishOf(graph, node, { port, at, sizePx }))
  return spreadPorts(wishes, sizePx, minDistancePx)
    .map(({ index, side, atPx }) => ({ index, side, offset: atPx / lengthPxOf(side, sizePx) }))
    .toSorted((a, b) => a.index - b.index)
}

/**
 * Where a port sits that nothing else decides: a quarter of the ports to each side, top, right, bottom, left, and on
 * each side evenly from its left or top end.
 *
 * @example
 * ```ts
 * console.log(defaultPortPlace(0, 4)) // { side: 'top', offset: 0.5 }
 * ```
 */
export function defaultPortPlace(at: number, of: number): Omit<PortPlace, 'index'> {
  const t = ((at + 0.5) / of) * 4
  const quarter = Math.min(Math.floor(t), 3)
  return { side: sides[quarter] ?? 'top', offset: t - quarter }
}

interface Asked {
  readonly port: GraphInterface
  readonly at: number
  readonly sizePx: SizePx
}

function wishOf(graph: LabGraph, node: GraphNode, { port, at, sizePx }: Asked): PortWish {
  const { index } = port
  const saved = port.record?.port_position
  const wish = ({ side, offset }: Omit<PortPlace, 'index'>, rank: PortWish['rank']) => ({
    index,
    side,
    atPx: offset * lengthPxOf(side, sizePx),
    rank,
  })
  if (saved && sides.includes(saved.side))
    return wish({ side: saved.side, offset: clamp(Number(saved.offset) || 0) }, 0)
  const target = cornerOf(graph, peerOf(graph, node.id, index))
  if (target) return wish(sideFacing(pointOf(node), target, sizePx), 1)
  return wish(defaultPortPlace(at, node.interfaces.length), 2)
}

function cornerOf(graph: LabGraph, peer: Peer | null): Point | null {
  const vertex = peer?.kind === 'network' ? graph.networks.get(peer.networkId) : graph.nodes.get(peer?.nodeId ?? 0)
  return vertex ? pointOf(vertex) : null
}

function pointOf({ record }: { readonly record: { readonly left: number; readonly top: number } }): Point {
  return { x: record.left, y: record.top }
}

/**
 * The side with the widest gap between the two boxes, both of this size, and where the middle of the other projects
 * onto it. Of boxes that overlap, the side the other's middle is nearest to.
 */
function sideFacing(from: Point, to: Point, { width, height }: SizePx): Omit<PortPlace, 'index'> {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const [gapX, gapY] = [Math.max(Math.abs(dx) - width, 0), Math.max(Math.abs(dy) - height, 0)]
  const overlap = gapX === 0 && gapY === 0
  const isSideways = overlap ? width / 2 - Math.abs(dx) < height / 2 - Math.abs(dy) : gapX >= gapY
  if (isSideways) return { side: dx > 0 ? 'right' : 'left', offset: clamp(0.5 + dy / height) }
  return { side: dy > 0 ? 'bottom' : 'top', offset: clamp(0.5 + dx / width) }
}

function clamp(offset: number): number {
  return Math.min(Math.max(offset, 0), 1)
}
