import { describe, expect, it } from 'vitest'
import { ascii, bigEndian, card, emptyPrimary, type FixtureColumn, fitsFile, tableHdu } from './fits-file.fixture.ts'
import { readFits } from './read-fits.ts'

const tableOf = (columns: readonly FixtureColumn[], options: Parameters<typeof tableHdu>[2] = {}) => {
  const table = readFits(fitsFile(emptyPrimary(), tableHdu('T', columns, options)))
    .hdu('T')
    ?.table()
  if (!table) throw new Error('the fixture has no table')
  return table
}
const read = (column: FixtureColumn, options: Parameters<typeof tableHdu>[2] = {}) =>
  tableOf([column], options).columns[0]?.read()
const bytes = (...values: readonly number[]) => Uint8Array.from(values)
const { int16, int32, int64, float32, float64 } = bigEndian

describe('a column', () => {
  it.each<readonly [string, readonly Uint8Array[], object]>([
    ['2B', [bytes(1, 255), bytes(0, 7)], { type: 'numbers', values: Uint8Array.from([1, 255, 0, 7]) }],
    ['I', [int16(-2), int16(3)], { type: 'numbers', values: Int16Array.from([-2, 3]) }],
    ['J', [int32(-2), int32(2 ** 31 - 1)], { type: 'numbers', values: Int32Array.from([-2, 2 ** 31 - 1]) }],
    ['K', [int64(-2n), int64(2n ** 62n)], { type: 'bigints', values: BigInt64Array.from([-2n, 2n ** 62n]) }],
    ['E', [float32(1.5), float32(Number.NaN)], { type: 'numbers', values: Float32Array.from([1.5, Number.NaN]) }],
    ['D', [float64(0.1), float64(-1e300)], { type: 'numbers', values: Float64Array.from([0.1, -1e300]) }],
    ['C', [float32(1, 2), float32(3, 4)], { type: 'complex', values: Float32Array.from([1, 2, 3, 4]) }],
    ['M', [float64(1, 2), float64(3, 4)], { type: 'complex', values: Float64Array.from([1, 2, 3, 4]) }],
    ['5A', [ascii('ab', 5), ascii('  cde')], { type: 'text', values: ['ab', '  cde'] }],
    ['4A', [bytes(97, 0, 98, 99), ascii('')], { type: 'text', values: ['a', ''] }],
    ['L', [ascii('T'), ascii('F')], { type: 'logicals', values: bytes(1, 0), missing: bytes(0, 0) }],
    ['L', [bytes(0), ascii('F')], { type: 'logicals', values: bytes(0, 0), missing: bytes(1, 0) }],
    [
      '10X',
      [bytes(0b10100000, 0b01000000), bytes(255, 255)],
      {
        type: 'bits',
        values: bytes(1, 0, 1, 0, 0, 0, 0, 0, 0, 1, ...Array<number>(10).fill(1)),
      },
    ],
  ])('of format %s', (form, rows, want) => {
    const repeat = form === '2B' ? 2 : form === '10X' ? 10 : 1
    const padded = rows.map((row) => (form === '4A' ? ascii(new TextDecoder().decode(row), 4) : row))
    const starts = Float64Array.from([0, repeat, 2 * repeat])
    expect(read({ name: 'X', form, rows: padded })).toEqual({ missing: null, starts, ...want })
  })

  it('has what its cards say applied', () => {
    const rows = [int16(1), int16(-9)]
    const cards = [
      ['TSCALn', 0.5],
      ['TZEROn', 10],
      ['TNULLn', -9],
      ['TUNITn', 'mag'],
    ] as const
    const column = tableOf([{ name: ' X ', form: 'I', rows, cards }]).column('x')
    expect(column).toMatchObject({ name: 'X', unit: 'mag' })
    expect(column?.read()).toMatchObject({ values: Float64Array.from([10.5, Number.NaN]), missing: bytes(0, 1) })
    expect(column?.numbers()).toEqual(Float64Array.from([10.5, Number.NaN]))
  })

  it('gives real numbers, NaN where missing', () => {
    const cards = [['TNULLn', 7]] as const
    const numbers = (form: string, rows: readonly Uint8Array[]) =>
      tableOf([{ name: 'X', form, rows, cards }])
        .column('X')
        ?.numbers()
    expect(numbers('J', [int32(7), int32(8)])).toEqual(Float64Array.from([Number.NaN, 8]))
    expect(numbers('K', [int64(7n), int64(8n)])).toEqual(Float64Array.from([Number.NaN, 8]))
    expect(numbers('E', [float32(7), float32(8)])).toEqual(Float64Array.from([7, 8]))
    expect(numbers('L', [ascii('T'), bytes(0)])).toEqual(Float64Array.from([1, Number.NaN]))
  })

  it('of reals may have a TNULL that means nothing', () => {
    const column = { name: 'X', form: 'E', rows: [float32(1.5)], cards: [['TNULLn', 1.5]] } as const
    expect(read(column)).toMatchObject({ values: Float32Array.from([1.5]), missing: null })
  })

  it('is decoded once, and not copied where it is of doubles', () => {
    const column = tableOf([{ name: 'X', form: 'D', rows: [float64(1)] }]).column('X')
    expect(column?.read()).toBe(column?.read())
    expect(column?.numbers()).toBe(column?.read().values)
  })

  it.each([
    ['numbers of text', 'A', ascii('a'), 'numbers'],
    ['numbers of complex', 'C', float32(1, 2), 'numbers'],
    ['text of numbers', 'D', float64(1), 'texts'],
  ] as const)('does not give %s', (_what, form, row, method) => {
    const column = tableOf([{ name: 'X', form, rows: [row] }]).column('X')
    expect(() => column?.[method]()).toThrow(
      expect.objectContaining({
        code: 'fits_column_invalid',
        details: expect.objectContaining({ hdu: 1, hduName: 'T', column: 'X' }),
      }),
    )
  })

  it.each<readonly [string, string, string, FixtureColumn]>([
    [
      'a logical that is another letter',
      'fits_column_invalid',
      'byte 88',
      { name: 'X', form: 'L', rows: [ascii('X')] },
    ],
    [
      'complex numbers that are scaled',
      'fits_unsupported',
      'by 2, from 0',
      { name: 'X', form: 'C', rows: [float32(1, 2)], cards: [['TSCALn', 2]] },
    ],
    [
      'a TNULL that is no whole number',
      'fits_header_invalid',
      '1.5',
      { name: 'X', form: 'J', rows: [int32(1)], cards: [['TNULLn', 1.5]] },
    ],
    [
      'a TSCAL that is no number',
      'fits_header_invalid',
      "'two     '",
      { name: 'X', form: 'J', rows: [int32(1)], cards: [['TSCALn', 'two']] },
    ],
  ])('refuses %s', (_what, code, seen, column) => {
    expect(() => read(column)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(seen) }))
  })
})

