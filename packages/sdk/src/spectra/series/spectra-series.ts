import { spectraError } from '../errors.ts'
import type { Spectra, Spectrum } from '../generated/site/types.ts'
import { regimeOf, type SpectralRegime } from '../values/regime.ts'
import { splitSpectrumId } from '../values/spectrum-id.ts'
import { showValue } from '../values/value-error.ts'

/** A spectrum as numbers that can be calculated with, every one with its unit. */
export interface SpectrumSeries {
  /** A UUID, or one with `::` and a regime behind it: unfit for names of files. */
  readonly spectrum_id: string
  /** The product it is of; null where the id is none. Merged and composite spectra have ids of their own. */
  readonly data_product_id: string | null
  /** As published, or where its middle lies: before version 1.3 none was published, and `xuv` of 1.3 is two. */
  readonly regime: SpectralRegime | null
  /** When it was taken, MJD in days; null where that is not known. */
  readonly epoch_mjd: number | null
  readonly days_since_outburst: number | null
  readonly instrument: string
  readonly telescope: string
  readonly provider: string
  /** Nanometres, in the order they were published in. */
  readonly wavelengths_nm: Float64Array
  readonly direction: 'ascending' | 'descending' | 'unordered'
  /** Without a unit: 1 is the largest absolute flux. NaN where nothing was measured. */
  readonly flux_normalized: Float64Array
  /** In `flux_unit`: what was published times `normalization_scale`. NaN where nothing is known, floored points included. */
  readonly flux: Float64Array
  /** 1 where the flux was a ten-thousandth of the largest or less, negative values among them: how much is lost. */
  readonly isFloored: Uint8Array
  /** The provider's own words, or `unknown`. */
  readonly flux_unit: string
  readonly normalization_scale: number
}

/** The spectra of a nova. */
export interface SpectraSeries {
  readonly nova_id: string
  /** When the outburst began, MJD in days. */
  readonly outburst_mjd: number | null
  readonly outburst_mjd_is_estimated: boolean
  readonly wavelength_unit: 'nm'
  readonly spectra: readonly SpectrumSeries[]
  /** Spectra that are none, and why. */
  readonly rejected: readonly { readonly spectrum_id: string; readonly problem: string }[]
}

/** What the site puts in place of everything below it. */
const FLOOR = 1e-4

/**
 * The spectra of a document as arrays of numbers. Nothing is converted, sorted or filled in: wavelengths are in the
 * nanometres they were published in, flux is in the unit of its provider, and what was lost is NaN.
 *
 * @throws SpectraError `unit_unsupported` when the wavelengths are in another unit.
 *
 * @example
 * ```ts
 * const { spectra } = spectraSeries(await release.spectra(nova_id))
 * for (const { wavelengths_nm, flux, flux_unit, epoch_mjd } of spectra)
 *   console.log(epoch_mjd, wavelengths_nm[0], 'nm', flux[0], flux_unit)
 * ```
 */
export function spectraSeries(document: Spectra): SpectraSeries {
  const { nova_id, outburst_mjd, outburst_mjd_is_estimated } = document
  const wavelength_unit: string = document.wavelength_unit
  if (wavelength_unit !== 'nm')
    throw spectraError({
      code: 'unit_unsupported',
      message: `The wavelengths of spectra.json of nova ${nova_id} are in ${showValue(wavelength_unit)}, where nm is due.`,
      details: { nova_id, unit: wavelength_unit, wanted: 'nm' },
      attempts: 0,
    })
  const spectra: SpectrumSeries[] = []
  const rejected: { spectrum_id: string; problem: string }[] = []
  for (const spectrum of document.spectra) {
    const problem = findProblem(spectrum)
    if (problem === null) spectra.push(toSeries(spectrum))
    else rejected.push({ spectrum_id: spectrum.spectrum_id, problem })
  }
  return { nova_id, outburst_mjd, outburst_mjd_is_estimated, wavelength_unit, spectra, rejected }
}

function findProblem({ wavelengths, flux_normalized }: Spectrum): string | null {
  if (!Array.isArray(wavelengths) || !Array.isArray(flux_normalized)) return 'It has no lists of wavelengths and flux.'
  if (wavelengths.length === 0) return 'It has no points.'
  if (wavelengths.length === flux_normalized.length) return null
  return `It has ${wavelengths.length} wavelengths and ${flux_normalized.length} values of flux.`
}

function toSeries(spectrum: Spectrum): SpectrumSeries {
  const { spectrum_id, days_since_outburst, instrument, telescope, provider, flux_unit, normalization_scale } = spectrum
  const wavelengths_nm = toNumbers(spectrum.wavelengths)
  const flux_normalized = toNumbers(spectrum.flux_normalized)
  const isFloored = Uint8Array.from(flux_normalized, (value) => (value <= FLOOR ? 1 : 0))
  return {
    spectrum_id,
    data_product_id: splitSpectrumId(spectrum_id)?.data_product_id ?? null,
    regime: regimeFor(spectrum, wavelengths_nm),
    // Zero stands for nothing: it would be the year 1858.
    epoch_mjd: spectrum.epoch_mjd > 0 ? spectrum.epoch_mjd : null,
    ...{ days_since_outburst, instrument, telescope, provider },
    wavelengths_nm,
    direction: directionOf(wavelengths_nm),
    flux_normalized,
    flux: flux_normalized.map((value) => (value <= FLOOR ? Number.NaN : value * normalization_scale)),
    isFloored,
    flux_unit,
    normalization_scale,
  }
}

/** Null and absent become NaN, not zero. */
const toNumbers = (values: readonly (number | null)[]) => Float64Array.from(values, (value) => value ?? Number.NaN)

function regimeFor({ regime }: Spectrum, wavelengths_nm: Float64Array): SpectralRegime | null {
  if (regime !== undefined && regime !== 'xuv') return regime
  const known = wavelengths_nm.filter((wavelength) => wavelength >= 0 && wavelength < Number.POSITIVE_INFINITY)
  if (known.length === 0) return null
  return regimeOf(
    known.reduce((least, each) => Math.min(least, each)),
    known.reduce((most, each) => Math.max(most, each)),
  )
}

function directionOf(wavelengths_nm: Float64Array): SpectrumSeries['direction'] {
  let [rises, falls] = [true, true]
  for (let index = 1; index < wavelengths_nm.length; index++) {
    const [before = 0, here = 0] = [wavelengths_nm[index - 1], wavelengths_nm[index]]
    // What is no number is in no order.
    if (!(here > before)) rises = false
    if (!(here < before)) falls = false
  }
  if (rises) return 'ascending'
  return falls ? 'descending' : 'unordered'
}
