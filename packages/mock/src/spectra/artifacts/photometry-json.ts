import { vocabularies } from './generation.ts'
import type { NovaFacts } from './nova-facts.ts'
import { daysSince, type Outburst } from './outburst.ts'
import { bandsOf, type PlotBand } from './photometry-bands.ts'
import { plotRegimes } from './plot-regimes.ts'
import { Float, type PythonValue } from './python-json.ts'
import type { ShownRow } from './select-photometry.ts'

export function photometryJson(facts: NovaFacts, generated_at: string): PythonValue {
  const rows = facts.rows()
  const outburst = facts.outburst()
  const regimes = plotRegimes
    .map((regime) => ({ regime, bands: bandsOf(regime, rows) }))
    .filter(({ bands }) => bands.length > 0)
  return {
    schema_version: vocabularies[facts.generation].photometry,
    generated_at,
    nova_id: facts.nova.nova_id,
    outburst_mjd: outburst.mjd === null ? null : new Float(outburst.mjd),
    outburst_mjd_is_estimated: outburst.estimated,
    regimes: regimes.map(({ regime: { quantity: _, ...regime }, bands }) => ({
      ...regime,
      bands: bands.map(({ band }) => band),
    })),
    bands: regimes.flatMap(({ bands }) => bands.map(bandItem)),
    observations: rows.map((row) => observation(row, outburst)),
  }
}

const bandItem = ({ band, regime, wavelength_eff_nm, vertical_offset }: PlotBand): PythonValue => ({
  band,
  regime: regime.id,
  wavelength_eff_nm: wavelength_eff_nm === null ? null : new Float(wavelength_eff_nm),
  vertical_offset: new Float(vertical_offset),
  // No name a style sheet could have, where the label holds blanks, dots or quotes.
  display_color_token: regime.id === 'xray' ? null : `--color-plot-band-${band}`,
})

function observation(
  { row, regime, epoch_mjd, value, error, is_upper_limit }: ShownRow,
  outburst: Outburst,
): PythonValue {
  const days = daysSince(epoch_mjd, outburst)
  const pair = (quantity: typeof regime.quantity) => ({
    [quantity]: regime.quantity === quantity ? numberOf(value) : null,
    [`${quantity}_error`]: regime.quantity === quantity ? numberOf(error) : null,
  })
  return {
    // Rows have ids; they are read under a name that no row has.
    observation_id: '',
    epoch_mjd: new Float(epoch_mjd),
    days_since_outburst: numberOf(days),
    band: row.band_name,
    regime: regime.id,
    ...pair('magnitude'),
    ...pair('flux_density'),
    ...pair('count_rate'),
    ...pair('photon_flux'),
    is_upper_limit,
    provider: row.orig_catalog ?? row.bibcode ?? 'unknown',
    telescope: row.telescope ?? 'unknown',
    instrument: row.instrument ?? 'unknown',
  }
}

const numberOf = (value: number | null): Float | null => (value === null ? null : new Float(value))