describe('a column of arrays of variable length', () => {
  const heap = bigEndian.float32(1, 2, 3, 4)

  it.each([
    ['PE(3)', int32(1, 12), int32(3, 0), int32(0, 0)],
    ['1QE(3)', int64(1n, 12n), int64(3n, 0n), int64(0n, 0n)],
  ])('%s', (form, ...rows) => {
    expect(read({ name: 'X', form, rows }, { heap })).toEqual({
      type: 'numbers',
      values: Float32Array.from([4, 1, 2, 3]),
      starts: Float64Array.from([0, 1, 4, 4]),
      missing: null,
    })
  })

  it('reads text, bits and scaled numbers out of the heap', () => {
    expect(read({ name: 'X', form: 'PA', rows: [int32(2, 1)] }, { heap: ascii('abc') })).toMatchObject({
      values: ['bc'],
    })
    expect(read({ name: 'X', form: 'PX', rows: [int32(3, 1)] }, { heap: bytes(0, 0b01000000) })).toMatchObject({
      values: bytes(0, 1, 0),
    })
    const scaled = { name: 'X', form: 'PB', rows: [int32(2, 0)], cards: [['TSCALn', 10]] as const }
    expect(read(scaled, { heap: bytes(1, 2) })).toMatchObject({ values: Float64Array.from([10, 20]) })
  })

  it('finds the heap where THEAP says', () => {
    const cards = [card('THEAP', 12)]
    const gap = Uint8Array.from([9, 9, 9, 9, ...heap])
    expect(read({ name: 'X', form: 'PE', rows: [int32(2, 4)] }, { heap: gap, cards })).toMatchObject({
      values: Float32Array.from([2, 3]),
    })
  })

  it.each([
    ['beyond the heap', int32(4, 4)],
    ['before it', int32(1, -4)],
    ['of fewer than none', int32(-1, 0)],
  ])('refuses an array %s, and names its row', (_what, row) => {
    expect(() => read({ name: 'X', form: 'PE', rows: [int32(0, 0), row] }, { heap })).toThrow(
      expect.objectContaining({
        code: 'fits_column_invalid',
        details: expect.objectContaining({ column: 'X', row: 1 }),
      }),
    )
  })

  it('lets rows share bytes, but not make much of little', () => {
    const rows = (count: number) => Array.from({ length: count }, () => int32(4, 0))
    expect(read({ name: 'X', form: 'PE', rows: rows(16) }, { heap })?.values).toHaveLength(64)
    expect(() => read({ name: 'X', form: 'PE', rows: rows(17) }, { heap })).toThrow(
      expect.objectContaining({ code: 'fits_column_invalid', details: expect.objectContaining({ seen: '272 bytes' }) }),
    )
  })
})
