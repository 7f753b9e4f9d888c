import type { CatalogProduct } from '../model/catalog-product.ts'
import { vocabularies } from './generation.ts'
import type { NovaFacts } from './nova-facts.ts'
import { daysSince, type Outburst } from './outburst.ts'
import { Float, type PythonValue } from './python-json.ts'
import { normalizeFlux, type RegimeSpectrum, showSpectra, validProducts } from './show-spectra.ts'
import { regimesOf } from './spectral-regimes.ts'

export interface SpectraJsonOptions {
  /** Some samples of the first spectrum are no numbers, as where a detector was cut out. */
  readonly nan_samples?: boolean
}

export function spectraJson(facts: NovaFacts, generated_at: string, options: SpectraJsonOptions = {}): PythonValue {
  const { nova, generation } = facts
  const { spectra: schema_version, regimes: kind } = vocabularies[generation]
  const shown = showSpectra(nova, generation)
  const products = validProducts(nova)
  const withRegimes = kind !== 'none'
  const outburst = facts.outburst()
  const used = new Set(shown.map(({ regime }) => regime))
  return {
    schema_version,
    generated_at,
    nova_id: nova.nova_id,
    outburst_mjd: outburst.mjd === null ? null : new Float(outburst.mjd),
    outburst_mjd_is_estimated: outburst.estimated,
    wavelength_unit: 'nm',
    regimes: withRegimes
      ? regimesOf(generation)
          .filter((regime) => used.has(regime))
          .map(({ id, label, range_nm }) => ({ id, label, wavelength_range_nm: range_nm }))
      : undefined,
    total_data_products: withRegimes ? products.length : undefined,
    observations: withRegimes ? products.map(observation) : undefined,
    spectra: shown.map((spectrum, index) =>
      spectrumItem(options.nan_samples && index === 0 ? withGaps(spectrum) : spectrum, outburst, withRegimes),
    ),
  }
}

/** Ranges nobody wrote down read 0.0. */
function observation(product: CatalogProduct): PythonValue {
  const [from, to] = product.range_nm ?? [0, 0]
  return {
    data_product_id: product.data_product_id,
    instrument: product.instrument ?? 'Unknown',
    telescope: product.telescope ?? 'Unknown',
    epoch_mjd: new Float(product.epoch_mjd),
    wavelength_min: new Float(from),
    wavelength_max: new Float(to),
    provider: product.provider,
    snr: product.shape === 'cos' ? undefined : new Float(product.snr),
  }
}

function spectrumItem(spectrum: RegimeSpectrum, outburst: Outburst, withRegime: boolean): PythonValue {
  const { scale, flux_normalized } = normalizeFlux(spectrum.flux)
  const days = daysSince(spectrum.epoch_mjd, outburst)
  return {
    spectrum_id: spectrum.spectrum_id,
    regime: withRegime ? spectrum.regime.id : undefined,
    epoch_mjd: new Float(spectrum.epoch_mjd),
    days_since_outburst: days === null ? null : new Float(days),
    instrument: spectrum.instrument,
    telescope: spectrum.telescope,
    provider: spectrum.provider,
    wavelength_min: new Float(spectrum.wavelengths_nm[0] ?? 0),
    wavelength_max: new Float(spectrum.wavelengths_nm.at(-1) ?? 0),
    flux_unit: spectrum.flux_unit,
    normalization_scale: new Float(scale),
    wavelengths: spectrum.wavelengths_nm,
    flux_normalized,
  }
}

/** Never the first sample: one there would turn all others into NaN too. */
function withGaps(spectrum: RegimeSpectrum): RegimeSpectrum {
  return { ...spectrum, flux: spectrum.flux.map((value, index) => (index % 7 === 3 ? Number.NaN : value)) }
}
