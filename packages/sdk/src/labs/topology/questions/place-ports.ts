import type { GraphInterface, GraphNode, LabGraph } from '../lab-graph.ts'
import type { Side } from './network-slots.ts'
import { type Peer, peerOf } from './peers.ts'

/** Where a port sits on the border of its node. */
export interface PortPlace {
  readonly index: number
  readonly side: Side
  /** Where on the side, from 0 at its left or top end to 1. */
  readonly offset: number
}

export interface PlacePortsOptions {
  /** @default 80 by 60 */
  readonly sizePx?: { readonly width: number; readonly height: number }
  /**
   * Between the centres of two ports on one side, as long as the side has room.
   *
   * @default 11
   */
  readonly minDistancePx?: number
}

interface Wish {
  readonly index: number
  readonly side: Side
  readonly atPx: number
  /** Saved by hand: not to be moved. */
  readonly fixed: boolean
}

interface Point {
  readonly x: number
  readonly y: number
}

const sides: readonly Side[] = ['top', 'right', 'bottom', 'left']

/**
 * Where the ports of a node sit: where somebody put them; else, when wired, on the side that faces the other end,
 * as close as can be to where the straight line to it leaves; else, spread round the border in order, from the top
 * clockwise. Ports that would come too close to another make room, except those put by hand.
 *
 * @example
 * ```ts
 * const node = graph.nodes.get(1)
 * if (node) for (const { index, side, offset } of placePorts(graph, node)) console.log(index, side, offset)
 * ```
 */
export function placePorts(graph: LabGraph, node: GraphNode, options: PlacePortsOptions = {}): readonly PortPlace[] {
  const { sizePx = { width: 80, height: 60 }, minDistancePx = 11 } = options
  const lengthPx = (side: Side) => (side === 'top' || side === 'bottom' ? sizePx.width : sizePx.height)
  const wishes = node.interfaces.map((port, at) => wishOf(graph, node, { port, at, sizePx }))
  const places = sides.flatMap((side) => {
    const here = wishes.filter((wish) => wish.side === side)
    return spread(here, lengthPx(side), minDistancePx).map(({ index, atPx }) => ({
      index,
      side,
      offset: atPx / lengthPx(side),
    }))
  })
  return places.sort((a, b) => a.index - b.index)
}

/**
 * Where a port sits that nothing else decides: evenly round the border, from the top clockwise, a quarter to each side.
 *
 * @example
 * ```ts
 * console.log(defaultPortPlace(0, 4)) // { side: 'top', offset: 0.5 }
 * ```
 */
export function defaultPortPlace(at: number, of: number): { readonly side: Side; readonly offset: number } {
  const t = ((at + 0.5) / of) * 4
  const quarter = Math.min(Math.floor(t), 3)
  const along = t - quarter
  // Clockwise, the bottom is walked from its right end and the left side from its lower one.
  return { side: sides[quarter] ?? 'top', offset: quarter < 2 ? along : 1 - along }
}

interface Asked {
  readonly port: GraphInterface
  readonly at: number
  readonly sizePx: { readonly width: number; readonly height: number }
}

function wishOf(graph: LabGraph, node: GraphNode, { port, at, sizePx }: Asked): Wish {
  const { index } = port
  const lengthPx = (side: Side) => (side === 'top' || side === 'bottom' ? sizePx.width : sizePx.height)
  const saved = port.record?.port_position
  if (saved && sides.includes(saved.side)) {
    const offset = Math.min(Math.max(Number(saved.offset) || 0, 0), 1)
    return { index, side: saved.side, atPx: offset * lengthPx(saved.side), fixed: true }
  }
  const target = cornerOf(graph, peerOf(graph, node.id, index))
  const facing = target && sideFacing(pointOf(node), target, sizePx)
  const { side, offset } = facing ?? defaultPortPlace(at, node.interfaces.length)
  return { index, side, atPx: offset * lengthPx(side), fixed: false }
}

function cornerOf(graph: LabGraph, peer: Peer | null): Point | null {
  const vertex = peer?.kind === 'network' ? graph.networks.get(peer.networkId) : graph.nodes.get(peer?.nodeId ?? 0)
  return vertex ? pointOf(vertex) : null
}

function pointOf({ record }: { readonly record: { readonly left: number; readonly top: number } }): Point {
  return { x: record.left, y: record.top }
}

/** The side the line to the target leaves the box by, and where; null for a target in the very same place. */
function sideFacing(from: Point, to: Point, { width, height }: Asked['sizePx']): Omit<PortPlace, 'index'> | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (dx === 0 && dy === 0) return null
  const isSideways = Math.abs(dx) * height >= Math.abs(dy) * width
  if (isSideways) return { side: dx > 0 ? 'right' : 'left', offset: 0.5 + ((dy / Math.abs(dx)) * width) / (2 * height) }
  return { side: dy > 0 ? 'bottom' : 'top', offset: 0.5 + ((dx / Math.abs(dy)) * height) / (2 * width) }
}

/**
 * Gives each wish the nearest place that keeps its distance, those put by hand first, then in order of place. Where
 * that leaves one without room, the side is shared evenly instead.
 */
function spread(wishes: readonly Wish[], lengthPx: number, minPx: number): readonly Wish[] {
  const inOrder = wishes.toSorted((a, b) => Number(b.fixed) - Number(a.fixed) || a.atPx - b.atPx || a.index - b.index)
  const placed: Wish[] = []
  for (const wish of inOrder) {
    const taken = placed.map(({ atPx }) => atPx)
    const atPx = wish.fixed ? wish.atPx : nearestFree(wish.atPx, taken, lengthPx, minPx)
    if (atPx === null) return shareEvenly(inOrder, lengthPx)
    placed.push({ ...wish, atPx })
  }
  return placed
}

function nearestFree(atPx: number, taken: readonly number[], lengthPx: number, minPx: number): number | null {
  const isFree = (px: number) => px >= 0 && px <= lengthPx && taken.every((other) => Math.abs(other - px) >= minPx)
  const candidates = [atPx, ...taken.flatMap((other) => [other - minPx, other + minPx])].filter(isFree)
  const distance = (px: number) => Math.abs(px - atPx)
  return candidates.toSorted((a, b) => distance(a) - distance(b) || a - b)[0] ?? null
}

function shareEvenly(inOrder: readonly Wish[], lengthPx: number): readonly Wish[] {
  const free = inOrder.filter(({ fixed }) => !fixed)
  const stepPx = lengthPx / Math.max(free.length - 1, 1)
  const shared = free.map((wish, k) => ({ ...wish, atPx: k * stepPx }))
  return [...inOrder.filter(({ fixed }) => fixed), ...shared]
}
