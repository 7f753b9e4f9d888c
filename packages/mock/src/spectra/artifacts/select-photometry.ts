import type { CatalogNova } from '../model/create-catalog-model.ts'
import type { PhotometryRow } from '../model/photometry-row.ts'
import { groupBy } from './group-by.ts'
import { publishedMjd } from './outburst.ts'
import { type PlotRegime, plotRegimeOf, plotRegimes } from './plot-regimes.ts'

/** A row on its way into photometry.json. */
export interface ShownRow {
  readonly row: PhotometryRow
  readonly regime: PlotRegime
  readonly epoch_mjd: number
  readonly value: number | null
  readonly error: number | null
  readonly is_upper_limit: boolean
}

const mostPerRegime = 500
/** Magnitudes less certain than this are drawn as limits, though they were measured. */
const worstErrorMag = 1

/** What a release shows of the measurements of a nova: regimes folded, limits without meaning left out, 500 points a regime, by regime and epoch. */
export function selectPhotometry(nova: CatalogNova, repairs: boolean): ShownRow[] {
  const rows = nova.photometry().flatMap((row) => toShown(row, repairs))
  return plotRegimes.flatMap((regime) => {
    const mine = rows.filter((row) => row.regime === regime)
    return thinOut(mine.filter((row) => !isPointlessLimit(row, mine))).sort((a, b) => a.epoch_mjd - b.epoch_mjd)
  })
}

function toShown(row: PhotometryRow, repairs: boolean): ShownRow[] {
  const regime = plotRegimeOf(row.regime)
  if (!regime) return []
  const optical = regime.id === 'optical'
  // All but the optical read the flux density, so what X-ray telescopes counted is lost.
  const measured = optical ? row.magnitude : row.flux_density
  const error = optical ? row.mag_err : row.flux_density_err
  return [
    {
      row,
      regime,
      epoch_mjd: publishedMjd(row, repairs),
      value: measured ?? (row.is_upper_limit ? row.limiting_value : null),
      error,
      is_upper_limit: row.is_upper_limit || (optical && (error ?? 0) > worstErrorMag),
    },
  ]
}

function isPointlessLimit(limit: ShownRow, rows: readonly ShownRow[]): boolean {
  if (limit.regime.id !== 'optical' || !limit.is_upper_limit || limit.value === null) return false
  const { value } = limit
  const detections = rows.filter(({ row, is_upper_limit }) => row.band_name === limit.row.band_name && !is_upper_limit)
  return detections.length > 0 && detections.every((other) => other.value !== null && value < other.value)
}

/** At most 500, each band in proportion and with at least one; within a band evenly in the logarithm of time, detections first. */
function thinOut(rows: readonly ShownRow[]): ShownRow[] {
  if (rows.length <= mostPerRegime) return [...rows]
  const byBand = groupBy(rows, ({ row }) => row.band_name)
  return [...byBand.values()].flatMap((band) =>
    pickByTime(band, Math.max(1, Math.floor((mostPerRegime * band.length) / rows.length))),
  )
}

function pickByTime(rows: readonly ShownRow[], count: number): ShownRow[] {
  const sorted = [...rows].sort((a, b) => a.epoch_mjd - b.epoch_mjd)
  const first = sorted[0]?.epoch_mjd ?? 0
  const span = Math.log1p((sorted.at(-1)?.epoch_mjd ?? 0) - first)
  const placeOf = ({ epoch_mjd }: ShownRow) => (Math.log1p(epoch_mjd - first) / (span || 1)) * count
  const bins = groupBy(sorted, (row) => Math.min(count - 1, Math.floor(placeOf(row))))
  return [...bins].flatMap(([bin, candidates]) => {
    const distance = (row: ShownRow) => (row.is_upper_limit ? count : 0) + Math.abs(placeOf(row) - bin - 0.5)
    return candidates.sort((a, b) => distance(a) - distance(b)).slice(0, 1)
  })
}
