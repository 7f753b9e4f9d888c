/** What {@link lttb} needs of a point. */
export interface XY {
  readonly x: number
  readonly y: number
}

/**
 * The points that keep the look of a line: at most `threshold` of them, the first and the last included, in order,
 * by Largest-Triangle-Three-Buckets. Peaks survive. Points have to be finite and ascend in x.
 *
 * See Sveinn Steinarsson, "Downsampling Time Series for Visual Representation" (2013).
 *
 * @example
 * ```ts
 * const thin = lttb(points, 500) // the very same point objects, at most 500
 * ```
 */
export function lttb<Point extends XY>(points: readonly Point[], threshold: number): Point[] {
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined || threshold < 1) return []
  if (points.length <= threshold) return [...points]
  if (threshold < 2) return [first]
  const buckets = Math.floor(threshold) - 2
  const width = (points.length - 2) / buckets
  const start = (bucket: number) => (bucket < buckets ? Math.floor(bucket * width) + 1 : points.length - 1)
  const kept = [first]
  let anchor = first
  for (let bucket = 0; bucket < buckets; bucket++) {
    const next = bucket + 1 < buckets ? points.slice(start(bucket + 1), start(bucket + 2)) : [last]
    anchor = largest(points.slice(start(bucket), start(bucket + 1)), anchor, middleOf(next))
    kept.push(anchor)
  }
  kept.push(last)
  return kept
}

function middleOf(points: readonly XY[]): XY {
  let x = 0
  let y = 0
  for (const point of points) {
    x += point.x / points.length
    y += point.y / points.length
  }
  return { x, y }
}

/** The candidate that spans the largest triangle with the point before and the middle of what comes after. */
function largest<Point extends XY>(candidates: readonly Point[], before: Point, after: XY): Point {
  let best = before
  let bestArea = -1
  for (const point of candidates) {
    const area = Math.abs((before.x - after.x) * (point.y - before.y) - (before.x - point.x) * (after.y - before.y))
    if (area > bestArea) {
      bestArea = area
      best = point
    }
  }
  return best
}
