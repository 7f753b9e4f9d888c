import type { FitsColumnFormat } from './column-format.ts'
import { bytesOf } from './element-types.ts'
import { type FitsPlace, fitsError } from './fits-error.ts'
import type { Spans } from './spans.ts'
import type { TableLayout } from './table-layout.ts'

/**
 * Rows may share bytes of the heap, so a small file can describe a huge column. Real ones share little; more than this
 * many times the heap is refused before anything is allocated.
 */
const MAX_SHARING = 16

/** Where the arrays of variable length of a column lie: each row says how many elements, and where in the heap. */
export function heapSpans(
  layout: TableLayout,
  format: FitsColumnFormat,
  columnOffset: number,
  place: FitsPlace,
): Spans {
  const { data, rowBytes, rowCount, heapOffset } = layout
  const heapBytes = data.byteLength - heapOffset
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const starts = new Float64Array(rowCount)
  const counts = new Float64Array(rowCount)
  let total = 0
  let totalBytes = 0
  for (let row = 0; row < rowCount && format.repeat > 0; row += 1) {
    const at = row * rowBytes + columnOffset
    const [count, offset] = format.descriptor === 'P' ? narrow(view, at) : wide(view, at)
    const size = bytesOf(format.letter, count)
    if (count < 0 || offset < 0 || !(offset + size <= heapBytes))
      throw fitsError('fits_column_invalid', {
        place: { ...place, row },
        problem: `its array lies outside the heap of ${heapBytes} bytes`,
        seen: `${count} elements at ${offset}`,
      })
    starts[row] = heapOffset + offset
    counts[row] = count
    total += count
    totalBytes += size
  }
  if (totalBytes > MAX_SHARING * heapBytes)
    throw fitsError('fits_column_invalid', {
      place,
      problem: `its arrays overlap: together they are more than ${MAX_SHARING} times the heap of ${heapBytes} bytes`,
      seen: `${totalBytes} bytes`,
    })
  return { rowCount, total, start: (row) => starts[row] ?? 0, count: (row) => counts[row] ?? 0 }
}

const narrow = (view: DataView, at: number): [number, number] => [view.getInt32(at), view.getInt32(at + 4)]

const wide = (view: DataView, at: number): [number, number] => [
  Number(view.getBigInt64(at)),
  Number(view.getBigInt64(at + 8)),
]
