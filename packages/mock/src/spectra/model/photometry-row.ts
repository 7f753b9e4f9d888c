export type StoredRegime = 'optical' | 'uv' | 'nir' | 'mir' | 'fir' | 'xray' | 'radio' | 'gamma'

/** One measurement as the catalogue stores it: nothing suppressed, nothing folded, nothing shifted. */
export interface PhotometryRow {
  readonly row_id: string
  readonly time_mjd: number
  readonly band_id: string
  /** Label of the band. */
  readonly band_name: string
  readonly regime: StoredRegime
  readonly spectral_coord_value: number
  readonly spectral_coord_unit: 'Angstrom' | 'GHz' | 'keV' | 'GeV'
  readonly magnitude: number | null
  readonly mag_err: number | null
  readonly flux_density: number | null
  readonly flux_density_err: number | null
  readonly flux_density_unit: string | null
  readonly count_rate: number | null
  readonly count_rate_err: number | null
  readonly is_upper_limit: boolean
  readonly limiting_value: number | null
  readonly telescope: string | null
  readonly instrument: string | null
  readonly observer: string | null
  readonly orig_catalog: string | null
  readonly bibcode: string | null
}
