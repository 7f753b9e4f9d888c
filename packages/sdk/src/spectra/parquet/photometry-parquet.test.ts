import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { type PhotometryTableRow, photometryColumns } from './photometry-columns.ts'
import { readPhotometryParquet, writePhotometryParquet } from './photometry-parquet.ts'

const detection: PhotometryTableRow = {
  row_id: '179aedf8-5f84-c5cb-ca9e-c949c28c95d1',
  nova_id: '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1',
  primary_name: 'V4739 Sgr',
  ra_deg: 276.2542,
  dec_deg: -30.0069,
  time_mjd: 52148.339,
  time_bary_corr: false,
  time_orig: 2452148.839,
  time_orig_sys: 'JD_UTC',
  svo_filter_id: null,
  band_id: 'Generic_V',
  band_name: 'V',
  regime: 'optical',
  spectral_coord_type: 'wavelength',
  spectral_coord_value: 5696.92,
  spectral_coord_unit: 'Angstrom',
  bandpass_width: null,
  magnitude: 7.46,
  mag_err: 0,
  flux_density: null,
  flux_density_err: null,
  flux_density_unit: null,
  count_rate: null,
  count_rate_err: null,
  is_upper_limit: false,
  limiting_value: null,
  limiting_sigma: null,
  quality_flag: 0,
  notes: 'µ — naked eye',
  bibcode: '2018ApJ...852..108F',
  doi: null,
  data_url: null,
  orig_catalog: null,
  orig_table_ref: null,
  telescope: null,
  instrument: null,
  observer: 'Livingston',
  data_rights: 'public',
  band_resolution_type: 'generic_fallback',
  band_resolution_confidence: 'low',
  sidecar_contributed: false,
  data_origin: 'literature',
  donor_attribution: null,
}
const limit: PhotometryTableRow = {
  ...detection,
  row_id: '9e900055-9c65-8897-f8d6-77f3c74ae076',
  magnitude: null,
  mag_err: null,
  is_upper_limit: true,
  limiting_value: 18.5,
  limiting_sigma: 3,
  quality_flag: 3,
  notes: '',
}

describe('what is written', () => {
  test.each([
    ['rows', [detection, limit]],
    ['no rows', []],
  ])('%s are read again, null, zero and empty text told apart', async (_, rows) => {
    const bytes = writePhotometryParquet({ rows, photometry_schema_version: '2.0' })
    expect(await readPhotometryParquet(bytes)).toEqual({
      rows,
      photometry_schema_version: '2.0',
      absent_columns: [],
      other_columns: [],
      metadata: { photometry_schema_version: '2.0' },
    })
    expect(Buffer.compare(bytes, writePhotometryParquet({ rows, photometry_schema_version: '2.0' }))).toBe(0)
  })

  test('many rows over several groups keep their order', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => ({
      ...detection,
      time_mjd: index,
      quality_flag: index % 4,
    }))
    const read = await readPhotometryParquet(writePhotometryParquet({ rows, photometry_schema_version: '2.0' }))
    expect(read.rows.map((row) => [row.time_mjd, row.quality_flag])).toEqual(
      rows.map((row) => [row.time_mjd, row.quality_flag]),
    )
  })
})

test.each([
  ['a null that may not be', { band_id: null }, 'band_id', 'row 1 has no value'],
  ['text for a number', { magnitude: '7.46' }, 'magnitude', 'row 1 has string, not real'],
  ['a number for a yes or no', { is_upper_limit: 1 }, 'is_upper_limit', 'row 1 has number, not boolean'],
  ['a fraction for a whole number', { quality_flag: 0.5 }, 'quality_flag', 'row 1 has number, not integer'],
  ['a whole number too large', { quality_flag: 2 ** 32 }, 'quality_flag', 'row 1 has number, not integer'],
])('does not write %s', (_, change, column, seen) => {
  const rows = [detection, { ...detection, ...change } as PhotometryTableRow]
  expect(() => writePhotometryParquet({ rows, photometry_schema_version: '2.0' })).toThrowError(
    expect.objectContaining({ code: 'parquet_column_invalid', details: { column, seen, row: 1 } }),
  )
})

type Column = Parameters<typeof parquetWriteBuffer>[0]['columnData'][number]
const types = { real: 'DOUBLE', integer: 'INT32', boolean: 'BOOLEAN', text: 'STRING' } as const
const columns = photometryColumns.map(({ name, type }): Column => ({ name, data: [limit[name]], type: types[type] }))
const file = (columnData: Column[]) => new Uint8Array(parquetWriteBuffer({ columnData }))
const replaced = (column: Column) => columns.map((other) => (other.name === column.name ? column : other))

describe('tables of other writers', () => {
  test('with whole numbers of 64 bits', async () => {
    const { rows } = await readPhotometryParquet(file(replaced({ name: 'quality_flag', data: [3n], type: 'INT64' })))
    expect(rows).toEqual([limit])
  })

  test('of an older schema say what they lack, and of a newer one what was not read', async () => {
    const older = columns.filter(({ name }) => name !== 'count_rate' && name !== 'donor_attribution')
    const read = await readPhotometryParquet(file([...older, { name: 'colour', data: ['blue'] }]))
    expect(read).toMatchObject({
      rows: [limit],
      absent_columns: ['count_rate', 'donor_attribution'],
      other_columns: ['colour'],
      photometry_schema_version: null,
    })
  })

  test.each([
    [
      'without a column that has to be there',
      columns.filter(({ name }) => name !== 'regime'),
      'regime',
      'it is not there',
    ],
    ['with text for times', replaced({ name: 'time_mjd', data: ['52148'] }), 'time_mjd', 'it is BYTE_ARRAY, not real'],
    ['with a null band', replaced({ name: 'band_id', data: [null], type: 'STRING' }), 'band_id', 'row 0 has no value'],
    ['with lists', replaced({ name: 'notes', data: [{ a: 1 }], type: 'JSON' }), 'notes', 'row 0 has object, not text'],
  ])('%s are refused', async (_, given, column, seen) => {
    await expect(readPhotometryParquet(file(given))).rejects.toMatchObject({
      code: 'parquet_column_invalid',
      details: { column, seen },
    })
  })
})
