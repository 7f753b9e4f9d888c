import type { SeededRandom } from '../../engine/random.ts'
import type { Point } from './scatter-points.ts'

/** Two points, by number, the lower one first. */
export type Wire = readonly [number, number]

const mostPerPoint = 9
const nearest = 10
const busyShare = 0.06

/**
 * Joins points to points near them: first all of them into one piece, then wherever there is room, with a preference
 * for a few busy ones.
 * @returns fewer wires than asked for only when every point near another has nine
 */
export function wirePoints(points: readonly Point[], count: number, random: SeededRandom): readonly Wire[] {
  const degrees = points.map(() => 0)
  const wires: Wire[] = []
  const pieces = createPieces(points.length)
  const isFree = ([a, b]: Wire) => (degrees[a] ?? 0) < mostPerPoint && (degrees[b] ?? 0) < mostPerPoint
  const add = (wire: Wire) => {
    wires.push(wire)
    for (const end of wire) degrees[end] = (degrees[end] ?? 0) + 1
  }
  const spare: Wire[] = []
  for (const wire of findCandidates(points, random)) {
    if (wires.length < count && isFree(wire) && pieces.join(wire)) add(wire)
    else spare.push(wire)
  }
  const isBusy = points.map(() => random.next() < busyShare)
  const isPreferred = ([a, b]: Wire) => isBusy[a] === true || isBusy[b] === true
  for (const wire of [...spare.filter(isPreferred), ...spare.filter((other) => !isPreferred(other))])
    if (wires.length < count && isFree(wire) && (!isPreferred(wire) || random.next() < 0.7)) add(wire)
  return wires
}

/** Every pair in which one point is among the nearest of the other, roughly the shortest first. */
function findCandidates(points: readonly Point[], random: SeededRandom): readonly Wire[] {
  const pairs = new Map<number, { readonly wire: Wire; readonly rank: number }>()
  for (const [index, point] of points.entries()) {
    const others = points
      .map((other, number) => ({ number, away: (other.x - point.x) ** 2 + (other.y - point.y) ** 2 }))
      .filter(({ number }) => number !== index)
      .sort((one, other) => one.away - other.away)
      .slice(0, nearest)
    for (const { number, away } of others) {
      const wire: Wire = index < number ? [index, number] : [number, index]
      const key = wire[0] * points.length + wire[1]
      if (!pairs.has(key)) pairs.set(key, { wire, rank: away * (0.5 + random.next()) })
    }
  }
  return [...pairs.values()].sort((one, other) => one.rank - other.rank).map(({ wire }) => wire)
}

/** Which points hang together. */
function createPieces(count: number) {
  const parents = Array.from({ length: count }, (_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parents[root] !== root) root = parents[root] ?? root
    parents[index] = root
    return root
  }
  return {
    /** False when the two hung together already. */
    join([a, b]: Wire): boolean {
      const [one, other] = [rootOf(a), rootOf(b)]
      parents[one] = other
      return one !== other
    },
  }
}
