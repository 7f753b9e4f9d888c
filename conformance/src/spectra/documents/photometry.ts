import type { Finding } from '../../conformity/judge-answer.ts'
import type { Schemas } from '../spectra-check.ts'
import { told, unless } from '../want-none.ts'
import { findDisorder } from './in-order.ts'

type Photometry = Schemas['Photometry']
type Observation = Schemas['PhotometryObservation']
type RegimeId = Schemas['PhotometryRegimeId']

const mostPoints = 500

interface RegimeRules {
  readonly quantity: 'magnitude' | 'count_rate' | 'photon_flux' | 'flux_density'
  readonly inverted: boolean
  readonly scale: 'linear' | 'log'
}

/** How each regime is measured and drawn, in the order they are listed in. */
const rules: Readonly<Record<RegimeId, RegimeRules>> = {
  optical: { quantity: 'magnitude', inverted: true, scale: 'linear' },
  xray: { quantity: 'count_rate', inverted: false, scale: 'linear' },
  gamma: { quantity: 'photon_flux', inverted: false, scale: 'linear' },
  radio: { quantity: 'flux_density', inverted: false, scale: 'log' },
}
const order = Object.keys(rules)
const rank = ({ regime }: Pick<Observation, 'regime'>) => order.indexOf(regime)

/** By regime, then oldest first, as many as the catalogue counts and no more of a regime than a plot takes. */
export function judgeRows({ observations }: Photometry, photometryCount: number | undefined): Finding[] {
  return [
    ...findDisorder(
      observations,
      (a, b) => rank(a) - rank(b) || a.epoch_mjd - b.epoch_mjd,
      'observations are sorted by regime, then by epoch_mjd',
      ({ regime, epoch_mjd }) => `${regime} ${epoch_mjd}`,
    ),
    ...unless(
      photometryCount === undefined || observations.length === photometryCount,
      `${photometryCount} observations, the photometry_count of the catalogue`,
      observations.length,
    ),
    ...order.flatMap((regime) => {
      const count = observations.filter((row) => row.regime === regime).length
      return unless(count <= mostPoints, `at most ${mostPoints} observations of ${regime}`, count)
    }),
  ]
}

/** A value in the quantity of its regime, or in none. */
export function judgeQuantities({ observations }: Photometry): Finding[] {
  const quantities = Object.values(rules).map(({ quantity }) => quantity)
  const wrong = observations.filter((row) => {
    const { quantity } = rules[row.regime]
    return quantities.some((name) => name !== quantity && (row[name] !== null || row[`${name}_error`] !== null))
  })
  const seen = wrong.slice(0, 3).map(({ regime, magnitude, flux_density, count_rate, photon_flux }) => ({
    regime,
    magnitude,
    flux_density,
    count_rate,
    photon_flux,
  }))
  return unless(wrong.length === 0, 'a value in the quantity of its regime only', seen)
}

/** Regimes and bands are those that occur, and say how they are drawn. */
export function judgeRegimes({ regimes, bands, observations }: Photometry): Finding[] {
  const used = order.filter((regime) => observations.some((row) => row.regime === regime))
  const listed = regimes.map(({ id }) => id)
  return [
    ...unless(listed.join() === used.join(), `regimes are ${used.join(', ') || 'none'}`, listed),
    ...regimes.flatMap(({ id, y_axis_inverted, y_axis_scale_default, bands: labels }) => {
      const { inverted, scale } = rules[id]
      const known = new Map(bands.filter(({ regime }) => regime === id).map((band) => [band.band, band]))
      const wavelengths = labels.map((label) => known.get(label)?.wavelength_eff_nm ?? Number.POSITIVE_INFINITY)
      return told(
        [
          ...unless(y_axis_inverted === inverted, `y_axis_inverted is ${inverted}`, y_axis_inverted),
          ...unless(y_axis_scale_default === scale, `y_axis_scale_default is ${scale}`, y_axis_scale_default),
          ...unless(
            [...labels].sort().join('\n') === [...known.keys()].sort().join('\n'),
            'its bands are those of bands',
            labels,
          ),
          ...findDisorder(
            wavelengths,
            (a, b) => a - b,
            'bands are sorted by wavelength_eff_nm',
            (value) => value,
          ),
        ],
        `regime ${id}`,
      )
    }),
    ...judgeBands({ bands, observations }),
  ]
}

function judgeBands({ bands, observations }: Pick<Photometry, 'bands' | 'observations'>): Finding[] {
  const nameOf = ({ band, regime }: Pick<Observation, 'band' | 'regime'>) => `${regime} ${band}`
  const listed = new Set(bands.map(nameOf))
  const used = new Set(observations.map(nameOf))
  const unlisted = [...used].filter((name) => !listed.has(name))
  const unused = [...listed].filter((name) => !used.has(name))
  const offsets = bands.filter(({ vertical_offset: offset }) => offset < 0 || !Number.isInteger(offset * 2))
  return [
    ...unless(unlisted.length === 0, 'every band of an observation is listed', unlisted),
    ...unless(unused.length === 0, 'every listed band occurs', unused),
    ...unless(listed.size === bands.length, 'every band is listed once', bands.map(nameOf)),
    ...unless(
      offsets.length === 0,
      'vertical_offset is a multiple of 0.5, and not below 0',
      offsets.map(({ band, vertical_offset }) => [band, vertical_offset]),
    ),
  ]
}
