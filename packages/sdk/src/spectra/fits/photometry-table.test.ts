import { describe, expect, it } from 'vitest'
import { ascii, bigEndian, card, emptyPrimary, type FixtureColumn, fitsFile, tableHdu } from './fits-file.fixture.ts'
import { readPhotometryTable } from './photometry-table.ts'
import { readFits } from './read-fits.ts'

const text = (name: string, ...rows: readonly string[]): FixtureColumn => {
  const width = Math.max(1, ...rows.map(({ length }) => length))
  return { name, form: `${width}A`, rows: rows.map((row) => ascii(row, width)) }
}
const numbers = (name: string, ...rows: readonly number[]): FixtureColumn => ({
  name,
  form: 'D',
  rows: rows.map((row) => bigEndian.float64(row)),
})
const none = Number.NaN
const columns: readonly FixtureColumn[] = [
  text('OBS_ID', '', ''),
  numbers('TIME_MJD', 56080.5, 56081.25),
  text('BAND_ID', 'Generic_V', 'Radio_4.9_GHz'),
  text('BAND_NAME', 'V', 'GHz'),
  text('REGIME', 'optical', 'radio'),
  numbers('MAGNITUDE', 10.25, none),
  numbers('MAG_ERR', none, none),
  numbers('FLUX_DENSITY', none, 1.5),
  numbers('FLUX_DENSITY_ERR', none, 0.5),
  text('FLUX_DENSITY_UNIT', '', 'mJy'),
  { name: 'IS_UPPER_LIMIT', form: 'L', rows: [ascii('T'), ascii('F')] },
  text('TELESCOPE', 'CTIO 1 m', ''),
  text('INSTRUMENT', '', ''),
  text('OBSERVER', '', ''),
  text('ORIG_CATALOG', 'AAVSO', ''),
  text('BIBCODE', '1992AJ....104..725W', ''),
  text('BAND_RES_TYPE', '', ''),
  text('BAND_RES_CONF', '', ''),
]
const file = (changed: readonly FixtureColumn[] = columns, name = 'PHOTOMETRY') =>
  readFits(fitsFile(emptyPrimary(), tableHdu(name, changed)))

const picture = readFits(
  fitsFile(emptyPrimary(), {
    cards: [card('XTENSION', 'IMAGE'), card('BITPIX', 8), card('NAXIS', 0), card('EXTNAME', 'PHOTOMETRY')],
  }),
)

describe('a photometry table', () => {
  it('is read as arrays', () => {
    const table = readPhotometryTable(file())
    expect(table.row_count).toBe(2)
    expect(Object.keys(table.columns)).toEqual(columns.map(({ name }) => name))
    expect(table.columns.TIME_MJD).toEqual(Float64Array.from([56080.5, 56081.25]))
    expect(table.columns.MAGNITUDE).toEqual(Float64Array.from([10.25, none]))
    expect(table.columns.IS_UPPER_LIMIT).toEqual(Uint8Array.from([1, 0]))
    expect(table.columns.BAND_ID).toEqual(['Generic_V', 'Radio_4.9_GHz'])
  })

  it('is read as rows, with null for what is not a number', () => {
    expect(readPhotometryTable(file()).rows()).toEqual([
      {
        OBS_ID: '',
        TIME_MJD: 56080.5,
        BAND_ID: 'Generic_V',
        BAND_NAME: 'V',
        REGIME: 'optical',
        MAGNITUDE: 10.25,
        MAG_ERR: null,
        FLUX_DENSITY: null,
        FLUX_DENSITY_ERR: null,
        FLUX_DENSITY_UNIT: '',
        IS_UPPER_LIMIT: true,
        TELESCOPE: 'CTIO 1 m',
        INSTRUMENT: '',
        OBSERVER: '',
        ORIG_CATALOG: 'AAVSO',
        BIBCODE: '1992AJ....104..725W',
        BAND_RES_TYPE: '',
        BAND_RES_CONF: '',
      },
      expect.objectContaining({ BAND_NAME: 'GHz', MAGNITUDE: null, FLUX_DENSITY: 1.5, IS_UPPER_LIMIT: false }),
    ])
  })

  it('may have columns of another order, and more of them', () => {
    const table = readPhotometryTable(file([numbers('COUNT_RATE', 1, 2), ...columns.toReversed()]))
    expect(table.columns.FLUX_DENSITY[1]).toBe(1.5)
    expect(table.columns).not.toHaveProperty('COUNT_RATE')
  })

  it.each<readonly [string, ReturnType<typeof file>, string, object]>([
    ['that is an image', picture, 'fits_metadata_missing', { seen: 'PRIMARY PHOTOMETRY' }],
    [
      'of arrays',
      file(columns.map((column) => (column.name === 'MAG_ERR' ? { ...column, form: 'PD' } : column))),
      'fits_column_invalid',
      { column: 'MAG_ERR', seen: '1PD' },
    ],
    ['of another name', file(columns, 'SPECTRUM'), 'fits_metadata_missing', { seen: 'PRIMARY SPECTRUM' }],
    [
      'without a column',
      file(columns.filter(({ name }) => name !== 'REGIME')),
      'fits_metadata_missing',
      { hdu: 1, column: 'REGIME' },
    ],
    [
      'with numbers for text',
      file([numbers('BAND_ID', 1, 2), ...columns.filter(({ name }) => name !== 'BAND_ID')]),
      'fits_column_invalid',
      { column: 'BAND_ID', seen: '1D' },
    ],
    [
      'with text for numbers',
      file([text('MAGNITUDE', 'a', 'b'), ...columns.filter(({ name }) => name !== 'MAGNITUDE')]),
      'fits_column_invalid',
      { column: 'MAGNITUDE' },
    ],
    [
      'with two numbers in each row',
      file(
        columns.map((column) =>
          column.name === 'MAG_ERR'
            ? { ...column, form: '2D', rows: column.rows.map(() => bigEndian.float64(1, 2)) }
            : column,
        ),
      ),
      'fits_column_invalid',
      { column: 'MAG_ERR', seen: '2D' },
    ],
  ])('%s is refused', (_what, fits, code, details) => {
    expect(() => readPhotometryTable(fits)).toThrow(
      expect.objectContaining({ code, details: expect.objectContaining(details) }),
    )
  })
})
