import type { FitsColumn } from './column.ts'
import { type FitsPlace, fitsError } from './fits-error.ts'
import type { FitsFile } from './read-fits.ts'

/** The columns of the photometry table of a bundle, in their order, with the letter of their format. */
const photometryColumns = {
  OBS_ID: 'A',
  TIME_MJD: 'D',
  BAND_ID: 'A',
  BAND_NAME: 'A',
  REGIME: 'A',
  MAGNITUDE: 'D',
  MAG_ERR: 'D',
  FLUX_DENSITY: 'D',
  FLUX_DENSITY_ERR: 'D',
  FLUX_DENSITY_UNIT: 'A',
  IS_UPPER_LIMIT: 'L',
  TELESCOPE: 'A',
  INSTRUMENT: 'A',
  OBSERVER: 'A',
  ORIG_CATALOG: 'A',
  BIBCODE: 'A',
  BAND_RES_TYPE: 'A',
  BAND_RES_CONF: 'A',
} as const

type Columns = typeof photometryColumns
type Name = keyof Columns

/** One measurement. Text is empty where there is none, numbers are null. */
export interface FitsPhotometryRow {
  /** Blank in every table published so far: key rows by band, time and place in the table. */
  readonly OBS_ID: string
  readonly TIME_MJD: number | null
  readonly BAND_ID: string
  /**
   * What stands behind the last `_` of BAND_ID, and so `GHz` for `Radio_4.9_GHz` and `gp` for `SLOAN_SDSS_gp`: for
   * people take the labels of `photometry.json`.
   */
  readonly BAND_NAME: string
  /** The regimes of the catalogue's records: `uv`, `nir` and `mir` are not folded into `optical` as in `photometry.json`. */
  readonly REGIME: string
  /** mag. Null also for a magnitude of exactly 0, and for an upper limit, whose value is not exported. */
  readonly MAGNITUDE: number | null
  /** mag */
  readonly MAG_ERR: number | null
  /** In FLUX_DENSITY_UNIT. Null also for exactly 0, and for an upper limit. */
  readonly FLUX_DENSITY: number | null
  readonly FLUX_DENSITY_ERR: number | null
  readonly FLUX_DENSITY_UNIT: string
  /** False as well where the file says neither. */
  readonly IS_UPPER_LIMIT: boolean
  readonly TELESCOPE: string
  readonly INSTRUMENT: string
  readonly OBSERVER: string
  readonly ORIG_CATALOG: string
  readonly BIBCODE: string
  /** Blank in every table published so far. */
  readonly BAND_RES_TYPE: string
  /** Blank in every table published so far. */
  readonly BAND_RES_CONF: string
}

/** The columns as arrays: numbers are NaN where there is none, logical values 1 and 0. */
export type FitsPhotometryColumns = {
  readonly [Column in Name]: Columns[Column] extends 'D'
    ? Float64Array
    : Columns[Column] extends 'L'
      ? Uint8Array
      : readonly string[]
}

/** The photometry table of a bundle. */
export interface FitsPhotometryTable {
  readonly row_count: number
  readonly columns: FitsPhotometryColumns
  /** The same as objects, made when asked for. */
  rows(): readonly FitsPhotometryRow[]
}

/**
 * The photometry table of a bundle, `<Name>_photometry.fits`: all rows of the nova, without the selection and the
 * offsets of `photometry.json`. What is known to be wrong in these tables is said at each field of
 * {@link FitsPhotometryRow}, and left as it is. Count rates of X-ray photometry are not in them.
 *
 * @throws SpectraError `fits_metadata_missing` without a table PHOTOMETRY or one of its 18 columns,
 * `fits_column_invalid` when a column is of another type.
 *
 * @example
 * ```ts
 * const { row_count, columns, rows } = readPhotometryTable(readFits(bytes))
 * console.log(row_count, columns.TIME_MJD[0], rows()[0]?.BAND_ID)
 * ```
 */
export function readPhotometryTable(fits: FitsFile): FitsPhotometryTable {
  const hdu = fits.hdu('PHOTOMETRY')
  if (hdu?.kind !== 'table')
    throw fitsError('fits_metadata_missing', {
      problem: 'there is no binary table PHOTOMETRY',
      seen: fits.hdus.map(({ name }) => name).join(' '),
      advice: 'Give the file whose name ends in _photometry.fits.',
    })
  const table = hdu.table()
  const place: FitsPlace = { hdu: hdu.index, hduName: hdu.name }
  const columnOf = (name: Name): FitsColumn => {
    const column = table.column(name)
    const at = { ...place, column: name }
    if (!column) throw fitsError('fits_metadata_missing', { place: at, problem: 'there is no such column' })
    const wanted = photometryColumns[name]
    const { letter, repeat, descriptor } = column.format
    if (letter !== wanted || descriptor !== null || (wanted !== 'A' && repeat !== 1))
      throw fitsError('fits_column_invalid', {
        place: at,
        problem: `it holds something else than one ${wanted} in each row`,
        seen: `${repeat}${descriptor ?? ''}${letter}`,
      })
    return column
  }
  const columns = Object.fromEntries(
    (Object.keys(photometryColumns) as Name[]).map((name) => [name, valuesOf(columnOf(name))]),
  ) as FitsPhotometryColumns
  return {
    row_count: table.rowCount,
    columns,
    rows: () => Array.from({ length: table.rowCount }, (_, row) => rowOf(columns, row)),
  }
}

function valuesOf(column: FitsColumn): FitsPhotometryColumns[Name] {
  const data = column.read()
  if (data.type === 'text' || data.type === 'logicals') return data.values
  return column.numbers()
}

function rowOf(columns: FitsPhotometryColumns, row: number): FitsPhotometryRow {
  const fields = (Object.keys(photometryColumns) as Name[]).map((name) => {
    const value = columns[name][row]
    if (name === 'IS_UPPER_LIMIT') return [name, value === 1]
    return [name, typeof value === 'number' && Number.isNaN(value) ? null : value]
  })
  return Object.fromEntries(fields) as FitsPhotometryRow
}
