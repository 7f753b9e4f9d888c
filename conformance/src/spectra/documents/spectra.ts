import type { Finding } from '../../conformity/judge-answer.ts'
import type { Schemas } from '../spectra-check.ts'
import { told, unless } from '../want-none.ts'
import { findDisorder, findRepeated } from './in-order.ts'

type Spectra = Schemas['Spectra']
type Spectrum = Schemas['Spectrum']

const mostPoints = 2000
const floor = 1e-4
/** Sums and roundings of a program in between. */
const tolerance = 1e-9
const toleranceNm = 1e-3

const regimeOrder: readonly (string | undefined)[] = ['xray', 'uv', 'xuv', 'optical', 'nir', 'mir']
const rank = (regime: string | undefined) => regimeOrder.indexOf(regime)

/** By regime, then oldest first; every regime that occurs is listed, and no other. */
export function judgeSpectraOrder({ spectra, regimes }: Spectra): Finding[] {
  const order = findDisorder(
    spectra,
    (a, b) => rank(a.regime) - rank(b.regime) || a.epoch_mjd - b.epoch_mjd,
    'spectra are sorted by regime, then by epoch_mjd',
    ({ regime, epoch_mjd }) => `${regime ?? ''} ${epoch_mjd}`,
  )
  if (regimes === undefined) return order
  const used = regimeOrder.filter((regime) => spectra.some((spectrum) => spectrum.regime === regime))
  const listed = regimes.map(({ id }) => id)
  return [...order, ...unless(listed.join() === used.join(), `regimes are ${used.join(', ') || 'none'}`, listed)]
}

/** One for each product, oldest first, as many as the document and the catalogue say. */
export function judgeObservations(document: Spectra, spectraCount: number | undefined): Finding[] {
  const { observations, total_data_products: total } = document
  if (observations === undefined || total === undefined) return []
  const repeated = findRepeated(observations.map(({ data_product_id }) => data_product_id))
  return [
    ...findDisorder(
      observations,
      (a, b) => a.epoch_mjd - b.epoch_mjd,
      'observations are sorted by epoch_mjd',
      ({ epoch_mjd }) => epoch_mjd,
    ),
    ...unless(total === observations.length, `total_data_products is ${observations.length}, one for each`, total),
    ...unless(
      spectraCount === undefined || total === spectraCount,
      `total_data_products is ${spectraCount}, the spectra_count of the catalogue`,
      total,
    ),
    ...unless(repeated.length === 0, 'every product is observed once', repeated),
  ]
}

/** Ids: one UUID each, with the regime behind it where a product was split. */
export function judgeSpectrumIds({ spectra }: Spectra): Finding[] {
  const repeated = findRepeated(spectra.map(({ spectrum_id }) => spectrum_id))
  return [
    ...unless(repeated.length === 0, 'every spectrum_id comes once', repeated),
    ...spectra.flatMap(({ spectrum_id, regime }) => {
      const [id = '', part, ...rest] = spectrum_id.split('::')
      const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) && rest.length === 0
      return [
        ...unless(isId, 'spectrum_id is a UUID, with :: and a regime behind it at most', spectrum_id),
        ...unless(part === undefined || part === regime, `spectrum_id ends in the regime ${regime}`, spectrum_id),
      ]
    }),
  ]
}

/** As many fluxes as wavelengths, not too many, wavelengths in one direction and in the range that is told. */
export function judgeWavelengths({ spectra }: Spectra): Finding[] {
  return spectra.flatMap((spectrum) => {
    const { wavelengths, flux_normalized: flux, wavelength_min: from, wavelength_max: to } = spectrum
    const points = wavelengths.length
    const least = wavelengths.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    const most = wavelengths.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
    const isRange = near(Math.min(from, to), least) && near(Math.max(from, to), most)
    return told(
      [
        ...unless(flux.length === points, `${points} values of flux_normalized, as many as wavelengths`, flux.length),
        ...unless(points > 0 && points <= mostPoints, `1 to ${mostPoints} points`, points),
        ...unless(goesOneWay(wavelengths), 'wavelengths rise or fall all the way', wavelengths.slice(0, 3)),
        ...unless(points === 0 || isRange, `wavelength_min and wavelength_max are ${least} and ${most}`, [from, to]),
      ],
      spectrum.spectrum_id,
    )
  })
}

const near = (a: number, b: number) => Math.abs(a - b) <= toleranceNm

function goesOneWay(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? value))
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0)
}

/** Divided by the largest absolute flux, and nothing below the floor. */
export function judgeFlux({ spectra }: Spectra): Finding[] {
  return spectra.flatMap((spectrum) => {
    const outside = spectrum.flux_normalized.filter((value) => value < floor - tolerance || value > 1 + tolerance)
    const { normalization_scale: scale } = spectrum
    return told(
      [
        ...unless(outside.length === 0, `flux_normalized is from ${floor} to 1`, outside.slice(0, 3)),
        ...unless(scale > 0, 'normalization_scale is above 0', scale),
      ],
      spectrum.spectrum_id,
    )
  })
}

/** Days count from the outburst, and are null where it is not known. */
export function judgeDays(
  outburst: number | null,
  items: readonly Pick<Spectrum, 'epoch_mjd' | 'days_since_outburst'>[],
): Finding[] {
  const wrong = items.filter(({ epoch_mjd, days_since_outburst: days }) =>
    outburst === null ? days !== null : days === null || Math.abs(days - (epoch_mjd - outburst)) > 1e-3,
  )
  const wanted = outburst === null ? 'null, as outburst_mjd is' : `epoch_mjd less ${outburst}`
  const seen = wrong.slice(0, 3).map(({ epoch_mjd, days_since_outburst }) => [epoch_mjd, days_since_outburst])
  return unless(wrong.length === 0, `days_since_outburst is ${wanted}`, seen)
}
