/** Indices of the points that keep the shape of a line best when it has `count` points (largest triangle, three buckets). Ends stay. */
export function lttb(x: ArrayLike<number>, y: ArrayLike<number>, count: number): number[] {
  const total = x.length
  if (total <= count || count < 3) return Array.from({ length: total }, (_, index) => index)
  const size = (total - 2) / (count - 2)
  const kept = [0]
  for (let bucket = 0; bucket < count - 2; bucket++) {
    const from = Math.floor(bucket * size) + 1
    const to = Math.floor((bucket + 1) * size) + 1
    const next = meanPoint(x, y, to, Math.min(Math.floor((bucket + 2) * size) + 1, total))
    kept.push(largest(x, y, kept.at(-1) ?? 0, from, to, next))
  }
  return [...kept, total - 1]
}

type Point = readonly [number, number]

function meanPoint(x: ArrayLike<number>, y: ArrayLike<number>, from: number, to: number): Point {
  let sumX = 0
  let sumY = 0
  for (let index = from; index < to; index++) {
    sumX += x[index] ?? 0
    sumY += y[index] ?? 0
  }
  return [sumX / (to - from), sumY / (to - from)]
}

function largest(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  last: number,
  from: number,
  to: number,
  next: Point,
): number {
  const [lastX, lastY] = [x[last] ?? 0, y[last] ?? 0]
  let best = from
  let bestArea = -1
  for (let index = from; index < to; index++) {
    const area = Math.abs((lastX - next[0]) * ((y[index] ?? 0) - lastY) - (lastX - (x[index] ?? 0)) * (next[1] - lastY))
    if (area > bestArea) {
      bestArea = area
      best = index
    }
  }
  return best
}
