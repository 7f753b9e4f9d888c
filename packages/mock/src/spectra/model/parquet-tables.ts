import { parquetWriteBuffer } from 'hyparquet-writer'
import type { CatalogNova } from './create-catalog-model.ts'
import type { Spectrum } from './make-spectrum.ts'

/** Who says to have written the file: fixed, so that another version of the writer makes no other bytes by it. */
const createdBy = 'nova-mock'

type Column = Parameters<typeof parquetWriteBuffer>[0]['columnData'][number]

const write = (columnData: Column[], kvMetadata: { key: string; value: string }[]): Uint8Array =>
  new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy }))

/** A normalised spectrum: nm and flux, with the units of the raw file noted down beside them. */
export function spectrumParquet(
  spectrum: Spectrum,
  units: { readonly spectral: string; readonly flux: string },
): Uint8Array {
  return write(
    [
      { name: 'wavelength_nm', data: spectrum.wavelengths_nm, type: 'DOUBLE', nullable: false },
      { name: 'flux', data: spectrum.flux, type: 'DOUBLE', nullable: false },
    ],
    [
      { key: 'schema_version', value: '1.0' },
      { key: 'spectral_units', value: units.spectral },
      { key: 'flux_units', value: units.flux },
    ],
  )
}

/** The photometry of a nova with all its columns; what is not known is null. */
export function photometryParquet(nova: CatalogNova, schemaVersion: string): Uint8Array {
  const rows = photometryTableRows(nova)
  const columns = columnTypes.map(([name, type, nullable]) => ({
    name,
    data: rows.map((row) => row[name]),
    type,
    nullable,
  }))
  return write(columns, [{ key: 'photometry_schema_version', value: schemaVersion }])
}

type PhotometryTableRow = ReturnType<typeof photometryTableRows>[number]

/** Rows as the table has them. */
function photometryTableRows(nova: CatalogNova) {
  return nova.photometry().map((row) => ({
    row_id: row.row_id,
    nova_id: nova.nova_id,
    primary_name: nova.primary_name,
    ra_deg: nova.ra_deg,
    dec_deg: nova.dec_deg,
    time_mjd: row.time_mjd,
    time_bary_corr: false,
    time_orig: null,
    time_orig_sys: null,
    svo_filter_id: null,
    band_id: row.band_id,
    band_name: row.band_name,
    regime: row.regime,
    // Whoever reads tickets says wavelength, also of GHz.
    spectral_coord_type: 'wavelength',
    spectral_coord_value: row.spectral_coord_value,
    spectral_coord_unit: row.spectral_coord_unit,
    bandpass_width: null,
    magnitude: row.magnitude,
    mag_err: row.mag_err,
    flux_density: row.flux_density,
    flux_density_err: row.flux_density_err,
    flux_density_unit: row.flux_density_unit,
    count_rate: row.count_rate,
    count_rate_err: row.count_rate_err,
    is_upper_limit: row.is_upper_limit,
    limiting_value: row.limiting_value,
    limiting_sigma: row.is_upper_limit ? 3 : null,
    quality_flag: 0,
    notes: null,
    bibcode: row.bibcode,
    doi: null,
    data_url: null,
    orig_catalog: row.orig_catalog,
    orig_table_ref: null,
    telescope: row.telescope,
    instrument: row.instrument,
    observer: row.observer,
    data_rights: 'public',
    band_resolution_type: row.band_id.startsWith('Generic_') ? 'generic_fallback' : 'canonical',
    band_resolution_confidence: row.band_id.startsWith('Generic_') ? 'medium' : 'high',
    sidecar_contributed: false,
    data_origin: 'literature',
    donor_attribution: null,
  }))
}

/** Columns in their order: name, type, whether null may stand there. */
const columnTypes: readonly (readonly [
  name: keyof PhotometryTableRow,
  type: NonNullable<Column['type']>,
  nullable: boolean,
])[] = [
  ['row_id', 'STRING', false],
  ['nova_id', 'STRING', false],
  ['primary_name', 'STRING', false],
  ['ra_deg', 'DOUBLE', false],
  ['dec_deg', 'DOUBLE', false],
  ['time_mjd', 'DOUBLE', false],
  ['time_bary_corr', 'BOOLEAN', false],
  ['time_orig', 'DOUBLE', true],
  ['time_orig_sys', 'STRING', true],
  ['svo_filter_id', 'STRING', true],
  ['band_id', 'STRING', false],
  ['band_name', 'STRING', false],
  ['regime', 'STRING', false],
  ['spectral_coord_type', 'STRING', false],
  ['spectral_coord_value', 'DOUBLE', true],
  ['spectral_coord_unit', 'STRING', false],
  ['bandpass_width', 'DOUBLE', true],
  ['magnitude', 'DOUBLE', true],
  ['mag_err', 'DOUBLE', true],
  ['flux_density', 'DOUBLE', true],
  ['flux_density_err', 'DOUBLE', true],
  ['flux_density_unit', 'STRING', true],
  ['count_rate', 'DOUBLE', true],
  ['count_rate_err', 'DOUBLE', true],
  ['is_upper_limit', 'BOOLEAN', false],
  ['limiting_value', 'DOUBLE', true],
  ['limiting_sigma', 'DOUBLE', true],
  ['quality_flag', 'INT32', false],
  ['notes', 'STRING', true],
  ['bibcode', 'STRING', true],
  ['doi', 'STRING', true],
  ['data_url', 'STRING', true],
  ['orig_catalog', 'STRING', true],
  ['orig_table_ref', 'STRING', true],
  ['telescope', 'STRING', true],
  ['instrument', 'STRING', true],
  ['observer', 'STRING', true],
  ['data_rights', 'STRING', false],
  ['band_resolution_type', 'STRING', false],
  ['band_resolution_confidence', 'STRING', false],
  ['sidecar_contributed', 'BOOLEAN', false],
  ['data_origin', 'STRING', false],
  ['donor_attribution', 'STRING', true],
]
