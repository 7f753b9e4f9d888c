import { isUuidShape } from './uuid.ts'

/** What a `spectrum_id` of `spectra.json` is made of. */
export interface SpectrumIdParts {
  readonly data_product_id: string
  /** The regime, where a spectrum was split at the border of two; null for whole ones. */
  readonly regime: string | null
}

/**
 * The parts of a `spectrum_id`; null when it is none. A spectrum that reaches over the border of two regimes is listed
 * twice, as `<id>::<regime>`: such an id fits in no key and on some systems in no file name.
 *
 * @example
 * ```ts
 * console.log(splitSpectrumId('2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9::nir'))
 * // { data_product_id: '2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9', regime: 'nir' }
 * ```
 */
export function splitSpectrumId(spectrum_id: string): SpectrumIdParts | null {
  const [data_product_id = '', regime = null, ...rest] = spectrum_id.split('::')
  if (!isUuidShape(data_product_id) || rest.length > 0) return null
  return regime === null || /^[a-z]+$/.test(regime) ? { data_product_id, regime } : null
}
