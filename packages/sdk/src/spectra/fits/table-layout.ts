import { type FitsColumnFormat, parseColumnFormat } from './column-format.ts'
import { type FitsPlace, fitsError } from './fits-error.ts'
import { type HduShape, requireCount } from './hdu-shape.ts'
import type { FitsHeader } from './header.ts'

/** Where the rows and columns of a binary table lie in its data. */
export interface TableLayout {
  readonly data: Uint8Array
  readonly rowCount: number
  readonly rowBytes: number
  /** Where the heap of arrays of variable length begins. */
  readonly heapOffset: number
  readonly columns: readonly ColumnLayout[]
}

/** One column of a {@link TableLayout}. */
export interface ColumnLayout {
  /** 1 for the first, as in TTYPE1. */
  readonly number: number
  /** TTYPEn without blanks around it; empty where it has none. */
  readonly name: string
  readonly format: FitsColumnFormat
  /** Of the first byte within a row. */
  readonly offset: number
}

const MAX_COLUMNS = 999
/** Rows of no bytes cost a file nothing, and whoever reads them their memory. */
const MAX_EMPTY_ROWS = 65_536

/** Reads the cards that describe a binary table, and refuses those that contradict each other. */
export function tableLayout(header: FitsHeader, shape: HduShape, data: Uint8Array, place: FitsPlace): TableLayout {
  const [rowBytes, rowCount] = shape.axes
  if (shape.axes.length !== 2 || rowBytes === undefined || rowCount === undefined || shape.bitpix !== 8)
    throw fitsError('fits_header_invalid', {
      place,
      problem: 'a binary table has BITPIX 8 and NAXIS 2',
      seen: `BITPIX ${shape.bitpix}, NAXIS ${shape.axes.length}`,
    })
  const fieldCount = requireCount(header, 'TFIELDS', place)
  if (fieldCount > MAX_COLUMNS)
    throw fitsError('fits_header_invalid', { place, problem: `TFIELDS is above ${MAX_COLUMNS}`, seen: fieldCount })
  const columns = readColumns(header, fieldCount, place)
  const last = columns.at(-1)
  const width = last ? last.offset + last.format.rowBytes : 0
  if (width !== rowBytes)
    throw fitsError('fits_header_invalid', {
      place: { ...place, keyword: 'NAXIS1' },
      problem: `the columns of a row take ${width} bytes, and NAXIS1 says ${rowBytes}`,
    })
  if (rowBytes === 0 && rowCount > MAX_EMPTY_ROWS)
    throw fitsError('fits_unsupported', { place, problem: 'it has too many rows of no bytes', seen: rowCount })
  const mainBytes = rowBytes * rowCount
  const heapOffset = header.has('THEAP') ? requireCount(header, 'THEAP', place) : mainBytes
  if (heapOffset < mainBytes || heapOffset > data.byteLength)
    throw fitsError('fits_header_invalid', {
      place: { ...place, keyword: 'THEAP' },
      problem: `the heap does not begin between the end of the rows at ${mainBytes} and the end of the data at ${data.byteLength}`,
      seen: heapOffset,
    })
  return { data, rowCount, rowBytes, heapOffset, columns }
}

function readColumns(header: FitsHeader, count: number, place: FitsPlace): readonly ColumnLayout[] {
  const columns: ColumnLayout[] = []
  let offset = 0
  for (let number = 1; number <= count; number += 1) {
    const name = header.text(`TTYPE${number}`) ?? ''
    const card = header.card(`TFORM${number}`)
    const format = typeof card?.value === 'string' ? parseColumnFormat(card.value) : null
    if (!format)
      throw fitsError('fits_column_invalid', {
        place: {
          ...place,
          ...(card ? { card: card.number } : {}),
          keyword: `TFORM${number}`,
          column: name || `${number}`,
        },
        problem: card ? 'it is no format of a column' : 'there is no card that gives its format',
        seen: card?.valueText ?? null,
      })
    columns.push({ number, name, format, offset })
    offset += format.rowBytes
  }
  return columns
}
