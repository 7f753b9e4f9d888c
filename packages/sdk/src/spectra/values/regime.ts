import { requireNumber } from './require-value.ts'

/** The part of the spectrum a spectrum lies in. */
export type SpectralRegime = (typeof spectralRegimes)[number]['id']

/**
 * The regimes of spectra in the order the catalogue lists them. Each begins at its `from_nm`, where the one before ends.
 * Light curves have regimes of their own.
 */
export const spectralRegimes = [
  { id: 'xray', label: 'X-ray', from_nm: 0, to_nm: 91 },
  { id: 'uv', label: 'Ultraviolet', from_nm: 91, to_nm: 320 },
  { id: 'optical', label: 'Optical', from_nm: 320, to_nm: 1000 },
  { id: 'nir', label: 'Near-IR', from_nm: 1000, to_nm: 5000 },
  { id: 'mir', label: 'Mid-IR', from_nm: 5000, to_nm: null },
] as const

/**
 * The regime of a spectrum: the one in which the middle of its wavelengths lies.
 *
 * @param minNm Shortest and `maxNm` longest wavelength, in nanometres, in either order.
 * @throws SpectraError `value_invalid` for what is no wavelength.
 *
 * @example
 * ```ts
 * console.log([regimeOf(300, 1699.99), regimeOf(300, 1700)]) // ['optical', 'nir']
 * ```
 */
export function regimeOf(minNm: number, maxNm: number): SpectralRegime {
  const min = requireNumber('minNm', minNm, 0, Number.MAX_VALUE)
  const middle = min / 2 + requireNumber('maxNm', maxNm, 0, Number.MAX_VALUE) / 2
  return spectralRegimes.find(({ to_nm }) => to_nm === null || middle < to_nm)?.id ?? 'mir'
}

/**
 * What people call a regime. Knows `xuv` of earlier releases, too; an id that nobody knows is its own label.
 *
 * @example
 * ```ts
 * console.log(regimeLabel('nir')) // Near-IR
 * ```
 */
export function regimeLabel(id: string): string {
  return id === 'xuv' ? 'X-ray / UV' : (spectralRegimes.find((regime) => regime.id === id)?.label ?? id)
}
