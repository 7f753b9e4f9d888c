import type { PhotometryRow } from '../model/photometry-row.ts'
import { binaryTable, type Column } from './binary-table.ts'
import { emptyPrimary, writeFits } from './write-fits.ts'

/**
 * The consolidated photometry of a bundle, with everything it loses on its way there: no observation ids, no word on how bands were
 * resolved, band names that are the last piece of an id, zeros that turn into NaN, upper limits without their value, no count rates.
 */
export function photometryTable(rows: readonly PhotometryRow[]): Uint8Array {
  return writeFits([emptyPrimary(), binaryTable('PHOTOMETRY', photometryColumns(rows))])
}

function photometryColumns(rows: readonly PhotometryRow[]): Column[] {
  const text = (name: string, of: (row: PhotometryRow) => string | null): Column => ({
    name,
    letter: 'A',
    cells: rows.map((row) => of(row) ?? ''),
  })
  const double = (name: string, of: (row: PhotometryRow) => number | null): Column => ({
    name,
    letter: 'D',
    cells: rows.map((row) => of(row) || Number.NaN),
  })
  return [
    text('OBS_ID', () => ''),
    double('TIME_MJD', (row) => row.time_mjd),
    text('BAND_ID', (row) => row.band_id),
    text('BAND_NAME', (row) => row.band_id.slice(row.band_id.lastIndexOf('_') + 1)),
    text('REGIME', (row) => row.regime),
    double('MAGNITUDE', (row) => row.magnitude),
    double('MAG_ERR', (row) => row.mag_err),
    double('FLUX_DENSITY', (row) => row.flux_density),
    double('FLUX_DENSITY_ERR', (row) => row.flux_density_err),
    text('FLUX_DENSITY_UNIT', (row) => row.flux_density_unit),
    { name: 'IS_UPPER_LIMIT', letter: 'L', cells: rows.map((row) => row.is_upper_limit) },
    text('TELESCOPE', (row) => row.telescope),
    text('INSTRUMENT', (row) => row.instrument),
    text('OBSERVER', (row) => row.observer),
    text('ORIG_CATALOG', (row) => row.orig_catalog),
    text('BIBCODE', (row) => row.bibcode),
    text('BAND_RES_TYPE', () => ''),
    text('BAND_RES_CONF', () => ''),
  ]
}
