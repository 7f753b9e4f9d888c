import { groupBy } from './group-by.ts'
import type { PlotRegime } from './plot-regimes.ts'
import type { ShownRow } from './select-photometry.ts'

export interface PlotBand {
  readonly band: string
  readonly regime: PlotRegime
  readonly wavelength_eff_nm: number | null
  readonly vertical_offset: number
}

/** The bands of a regime by wavelength, those without one last. */
export function bandsOf(regime: PlotRegime, rows: readonly ShownRow[]): PlotBand[] {
  const byBand = groupBy(
    rows.filter((row) => row.regime === regime),
    ({ row }) => row.band_name,
  )
  const offsets = offsetsOf(new Map([...byBand].map(([band, members]) => [band, medianOf(members)])))
  return [...byBand]
    .map(([band, [first]]) => ({
      band,
      regime,
      wavelength_eff_nm: first ? wavelengthOf(first) : null,
      vertical_offset: offsets.get(band) ?? 0,
    }))
    .sort(
      (a, b) => (a.wavelength_eff_nm ?? Number.POSITIVE_INFINITY) - (b.wavelength_eff_nm ?? Number.POSITIVE_INFINITY),
    )
}

/** A tenth of what the registry says, which is right for angstrom and means nothing for GHz. */
const wavelengthOf = ({ row }: ShownRow): number | null =>
  row.spectral_coord_unit === 'keV' || row.spectral_coord_unit === 'GeV' ? null : row.spectral_coord_value / 10

/**
 * Shifts in steps of 0.5 that keep bands apart, from the brightest, which stays, to the faintest. Flux densities are shifted just the same,
 * though that means nothing for them.
 */
export function offsetsOf(medians: ReadonlyMap<string, number | null>): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>()
  let shown = Number.NEGATIVE_INFINITY
  for (const [band, median] of [...medians].sort(
    ([, a], [, b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY),
  )) {
    const offset = median === null || shown === Number.NEGATIVE_INFINITY ? 0 : toHalves(shown + 0.5 - median)
    offsets.set(band, offset)
    if (median !== null) shown = median + offset
  }
  return offsets
}

/** The next half that is not smaller; never less than nothing. */
const toHalves = (value: number): number => Math.max(0, Math.ceil(value * 2) / 2)

function medianOf(rows: readonly ShownRow[]): number | null {
  const values = rows
    .flatMap(({ value, is_upper_limit }) => (value === null || is_upper_limit ? [] : [value]))
    .sort((a, b) => a - b)
  return values[values.length >> 1] ?? null
}
