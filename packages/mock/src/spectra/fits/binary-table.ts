import type { Card } from './card.ts'
import type { Hdu } from './write-fits.ts'

/** Bytes of one element by the letter of TFORM. */
const sizes = { L: 1, B: 1, I: 2, J: 4, K: 8, A: 1, E: 4, D: 8 } as const

export type ColumnLetter = keyof typeof sizes

/** What one row holds in one column: one element, or as many as the column repeats. Text fills a column of letter `A`. */
export type Cell = number | bigint | boolean | string | ArrayLike<number>

export interface Column {
  readonly name: string
  readonly letter: ColumnLetter
  /** Elements per row. For text, the longest of `cells` and at least 1 unless given. @default 1 */
  readonly repeat?: number
  readonly unit?: string
  /** One per row. */
  readonly cells: readonly Cell[]
}

/** A BINTABLE extension. Every column has as many rows as the first. */
export function binaryTable(name: string, columns: readonly Column[], cards: readonly Card[] = []): Hdu {
  const laid = columns.map((column) => ({ ...column, repeat: column.repeat ?? naturalRepeat(column) }))
  const rows = columns[0]?.cells.length ?? 0
  const width = laid.reduce((sum, { letter, repeat }) => sum + sizes[letter] * repeat, 0)
  const data = new Uint8Array(width * rows)
  const view = new DataView(data.buffer)
  let offset = 0
  for (let row = 0; row < rows; row++) {
    for (const { letter, repeat, cells } of laid) {
      writeCell(view, offset, letter, repeat, cells[row] ?? 0)
      offset += sizes[letter] * repeat
    }
  }
  return {
    data,
    cards: [
      ['XTENSION', 'BINTABLE', 'binary table extension'],
      ['BITPIX', 8, 'array data type'],
      ['NAXIS', 2, 'number of array dimensions'],
      ['NAXIS1', width, 'length of dimension 1'],
      ['NAXIS2', rows, 'length of dimension 2'],
      ['PCOUNT', 0, 'number of group parameters'],
      ['GCOUNT', 1, 'number of groups'],
      ['TFIELDS', columns.length, 'number of table fields'],
      ...laid.flatMap(describeColumn),
      ['EXTNAME', name, 'extension name'],
      ...cards,
    ],
  }
}

function describeColumn({ name, letter, repeat, unit }: Column & { readonly repeat: number }, index: number): Card[] {
  const number = index + 1
  return [
    [`TTYPE${number}`, name],
    // A repeat of one is left unsaid, save for text, where the number is the width.
    [`TFORM${number}`, repeat === 1 && letter !== 'A' ? letter : `${repeat}${letter}`],
    ...(unit === undefined ? [] : [[`TUNIT${number}`, unit] as const]),
  ]
}

function naturalRepeat({ letter, cells }: Column): number {
  if (letter === 'A') return Math.max(1, ...cells.map((cell) => String(cell).length))
  const [first] = cells
  return typeof first === 'object' ? first.length : 1
}

function writeCell(view: DataView, offset: number, letter: ColumnLetter, repeat: number, cell: Cell): void {
  if (letter === 'A') {
    const text = String(cell).slice(0, repeat)
    for (let index = 0; index < text.length; index++) view.setUint8(offset + index, text.charCodeAt(index))
  } else if (typeof cell === 'object') {
    const size = sizes[letter]
    for (let index = 0; index < repeat; index++) setters[letter](view, offset + index * size, cell[index] ?? 0)
  } else setters[letter](view, offset, cell)
}

type Setter = (view: DataView, offset: number, value: number | bigint | boolean | string) => void

const setters: Readonly<Record<Exclude<ColumnLetter, 'A'>, Setter>> = {
  L: (view, offset, value) => view.setUint8(offset, value ? 0x54 : 0x46),
  B: (view, offset, value) => view.setUint8(offset, Number(value)),
  I: (view, offset, value) => view.setInt16(offset, Number(value)),
  J: (view, offset, value) => view.setInt32(offset, Number(value)),
  K: (view, offset, value) => view.setBigInt64(offset, BigInt(value)),
  E: (view, offset, value) => view.setFloat32(offset, Number(value)),
  D: (view, offset, value) => view.setFloat64(offset, Number(value)),
}
