import type { FitsColumn } from './column.ts'
import { type FitsPlace, fitsError } from './fits-error.ts'
import type { FitsHdu } from './hdu.ts'
import { finiteOnly, median } from './median.ts'
import { type FitsProfile, fluxColumns, snrColumns, tellingColumns, waveColumns } from './profiles.ts'
import type { FitsFile } from './read-fits.ts'
import { primaryHeader } from './select-profile.ts'
import type { FitsTable } from './table.ts'

/** The values of a spectrum as they are in a file. */
export interface LocatedSpectrum {
  readonly place: FitsPlace
  readonly wave: Float64Array
  readonly flux: Float64Array
  /** As the file spells them; null where it gives none. */
  readonly waveUnit: string | null
  readonly fluxUnit: string | null
  readonly snr: number | null
}

/** Finds the wavelengths and the flux where spectra of a profile have them. */
export function locateSpectrum(fits: FitsFile, { location }: FitsProfile): LocatedSpectrum {
  if (location === 'primary_image') return locateImage(fits)
  return locateTable(
    fits,
    location === 'hasp' ? fits.hdu('SCI') : waveTable(fits),
    location === 'hasp' ? 'SCI' : 'SPECTRUM',
  )
}

function waveTable(fits: FitsFile): FitsHdu | undefined {
  const tables = fits.hdus.filter(({ kind }) => kind === 'table')
  return (
    tables.find(({ name }) => name.toUpperCase() === 'SPECTRUM') ??
    tables.find((hdu) => tellingColumns.some((name) => hdu.table().column(name))) ??
    fits.hdu(1)
  )
}

function locateTable(fits: FitsFile, hdu: FitsHdu | undefined, wanted: string): LocatedSpectrum {
  if (hdu?.kind !== 'table')
    throw missing(`there is no binary table ${wanted} with a spectrum`, {}, fits.hdus.map(({ name }) => name).join(' '))
  const place: FitsPlace = { hdu: hdu.index, hduName: hdu.name }
  const table = hdu.table()
  const wave = requireColumn(table, waveColumns, place)
  const flux = requireColumn(table, fluxColumns, place)
  const values = { wave: squeezed(wave, table, place), flux: squeezed(flux, table, place) }
  if (values.wave.length !== values.flux.length)
    throw missing(
      'the columns of wavelength and flux are of different lengths',
      place,
      `${values.wave.length} and ${values.flux.length}`,
    )
  return { place, ...values, waveUnit: wave.unit, fluxUnit: flux.unit, snr: columnSnr(table) ?? headerSnr(fits) }
}

function locateImage(fits: FitsFile): LocatedSpectrum {
  const hdu = fits.hdus[0]
  const place: FitsPlace = { hdu: 0 }
  if (hdu?.kind !== 'image' || hdu.image().axes.length !== 1)
    throw missing(
      'the primary HDU is no array of one axis',
      place,
      hdu?.kind === 'image' ? `${hdu.image().axes.length} axes` : hdu?.kind,
    )
  const { values, missing: blanks, unit } = hdu.image()
  const start = hdu.header.number('CRVAL1')
  if (start === null) throw missing('CRVAL1 does not say where the wavelengths begin', { ...place, keyword: 'CRVAL1' })
  const step = hdu.header.number('CDELT1') ?? 1
  const reference = hdu.header.number('CRPIX1') ?? 1
  const wave = new Float64Array(values.length)
  const flux = new Float64Array(values.length)
  for (let index = 0; index < values.length; index += 1) {
    wave[index] = start + step * (index + 1 - reference)
    flux[index] = blanks?.[index] ? Number.NaN : Number(values[index])
  }
  return { place, wave, flux, waveUnit: hdu.header.text('CUNIT1') || null, fluxUnit: unit, snr: headerSnr(fits) }
}

function requireColumn(table: FitsTable, names: readonly string[], place: FitsPlace): FitsColumn {
  const column = names.map((name) => table.column(name)).find((one) => one !== undefined)
  if (column) return column
  throw missing(`there is no column ${names.join(', ')}`, place, table.columns.map(({ name }) => name).join(' '))
}

/** The elements of one row, or of many rows of one element; a table of spectra is no spectrum. */
function squeezed(column: FitsColumn, { rowCount }: FitsTable, place: FitsPlace): Float64Array {
  const at = { ...place, column: column.name }
  const { letter } = column.format
  if (letter === 'A' || letter === 'C' || letter === 'M') throw missing('the column holds no real numbers', at, letter)
  const values = column.numbers()
  if (rowCount > 1 && values.length !== rowCount)
    throw missing(
      'the column is neither one row of many elements nor many rows of one',
      at,
      `${values.length} elements in ${rowCount} rows`,
    )
  return values
}

function columnSnr(table: FitsTable): number | null {
  const column = snrColumns.map((name) => table.column(name)).find((one) => one !== undefined)
  if (!column || column.format.letter === 'A') return null
  const middle = median(finiteOnly(column.numbers()))
  return Number.isNaN(middle) ? null : middle
}

const headerSnr = (fits: FitsFile): number | null => primaryHeader(fits).number('SNR')

function missing(problem: string, place: FitsPlace, seen?: string) {
  return fitsError('fits_metadata_missing', { problem, place, seen, quarantineReason: 'MISSING_CRITICAL_METADATA' })
}
