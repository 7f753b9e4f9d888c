import { finiteOnly, median } from './median.ts'

/** Of the normal distribution: its standard deviation over its median absolute deviation. */
const SIGMA_PER_MEDIAN = 1.482602
/** The variance of 2a - b - c is six times that of one of them. */
const VARIANCE_OF_DIFFERENCE = 6
const MIN_POINTS = 5

/**
 * The signal to noise ratio of a spectrum, from its flux alone: the DER_SNR of Stoehr et al. (2008), which compares
 * each point with those two to its left and right. Points that are not finite are left out first.
 *
 * @returns 0 for fewer than five points, without noise, and without signal.
 *
 * @example
 * ```ts
 * console.log(derSnr([10, 11, 9, 10, 12, 8, 10, 11, 9, 10])) // 4.13038992053022
 * ```
 */
export function derSnr(flux: ArrayLike<number>): number {
  const values = finiteOnly(flux)
  if (values.length < MIN_POINTS) return 0
  const at = (index: number) => values[index] ?? 0
  const differences = new Float64Array(values.length - 4)
  for (let index = 0; index < differences.length; index += 1)
    differences[index] = Math.abs(2 * at(index + 2) - at(index) - at(index + 4))
  const noise = (SIGMA_PER_MEDIAN * median(differences)) / Math.sqrt(VARIANCE_OF_DIFFERENCE)
  const signal = median(values.subarray(2, -2))
  return noise > 0 && signal > 0 ? signal / noise : 0
}
