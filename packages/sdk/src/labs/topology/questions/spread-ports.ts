import type { PortSide } from './network-slots.ts'

/** How large a node is drawn. */
export interface SizePx {
  readonly width: number
  readonly height: number
}

/** Where a port would sit if it were alone. */
export interface PortWish {
  readonly index: number
  readonly side: PortSide
  /** From the left or top end of the side. */
  readonly atPx: number
  /** Lower ones are served first, and 0 is not moved at all. */
  readonly rank: 0 | 1 | 2
}

/** How long a side is. */
export function lengthPxOf(side: PortSide, { width, height }: SizePx): number {
  return side === 'top' || side === 'bottom' ? width : height
}

/**
 * Gives each wish the nearest place on its side that keeps its distance from all others, round the corner too. Where
 * that leaves one without a place, its side is shared evenly by all that may be moved.
 */
export function spreadPorts(wishes: readonly PortWish[], sizePx: SizePx, minPx: number): readonly PortWish[] {
  const placed = wishes.filter(({ rank }) => rank === 0)
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const here = wishes.filter((wish) => wish.side === side && wish.rank !== 0)
    placed.push(...spreadSide(here, placed, { side, sizePx, minPx }))
  }
  return placed
}

interface Room {
  readonly side: PortSide
  readonly sizePx: SizePx
  readonly minPx: number
}

function spreadSide(wishes: readonly PortWish[], others: readonly PortWish[], room: Room): readonly PortWish[] {
  const inOrder = wishes.toSorted((a, b) => a.rank - b.rank || a.atPx - b.atPx || a.index - b.index)
  const placed: PortWish[] = []
  for (const wish of inOrder) {
    const atPx = nearestFree(wish, [...others, ...placed], room)
    if (atPx === null) return shareEvenly(inOrder, room)
    placed.push({ ...wish, atPx })
  }
  return placed
}

function nearestFree({ side, atPx }: PortWish, taken: readonly PortWish[], { sizePx, minPx }: Room): number | null {
  const lengthPx = lengthPxOf(side, sizePx)
  const isFree = (px: number) => {
    const point = pointAt(side, px, sizePx)
    return (
      px >= 0 &&
      px <= lengthPx &&
      taken.every((other) => distancePx(point, pointAt(other.side, other.atPx, sizePx)) >= minPx - 1e-6)
    )
  }
  const besides = taken.flatMap((other) =>
    candidatesBeside(pointAt(other.side, other.atPx, sizePx), { side, sizePx, minPx }),
  )
  const candidates = [atPx, ...besides].filter(isFree)
  return candidates.toSorted((a, b) => Math.abs(a - atPx) - Math.abs(b - atPx) || a - b)[0] ?? null
}

/** The places on the side that are exactly the distance away from the point. */
function candidatesBeside(point: readonly [number, number], { side, sizePx, minPx }: Room): readonly number[] {
  const [x, y] = point
  const [alongPx, asidePx] =
    side === 'top' || side === 'bottom' ? [x, y - pointAt(side, 0, sizePx)[1]] : [y, x - pointAt(side, 0, sizePx)[0]]
  if (Math.abs(asidePx) > minPx) return []
  const reachPx = Math.sqrt(minPx ** 2 - asidePx ** 2)
  return [alongPx - reachPx, alongPx + reachPx]
}

function shareEvenly(inOrder: readonly PortWish[], { side, sizePx }: Room): readonly PortWish[] {
  const stepPx = lengthPxOf(side, sizePx) / Math.max(inOrder.length - 1, 1)
  return inOrder.map((wish, k) => ({ ...wish, atPx: k * stepPx }))
}

function pointAt(side: PortSide, atPx: number, { width, height }: SizePx): readonly [number, number] {
  if (side === 'top') return [atPx, 0]
  if (side === 'bottom') return [atPx, height]
  return [side === 'left' ? 0 : width, atPx]
}

function distancePx([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number {
  return Math.hypot(x1 - x2, y1 - y2)
}
