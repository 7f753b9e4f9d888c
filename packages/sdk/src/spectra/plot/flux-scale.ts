/** How flux is drawn. */
export type FluxScale = 'sqrt' | 'linear' | 'log'

/**
 * The scale to draw with. Logarithms are for one spectrum by itself: curves that are stacked by adding a constant
 * would each be stretched by another factor. Square roots, the default, lift weak lines without that.
 */
export function fluxScaleFor(wanted: FluxScale | undefined, curveCount: number): FluxScale {
  if (wanted === undefined || (wanted === 'log' && curveCount !== 1)) return 'sqrt'
  return wanted
}

/** Below this a logarithm leaves no room for the padding of its axis. */
export const SMALLEST_LOG = 1e-100

/** A flux as a height; null where the scale has none for it. */
export function scaleFlux(flux: number, scale: FluxScale): number | null {
  if (scale === 'linear') return flux
  if (scale === 'log') return flux >= SMALLEST_LOG ? Math.log10(flux) : null
  return flux >= 0 ? Math.sqrt(flux) : null
}
