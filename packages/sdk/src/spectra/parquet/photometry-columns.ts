import type { ColumnSpec, ColumnType, RowOf } from './column-spec.ts'

const has = <const Name extends string, const Type extends ColumnType>(name: Name, type: Type) =>
  ({ name, type, nullable: false }) as const
const may = <const Name extends string, const Type extends ColumnType>(name: Name, type: Type) =>
  ({ name, type, nullable: true }) as const

/** The columns of `photometry_table.parquet`, in order. */
export const photometryColumns = [
  has('row_id', 'text'),
  has('nova_id', 'text'),
  has('primary_name', 'text'),
  has('ra_deg', 'real'),
  has('dec_deg', 'real'),
  has('time_mjd', 'real'),
  has('time_bary_corr', 'boolean'),
  may('time_orig', 'real'),
  may('time_orig_sys', 'text'),
  may('svo_filter_id', 'text'),
  has('band_id', 'text'),
  has('band_name', 'text'),
  has('regime', 'text'),
  has('spectral_coord_type', 'text'),
  may('spectral_coord_value', 'real'),
  has('spectral_coord_unit', 'text'),
  may('bandpass_width', 'real'),
  may('magnitude', 'real'),
  may('mag_err', 'real'),
  may('flux_density', 'real'),
  may('flux_density_err', 'real'),
  may('flux_density_unit', 'text'),
  may('count_rate', 'real'),
  may('count_rate_err', 'real'),
  has('is_upper_limit', 'boolean'),
  may('limiting_value', 'real'),
  may('limiting_sigma', 'real'),
  has('quality_flag', 'integer'),
  may('notes', 'text'),
  may('bibcode', 'text'),
  may('doi', 'text'),
  may('data_url', 'text'),
  may('orig_catalog', 'text'),
  may('orig_table_ref', 'text'),
  may('telescope', 'text'),
  may('instrument', 'text'),
  may('observer', 'text'),
  has('data_rights', 'text'),
  has('band_resolution_type', 'text'),
  has('band_resolution_confidence', 'text'),
  has('sidecar_contributed', 'boolean'),
  has('data_origin', 'text'),
  may('donor_attribution', 'text'),
] as const satisfies readonly ColumnSpec[]

/**
 * One measurement. Times are MJD, coordinates degrees of ICRS J2000; `spectral_coord_value` and `bandpass_width` are in
 * `spectral_coord_unit`, magnitudes in mag, flux densities in `flux_density_unit`, count rates in counts per second.
 * Words of the catalogue's own lists are not checked: newer tables may have more of them.
 */
export type PhotometryTableRow = RowOf<typeof photometryColumns>
