import { bisector, max, mean, min } from 'd3-array'
import type { XY } from './lttb.ts'

/** A curve as pieces: a missing value ends one and the next begins another. Points ascend in x over all pieces. */
export type Pieces<Point extends XY = XY> = readonly (readonly Point[])[]

const GRID_POINTS = 500
/** Of the mean height of the curves' peaks. */
const PADDING_SHARE = 0.096
const MIN_GAP = 0.05

/**
 * What has to be added to the heights of each curve so that they stand close above each other, the first at the
 * bottom, and do not touch: curves are compared on a common grid of 500 wavelengths, each with everything below it.
 * The first offset is 0, and each is at least 0.05 above the one before.
 */
export function packWaterfall(curves: readonly Pieces[]): number[] {
  const everything = curves.flat()
  const left = min(everything, (piece) => piece[0]?.x) ?? 0
  const right = max(everything, (piece) => piece.at(-1)?.x) ?? 0
  const step = (right - left) / (GRID_POINTS - 1)
  const grid = Array.from({ length: GRID_POINTS }, (_, i) => left + i * step)
  const peaks = curves.map((pieces) => max(pieces.flat(), ({ y }) => y) ?? 0)
  const padding = PADDING_SHARE * Math.max(mean(peaks) ?? 0, 0)
  const ceiling: (number | null)[] = grid.map(() => null)
  let before = -MIN_GAP
  return curves.map((pieces) => {
    const heights = resample(pieces, grid)
    let offset = before + MIN_GAP
    heights.forEach((height, i) => {
      const below = ceiling[i] ?? null
      if (height !== null && below !== null) offset = Math.max(offset, below + padding - height)
    })
    heights.forEach((height, i) => {
      if (height !== null) ceiling[i] = Math.max(ceiling[i] ?? -Infinity, height + offset)
    })
    before = offset
    return offset
  })
}

const atOrAfter = bisector(({ x }: XY, wanted: number) => x - wanted).left

/** Heights on a grid, between the points of one piece only: a gap stays a gap. */
function resample(pieces: Pieces, grid: readonly number[]): (number | null)[] {
  return grid.map((x) => {
    for (const piece of pieces) {
      const i = atOrAfter(piece, x)
      const after = piece[i]
      const before = piece[i - 1]
      if (after?.x === x) return after.y
      if (before !== undefined && after !== undefined)
        return before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x)
    }
    return null
  })
}
