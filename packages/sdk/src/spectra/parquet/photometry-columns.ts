import type { ColumnSpec, RowOf } from './column-spec.ts'

/** The columns of `photometry_table.parquet`, in order. */
export const photometryColumns = [
  { name: 'row_id', type: 'text', nullable: false },
  { name: 'nova_id', type: 'text', nullable: false },
  { name: 'primary_name', type: 'text', nullable: false },
  { name: 'ra_deg', type: 'real', nullable: false },
  { name: 'dec_deg', type: 'real', nullable: false },
  { name: 'time_mjd', type: 'real', nullable: false },
  { name: 'time_bary_corr', type: 'boolean', nullable: false },
  { name: 'time_orig', type: 'real', nullable: true },
  { name: 'time_orig_sys', type: 'text', nullable: true },
  { name: 'svo_filter_id', type: 'text', nullable: true },
  { name: 'band_id', type: 'text', nullable: false },
  { name: 'band_name', type: 'text', nullable: false },
  { name: 'regime', type: 'text', nullable: false },
  { name: 'spectral_coord_type', type: 'text', nullable: false },
  { name: 'spectral_coord_value', type: 'real', nullable: true },
  { name: 'spectral_coord_unit', type: 'text', nullable: false },
  { name: 'bandpass_width', type: 'real', nullable: true },
  { name: 'magnitude', type: 'real', nullable: true },
  { name: 'mag_err', type: 'real', nullable: true },
  { name: 'flux_density', type: 'real', nullable: true },
  { name: 'flux_density_err', type: 'real', nullable: true },
  { name: 'flux_density_unit', type: 'text', nullable: true },
  { name: 'count_rate', type: 'real', nullable: true },
  { name: 'count_rate_err', type: 'real', nullable: true },
  { name: 'is_upper_limit', type: 'boolean', nullable: false },
  { name: 'limiting_value', type: 'real', nullable: true },
  { name: 'limiting_sigma', type: 'real', nullable: true },
  { name: 'quality_flag', type: 'integer', nullable: false },
  { name: 'notes', type: 'text', nullable: true },
  { name: 'bibcode', type: 'text', nullable: true },
  { name: 'doi', type: 'text', nullable: true },
  { name: 'data_url', type: 'text', nullable: true },
  { name: 'orig_catalog', type: 'text', nullable: true },
  { name: 'orig_table_ref', type: 'text', nullable: true },
  { name: 'telescope', type: 'text', nullable: true },
  { name: 'instrument', type: 'text', nullable: true },
  { name: 'observer', type: 'text', nullable: true },
  { name: 'data_rights', type: 'text', nullable: false },
  { name: 'band_resolution_type', type: 'text', nullable: false },
  { name: 'band_resolution_confidence', type: 'text', nullable: false },
  { name: 'sidecar_contributed', type: 'boolean', nullable: false },
  { name: 'data_origin', type: 'text', nullable: false },
  { name: 'donor_attribution', type: 'text', nullable: true },
] as const satisfies readonly ColumnSpec[]

/**
 * One measurement. Times are MJD, coordinates degrees of ICRS J2000; `spectral_coord_value` and `bandpass_width` are in
 * `spectral_coord_unit`, magnitudes in mag, flux densities in `flux_density_unit`, count rates in counts per second.
 * Words of the catalogue's own lists are not checked: newer tables may have more of them.
 */
export type PhotometryTableRow = RowOf<typeof photometryColumns>
