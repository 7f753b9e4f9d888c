import { lttb, type XY } from './lttb.ts'
import { drawable, type PlotSpectrum } from './plot-input.ts'

/** A sample of a spectrum: nanometres, normalised flux. */
export interface CurveSample extends XY {
  readonly flux: number
}

/**
 * A step this many times the median one is a hole between detectors or merged arms. Thinned spectra have steps a few
 * times the median; a line across a hole would look like data.
 */
const HOLE_IN_STEPS = 10

/**
 * A spectrum as pieces that can be drawn: ascending in wavelength, broken where a flux is missing and where nothing was
 * measured. Heights are those that `height` makes of a flux; where it makes none the curve breaks too. Samples without a
 * wavelength are left out, and so is what one array has more than the other.
 */
export function readCurve(spectrum: PlotSpectrum, height: (flux: number) => number | null): CurveSample[][] {
  const { wavelengths, flux_normalized: fluxes } = spectrum
  const samples = wavelengths.flatMap((wave, i) => {
    const x = i < fluxes.length ? drawable(wave) : null
    return x === null ? [] : [{ x, flux: drawable(fluxes[i]) }]
  })
  if (samples.some(({ x }, i) => x < (samples[i - 1]?.x ?? x))) samples.sort((a, b) => a.x - b.x)
  const hole = HOLE_IN_STEPS * medianStep(samples)
  const pieces: CurveSample[][] = [[]]
  for (const [index, { x, flux }] of samples.entries()) {
    if (x - (samples[index - 1]?.x ?? x) > hole) pieces.push([])
    const y = flux === null ? null : height(flux)
    if (flux === null || y === null) pieces.push([])
    else pieces.at(-1)?.push({ x, y, flux })
  }
  return pieces.filter((piece) => piece.length > 0)
}

/** Infinite where there are too few steps to tell a usual one. */
function medianStep(samples: readonly { readonly x: number }[]): number {
  const steps = samples.slice(1).map(({ x }, index) => x - (samples[index]?.x ?? x))
  steps.sort((a, b) => a - b)
  const median = steps[steps.length >> 1] ?? 0
  return steps.length < 4 || median === 0 ? Number.POSITIVE_INFINITY : median
}

/** The pieces with at most about `threshold` points between them, each piece its share. */
export function thinCurve(pieces: readonly (readonly CurveSample[])[], threshold: number): CurveSample[][] {
  const total = pieces.reduce((sum, piece) => sum + piece.length, 0)
  if (total <= threshold) return pieces.map((piece) => [...piece])
  return pieces.map((piece) => lttb(piece, Math.max(2, Math.round((piece.length / total) * threshold))))
}
