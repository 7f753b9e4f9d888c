import type { CatalogProduct } from '../model/catalog-product.ts'
import type { CatalogNova } from '../model/create-catalog-model.ts'
import type { Spectrum } from '../model/make-spectrum.ts'
import { type ReleaseGeneration, vocabularies } from './generation.ts'
import { lttb } from './lttb.ts'
import { mergeArms, type ShownSpectrum } from './merge-arms.ts'
import { regimeOfRange, regimesOf, type SpectralRegime } from './spectral-regimes.ts'
import { webReady } from './web-ready.ts'

/** What is hidden from plots, though it counts as an observation. */
const leastSnr = 5
const mostPoints = 2000

export interface RegimeSpectrum extends ShownSpectrum {
  readonly regime: SpectralRegime
}

/** Spectra that were found to be in order, each a product of its own, by epoch. */
export const validProducts = (nova: CatalogNova): CatalogProduct[] =>
  nova
    .products()
    .filter(({ validation_status }) => validation_status === 'VALID')
    .sort((a, b) => a.epoch_mjd - b.epoch_mjd)

/** The spectra a release draws of a nova: arms merged, the noisiest hidden, cut where regimes meet, no more than 2000 points each. */
export function showSpectra(nova: CatalogNova, generation: ReleaseGeneration): RegimeSpectrum[] {
  const regimes = regimesOf(generation)
  const ready = validProducts(nova).map(toShown)
  if (vocabularies[generation].regimes === 'none')
    return ready.map((spectrum) => ({ ...thin(spectrum), regime: regimeOf(regimes, spectrum) }))
  return mergeArms(ready)
    .filter(({ snr }) => snr >= leastSnr)
    .flatMap((spectrum) => splitByRegime(spectrum, regimes))
    .map((spectrum) => ({ ...spectrum, ...thin(spectrum) }))
    .sort((a, b) => regimes.indexOf(a.regime) - regimes.indexOf(b.regime) || a.epoch_mjd - b.epoch_mjd)
}

const toShown = (product: CatalogProduct): ShownSpectrum => ({
  ...webReady(product.spectrum()),
  spectrum_id: product.data_product_id,
  epoch_mjd: product.epoch_mjd,
  instrument: product.instrument ?? 'unknown',
  telescope: product.telescope ?? 'unknown',
  provider: product.provider,
  flux_unit: product.flux_unit,
  snr: product.snr,
})

const regimeOf = (regimes: readonly SpectralRegime[], { wavelengths_nm }: Spectrum): SpectralRegime =>
  regimeOfRange(regimes, wavelengths_nm[0] ?? 0, wavelengths_nm.at(-1) ?? 0)

/** Cut at every edge of a regime that leaves at least 15 % of the whole, and 45 nm, on either side. The point on the edge goes red. */
export function splitByRegime(spectrum: ShownSpectrum, regimes: readonly SpectralRegime[]): RegimeSpectrum[] {
  const from = spectrum.wavelengths_nm[0] ?? 0
  const to = spectrum.wavelengths_nm.at(-1) ?? 0
  const least = Math.max(0.15 * (to - from), 45)
  const cuts = regimes
    .flatMap(({ range_nm: [, end] }) => (end === null ? [] : [end]))
    .filter((edge) => Math.min(edge - from, to - edge) >= least)
    .map((edge) => spectrum.wavelengths_nm.findIndex((value) => value >= edge))
  if (cuts.length === 0) return [{ ...spectrum, regime: regimeOf(regimes, spectrum) }]
  const ends = [0, ...cuts, spectrum.flux.length]
  return ends.slice(1).map((end, index) => {
    const piece = {
      wavelengths_nm: spectrum.wavelengths_nm.subarray(ends[index], end),
      flux: spectrum.flux.subarray(ends[index], end),
    }
    const regime = regimeOf(regimes, piece)
    return { ...spectrum, ...piece, regime, spectrum_id: `${spectrum.spectrum_id}::${regime.id}` }
  })
}

function thin<Kind extends Spectrum>(spectrum: Kind): Kind {
  if (spectrum.flux.length <= mostPoints) return spectrum
  const kept = lttb(spectrum.wavelengths_nm, spectrum.flux, mostPoints)
  const pick = (values: Float64Array) => Float64Array.from(kept, (index) => values[index] ?? Number.NaN)
  return { ...spectrum, wavelengths_nm: pick(spectrum.wavelengths_nm), flux: pick(spectrum.flux) }
}

/** Flux over its largest absolute value, nothing below 1e-4: what was negative is lost for good. */
export function normalizeFlux(flux: Float64Array): { readonly scale: number; readonly flux_normalized: Float64Array } {
  const scale = flux.reduce((peak, value) => (Number.isNaN(value) ? peak : Math.max(peak, Math.abs(value))), 0) || 1
  return { scale, flux_normalized: flux.map((value) => Math.max(value / scale, 1e-4)) }
}
