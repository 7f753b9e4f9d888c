/** The values that are finite, in their order. */
export function finiteOnly(values: ArrayLike<number>): Float64Array {
  const finite = new Float64Array(values.length)
  let count = 0
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN
    if (!Number.isFinite(value)) continue
    finite[count] = value
    count += 1
  }
  return finite.subarray(0, count)
}

/** The middle of values that are all finite, or the mean of the two in the middle; NaN of none. */
export function median(values: Float64Array): number {
  const sorted = values.slice().sort()
  const half = sorted.length >> 1
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2
}
