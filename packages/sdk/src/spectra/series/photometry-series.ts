import type { Photometry, PhotometryObservation } from '../generated/site/types.ts'
import { type LightCurveRegime, type LightCurveUnit, photometryQuantities } from './photometry-quantities.ts'

/** The light curve of one band as numbers that can be calculated with. All arrays are of one length, oldest first. */
export interface LightCurveOf<Regime extends LightCurveRegime> {
  readonly regime: Regime
  /** Of `values` and `errors`. Nothing is ever converted to another. */
  readonly unit: LightCurveUnit<Regime>
  /**
   * False for radio: the site passes on what it stored without looking at the unit, so a row may be in µJy or Jy.
   */
  readonly isUnitSure: boolean
  /** Its label; bands of several regimes may share one. */
  readonly band: string
  /** Effective wavelength in nm; null where it is not known, and for radio, where the site's number means nothing. */
  readonly wavelength_eff_nm: number | null
  /** Magnitudes to add so that bands do not overlap in a plot; null on every other axis, where that means nothing. */
  readonly vertical_offset: number | null
  /** A key for each row: regime, band, epoch, and how many of these came before. The rows' own ids are empty. */
  readonly keys: readonly string[]
  readonly epochs_mjd: Float64Array
  /** NaN where the outburst is not known. May be far below 0, so a logarithmic axis has to leave some out. */
  readonly days_since_outburst: Float64Array
  /** NaN where the row has none. */
  readonly values: Float64Array
  readonly errors: Float64Array
  /** 1 for a limit. An optical one with an error is a measurement that is uncertain by more than a magnitude. */
  readonly isUpperLimit: Uint8Array
  /** 1 where the epoch is no date of our times: some were cut off where they were typed in. */
  readonly isEpochDoubtful: Uint8Array
  /** The rows as they were published, with provider, telescope and instrument. */
  readonly rows: readonly PhotometryObservation[]
}

/** A light curve of any regime: its `regime` tells its `unit`. */
export type LightCurve = { [Regime in LightCurveRegime]: LightCurveOf<Regime> }[LightCurveRegime]

/** The light curves of a nova. */
export interface PhotometrySeries {
  readonly nova_id: string
  /** When the outburst began, MJD in days. */
  readonly outburst_mjd: number | null
  readonly outburst_mjd_is_estimated: boolean
  /** One for each band of each regime, in the order of the document. */
  readonly curves: readonly LightCurve[]
  /**
   * Rows whose value is not where their regime has it: their value is NaN. Such as a count rate that was published as
   * a flux density.
   */
  readonly misplaced: readonly PhotometryObservation[]
  /** Rows of regimes that nobody knows. */
  readonly rejected: readonly PhotometryObservation[]
}

/** Years 1968 to 2050: what anybody has measured with a detector, or will soon. */
const [FIRST_MJD, LAST_MJD] = [40_000, 70_000]

/**
 * The light curves of a document, by regime and band, as arrays of numbers in the unit of their regime. Nothing is
 * converted, shifted or filled in.
 *
 * @example
 * ```ts
 * const { curves } = photometrySeries(await release.photometry(nova_id))
 * for (const curve of curves)
 *   if (curve.regime === 'optical') console.log(curve.band, Math.min(...curve.values), curve.unit)
 * ```
 */
export function photometrySeries(document: Photometry): PhotometrySeries {
  const { nova_id, outburst_mjd, outburst_mjd_is_estimated } = document
  const groups = new Map<string, { regime: LightCurveRegime; band: string; rows: PhotometryObservation[] }>()
  const rejected: PhotometryObservation[] = []
  for (const { id, bands } of document.regimes)
    if (isRegime(id)) for (const band of bands) groups.set(groupKey(id, band), { regime: id, band, rows: [] })
  for (const row of document.observations) {
    const { regime, band } = row
    if (!isRegime(regime)) {
      rejected.push(row)
      continue
    }
    const key = groupKey(regime, band)
    const group = groups.get(key) ?? { regime, band, rows: [] }
    groups.set(key, group)
    group.rows.push(row)
  }
  const filled = [...groups.values()].filter(({ rows }) => rows.length > 0)
  return {
    ...{ nova_id, outburst_mjd, outburst_mjd_is_estimated },
    curves: filled.map(({ regime, band, rows }) => toCurve(document, regime, band, rows)),
    misplaced: filled.flatMap(({ regime, rows }) => rows.filter((row) => isMisplaced(regime, row))),
    rejected,
  }
}

const isRegime = (regime: string): regime is LightCurveRegime => Object.hasOwn(photometryQuantities, regime)
/** A label may be anything; what is no Unicode has no encoding. */
const groupKey = (regime: string, band: string) =>
  `${regime}/${encodeURIComponent(band.replace(/\p{Cs}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`))}`

function toCurve(
  document: Photometry,
  regime: LightCurveRegime,
  band: string,
  given: readonly PhotometryObservation[],
): LightCurve {
  const { value, error, unit } = photometryQuantities[regime]
  const rows = [...given].sort((a, b) => a.epoch_mjd - b.epoch_mjd)
  const known = document.bands.find((each) => each.band === band && each.regime === regime)
  const column = (read: (row: PhotometryObservation) => number | null | undefined) =>
    Float64Array.from(rows, (row) => read(row) ?? Number.NaN)
  const curve: Omit<LightCurveOf<LightCurveRegime>, 'regime' | 'unit'> = {
    isUnitSure: regime !== 'radio',
    band,
    wavelength_eff_nm: regime === 'radio' ? null : (known?.wavelength_eff_nm ?? null),
    vertical_offset: regime === 'optical' ? (known?.vertical_offset ?? null) : null,
    keys: keysOf(groupKey(regime, band), rows),
    epochs_mjd: column(({ epoch_mjd }) => epoch_mjd),
    days_since_outburst: column(({ days_since_outburst }) => days_since_outburst),
    values: column((row) => row[value]),
    errors: column((row) => row[error]),
    isUpperLimit: Uint8Array.from(rows, ({ is_upper_limit }) => (is_upper_limit ? 1 : 0)),
    isEpochDoubtful: Uint8Array.from(rows, ({ epoch_mjd }) =>
      epoch_mjd >= FIRST_MJD && epoch_mjd <= LAST_MJD ? 0 : 1,
    ),
    rows,
  }
  // One table gives both, so they belong together.
  return { regime, unit, ...curve } as LightCurve
}

function keysOf(group: string, rows: readonly PhotometryObservation[]): readonly string[] {
  const counts = new Map<string, number>()
  return rows.map(({ epoch_mjd }) => {
    const key = `${group}/${epoch_mjd}`
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    return `${key}/${count}`
  })
}

/** Whether a row has a value, and not where its regime has it. */
function isMisplaced(regime: LightCurveRegime, row: PhotometryObservation): boolean {
  const isThere = (quantity: LightCurveRegime) => row[photometryQuantities[quantity].value] != null
  return !isThere(regime) && Object.keys(photometryQuantities).some((other) => isRegime(other) && isThere(other))
}
