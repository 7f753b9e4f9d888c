import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ascii, bigEndian, concat, emptyPrimary, type FixtureColumn, fitsFile, tableHdu } from './fits-file.fixture.ts'
import { readFits } from './read-fits.ts'

interface Cell {
  readonly bytes: Uint8Array
  /** The elements as they are to be read. */
  readonly elements: readonly unknown[]
}

const kinds = {
  B: many(fc.integer({ min: 0, max: 255 }), (values) => Uint8Array.from(values)),
  I: many(fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 }), (values) => bigEndian.int16(...values)),
  J: many(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (values) => bigEndian.int32(...values)),
  K: many(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (values) => bigEndian.int64(...values)),
  E: many(fc.float(), (values) => bigEndian.float32(...values)),
  D: many(fc.double(), (values) => bigEndian.float64(...values)),
  L: many(fc.constantFrom(0, 1), (values) => ascii(values.map((value) => (value ? 'T' : 'F')).join(''))),
  X: many(fc.constantFrom(0, 1), (values) => {
    const bytes = new Uint8Array(Math.ceil(values.length / 8))
    values.forEach((value, index) => {
      bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (value << (7 - (index & 7)))
    })
    return bytes
  }),
  A: (count: number): fc.Arbitrary<Cell> =>
    fc
      .array(fc.integer({ min: 0x20, max: 0x7e }), { minLength: count, maxLength: count })
      .map((codes) => String.fromCharCode(...codes))
      .map((text) => ({ bytes: ascii(text), elements: [text.replace(/ +$/, '')] })),
}

const shapes = fc.record({
  rowCount: fc.integer({ min: 1, max: 6 }),
  columns: fc.array(
    fc.record({ letter: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])), repeat: fc.nat(9) }),
    { minLength: 1, maxLength: 7 },
  ),
})

it('reads every table back as it was written', () => {
  const tables = shapes.chain(({ rowCount, columns }) =>
    fc.record({
      forms: fc.constant(columns.map(({ letter, repeat }) => `${repeat}${letter}`)),
      cells: fc.tuple(...columns.map(({ letter, repeat }) => cellsOf(rowCount, kinds[letter](repeat)))),
    }),
  )
  fc.assert(
    fc.property(tables, ({ forms, cells }) => {
      const columns: readonly FixtureColumn[] = cells.map((rows, index) => ({
        name: `C${index}`,
        form: forms[index] ?? '',
        rows: rows.map(({ bytes }) => bytes),
      }))
      const table = readFits(fitsFile(emptyPrimary(), tableHdu('T', columns)))
        .hdu('T')
        ?.table()
      cells.forEach((rows, index) => {
        expect(elementsOf(table?.column(`C${index}`)?.read())).toEqual(rows.map(({ elements }) => elements))
      })
    }),
    { numRuns: 300 },
  )
})

it('reads arrays of variable length back, wherever in the heap they lie', () => {
  const arrays = fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])).chain((letter) =>
    fc.record({
      letter: fc.constant(letter),
      descriptor: fc.constantFrom('P', 'Q'),
      rows: fc.array(
        fc.nat(9).chain((count) => fc.tuple(fc.constant(count), fc.nat(3), kinds[letter](count))),
        { minLength: 1, maxLength: 6 },
      ),
    }),
  )
  fc.assert(
    fc.property(arrays, ({ letter, descriptor, rows }) => {
      const heap = concat(rows.flatMap(([, gap, { bytes }]) => [new Uint8Array(gap).fill(0xaa), bytes]))
      let offset = 0
      const pointers = rows.map(([count, gap, { bytes }]) => {
        const start = offset + gap
        offset = start + bytes.length
        return descriptor === 'P' ? bigEndian.int32(count, start) : bigEndian.int64(BigInt(count), BigInt(start))
      })
      const column = { name: 'V', form: `1${descriptor}${letter}`, rows: pointers }
      const table = readFits(fitsFile(emptyPrimary(), tableHdu('T', [column], { heap })))
        .hdu('T')
        ?.table()
      expect(elementsOf(table?.column('V')?.read())).toEqual(rows.map(([, , { elements }]) => elements))
    }),
    { numRuns: 300 },
  )
})

function many<T>(element: fc.Arbitrary<T>, bytes: (values: readonly T[]) => Uint8Array) {
  return (count: number): fc.Arbitrary<Cell> =>
    fc.array(element, { minLength: count, maxLength: count }).map((elements) => ({ bytes: bytes(elements), elements }))
}

function cellsOf(rowCount: number, cell: fc.Arbitrary<Cell>): fc.Arbitrary<readonly Cell[]> {
  return fc.array(cell, { minLength: rowCount, maxLength: rowCount })
}

function elementsOf(data: { readonly starts: Float64Array; readonly values: ArrayLike<unknown> } | undefined) {
  const values = Array.from(data?.values ?? [])
  return Array.from(data?.starts ?? [])
    .slice(0, -1)
    .map((start, row) => values.slice(start, data?.starts[row + 1]))
}
