import type { SeededRandom } from '../../engine/random.ts'
import { type Band, type BandName, bands } from './bands.ts'
import { photometryRowId } from './identity.ts'
import { gaussian } from './make-spectrum.ts'
import type { PhotometryRow } from './photometry-row.ts'

export interface LightCurvePlan {
  /** Brightest V magnitude. */
  readonly peak: number
  /** Days until two magnitudes fainter. */
  readonly t2_days: number
  /** Rows by band. */
  readonly bands: Readonly<Partial<Record<BandName, number>>>
  /** A row with the last four digits of its MJD only, and one with a radio flux in µJy, as careless tables have them. */
  readonly careless?: boolean
}

export interface LightCurveOf {
  readonly nova_id: string
  readonly name: string
  readonly outburst_mjd: number
  readonly bibcodes: readonly string[]
}

/** Measurements of a nova over its first years: a decline by a power law of time, limits where it faded away, a radio bump, soft X-rays. */
export function makeLightCurve(plan: LightCurvePlan, of: LightCurveOf, random: SeededRandom): PhotometryRow[] {
  const rows = Object.entries(plan.bands).flatMap(([name, count], index) => {
    const band = bandNamed(name)
    // Long series come from observers' archives, short ones out of publications.
    const bibcode = count >= 100 ? null : (of.bibcodes[index % Math.max(1, of.bibcodes.length)] ?? null)
    return Array.from({ length: count }, (_, step) =>
      makeRow(plan, of, band, bibcode, (step + random.next()) / count, random),
    )
  })
  const [first] = rows
  if (!plan.careless || !first) return rows
  const radio = rows.find((row) => row.regime === 'radio')
  return [
    ...rows,
    identify({ ...first, time_mjd: Math.round((first.time_mjd % 10_000) * 10) / 10 }, of),
    ...(radio
      ? [
          identify(
            {
              ...radio,
              flux_density: (radio.flux_density ?? 0) * 1000,
              flux_density_unit: 'uJy',
              time_mjd: radio.time_mjd + 1,
            },
            of,
          ),
        ]
      : []),
  ]
}

const bandNamed = (name: string): Band => {
  const found = Object.entries(bands).find(([known]) => known === name)
  if (!found) throw new TypeError(`There is no band ${name}`)
  return found[1]
}

type Unidentified = Omit<PhotometryRow, 'row_id'>

function makeRow(
  plan: LightCurvePlan,
  of: LightCurveOf,
  band: Band,
  bibcode: string | null,
  share: number,
  random: SeededRandom,
) {
  const radioOrX = band.regime === 'radio' || band.regime === 'xray'
  // Evenly in the logarithm of time: often at first, seldom later.
  const age = (radioOrX ? 8 : 0.5) * (radioOrX ? 120 : 1500) ** share
  const row: Unidentified = {
    ...emptyRow,
    time_mjd: Math.round((of.outburst_mjd + age) * 1e4) / 1e4,
    band_id: band.band_id,
    band_name: band.label,
    regime: band.regime,
    spectral_coord_value: band.coordinate,
    spectral_coord_unit: band.unit,
    bibcode,
    orig_catalog: bibcode === null ? 'AAVSO' : null,
    ...(random.below(3) === 0 ? {} : facilities[band.regime]),
    ...measure(plan, band, age, random),
  }
  return identify(row, of)
}

const identify = (row: Unidentified, of: LightCurveOf): PhotometryRow => ({
  ...row,
  row_id: photometryRowId({
    nova_id: of.nova_id,
    epoch: String(row.time_mjd),
    band_id: row.band_id,
    flux: String(row.magnitude ?? row.flux_density ?? row.count_rate ?? row.limiting_value),
    filename: `${of.name.replaceAll(' ', '_')}_Photometry.csv`,
  }),
})

type Measurement = Partial<Unidentified>

function measure(plan: LightCurvePlan, band: Band, age: number, random: SeededRandom): Measurement {
  const noise = gaussian(random)
  switch (band.regime) {
    case 'radio':
      return measureRadio(band.coordinate, age, noise)
    case 'xray':
      return {
        count_rate: round(Math.max(0.001, 2 * Math.exp(-(((age - 150) / 120) ** 2)) * (1 + 0.1 * noise)), 4),
        count_rate_err: 0.01,
      }
    case 'gamma':
      return {
        flux_density: round(3e-7 * Math.exp(-age / 12) * (1 + 0.2 * noise), 10),
        flux_density_err: 5e-8,
        flux_density_unit: 'ph/cm2/s',
      }
    default:
      return measureMagnitude(plan, band, age, noise)
  }
}

const faintest = 17.5

function measureMagnitude(plan: LightCurvePlan, band: Band, age: number, noise: number): Measurement {
  const rise = age < 1 ? 2 * (1 - age) : 0
  const decline = 5 * Math.log10(1 + age / (plan.t2_days * 0.66))
  const magnitude = plan.peak + (band.color ?? 0) + rise + decline
  if (magnitude > faintest) return { is_upper_limit: true, limiting_value: faintest }
  const error = round(0.01 + 0.004 * Math.exp(Math.max(0, magnitude - 9) / 1.6), 3)
  return { magnitude: round(magnitude + Math.min(error, 0.15) * noise, 3), mag_err: error }
}

/** A thermal bump in mJy, later and lower at lower frequencies; before it, only limits. */
function measureRadio(frequencyGhz: number, age: number, noise: number): Measurement {
  const peak = 600 * frequencyGhz ** -0.6
  const flux = 12 * frequencyGhz ** 0.5 * (age < peak ? (age / peak) ** 2 : (peak / age) ** 1.6)
  if (flux < 0.05) return { is_upper_limit: true, limiting_value: 0.15, flux_density_unit: 'mJy' }
  return {
    flux_density: round(flux * (1 + 0.04 * noise), 4),
    flux_density_err: round(flux * 0.04 + 0.01, 4),
    flux_density_unit: 'mJy',
  }
}

const round = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals

const facilities: Readonly<
  Record<PhotometryRow['regime'], { telescope: string; instrument: string; observer?: string }>
> = {
  optical: { telescope: 'SMARTS 1.3 m', instrument: 'ANDICAM', observer: 'Walter, F.' },
  uv: { telescope: 'Swift', instrument: 'UVOT' },
  nir: { telescope: 'SMARTS 1.3 m', instrument: 'ANDICAM' },
  mir: { telescope: 'Spitzer', instrument: 'IRAC' },
  fir: { telescope: 'Herschel', instrument: 'PACS' },
  xray: { telescope: 'Swift', instrument: 'XRT' },
  radio: { telescope: 'VLA', instrument: 'WIDAR' },
  gamma: { telescope: 'Fermi', instrument: 'LAT' },
}

const emptyRow = {
  magnitude: null,
  mag_err: null,
  flux_density: null,
  flux_density_err: null,
  flux_density_unit: null,
  count_rate: null,
  count_rate_err: null,
  is_upper_limit: false,
  limiting_value: null,
  telescope: null,
  instrument: null,
  observer: null,
} as const
