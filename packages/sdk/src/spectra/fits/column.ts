import type { FitsColumnFormat } from './column-format.ts'
import { decodeBits, decodeLogicals } from './decode-flags.ts'
import { decodeComplex, decodeNumbers } from './decode-numbers.ts'
import { decodeText } from './decode-text.ts'
import type { FitsBigIntArray, FitsNumberArray } from './element-types.ts'
import { type FitsPlace, fitsError } from './fits-error.ts'
import type { FitsHeader } from './header.ts'
import { heapSpans } from './heap-spans.ts'
import { readScaling } from './read-scaling.ts'
import { scaleNumbers } from './scale-numbers.ts'
import type { Spans } from './spans.ts'
import type { ColumnLayout, TableLayout } from './table-layout.ts'

/** The elements of all rows of a column, one row behind the other. */
export type FitsColumnData = {
  /** Where row `i` begins among the elements; its last entry is where the last row ends. */
  readonly starts: Float64Array
  /** 1 for each element that has no value (TNULLn, a logical that is 0); null when none can be missing. NaN is a value. */
  readonly missing: Uint8Array | null
} & (
  | { readonly type: 'numbers'; readonly values: FitsNumberArray }
  | { readonly type: 'bigints'; readonly values: FitsBigIntArray }
  /** 1 for T, 0 for F. */
  | { readonly type: 'logicals'; readonly values: Uint8Array }
  | { readonly type: 'bits'; readonly values: Uint8Array }
  /** Real and imaginary parts in turn: two values for each element. */
  | { readonly type: 'complex'; readonly values: Float32Array | Float64Array }
  /** One string per row, without blanks at its end. */
  | { readonly type: 'text'; readonly values: readonly string[] }
)

/** One column of a binary table. Nothing is decoded before it is asked for, and then once. */
export interface FitsColumn {
  /** TTYPEn without blanks around it; empty where it has none. */
  readonly name: string
  /** 1 for the first, as in TTYPE1. */
  readonly number: number
  /** TUNITn; null where it has none. FITS units are no closed vocabulary. */
  readonly unit: string | null
  readonly format: FitsColumnFormat
  /** All rows, scaled by TSCALn and TZEROn. */
  read(): FitsColumnData
  /** All elements as real numbers, NaN where missing; integers beyond 2^53 are rounded. Not for text or complex. */
  numbers(): Float64Array
  /** One string per row. Only for text. */
  texts(): readonly string[]
}

/** The column that a layout describes. */
export function createColumn(
  header: FitsHeader,
  layout: TableLayout,
  { number, name, format, offset }: ColumnLayout,
  hduPlace: FitsPlace,
): FitsColumn {
  const place: FitsPlace = { ...hduPlace, column: name || String(number) }
  let data: FitsColumnData | null = null
  let reals: Float64Array | null = null
  const spans = (): Spans =>
    format.descriptor === null
      ? {
          rowCount: layout.rowCount,
          total: layout.rowCount * format.repeat,
          start: (row) => row * layout.rowBytes + offset,
          count: () => format.repeat,
        }
      : heapSpans(layout, format, offset, place)
  const column: FitsColumn = {
    name,
    number,
    unit: header.text(`TUNIT${number}`) || null,
    format,
    read() {
      data ??= decode(header, layout.data, number, format, spans(), place)
      return data
    },
    numbers() {
      reals ??= toReals(column.read(), place)
      return reals
    },
    texts() {
      const { type, values } = column.read()
      if (type !== 'text') throw wrongType(place, 'text', type)
      return values
    },
  }
  return column
}

function decode(
  header: FitsHeader,
  bytes: Uint8Array,
  number: number,
  { letter }: FitsColumnFormat,
  spans: Spans,
  place: FitsPlace,
): FitsColumnData {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts = startsOf(letter === 'A' ? { ...spans, count: () => 1 } : spans)
  switch (letter) {
    case 'A':
      return { type: 'text', values: decodeText(bytes, spans), starts, missing: null }
    case 'X':
      return { type: 'bits', values: decodeBits(bytes, spans), starts, missing: null }
    case 'L': {
      const refuse = (byte: number) =>
        fitsError('fits_column_invalid', {
          place,
          problem: 'a logical value is neither T, F nor 0',
          seen: `byte ${byte}`,
        })
      return { type: 'logicals', ...decodeLogicals(bytes, spans, refuse), starts }
    }
    case 'C':
    case 'M':
      return {
        type: 'complex',
        values: scaledComplex(header, number, decodeComplex(letter, view, spans), place),
        starts,
        missing: null,
      }
    default: {
      const blank = letter === 'E' || letter === 'D' ? null : `TNULL${number}`
      const keywords = { scale: `TSCAL${number}`, zero: `TZERO${number}`, blank }
      const { values, missing } = scaleNumbers(decodeNumbers(letter, view, spans), readScaling(header, keywords, place))
      return values instanceof BigInt64Array || values instanceof BigUint64Array
        ? { type: 'bigints', values, starts, missing }
        : { type: 'numbers', values, starts, missing }
    }
  }
}

function scaledComplex<Values extends Float32Array | Float64Array>(
  header: FitsHeader,
  number: number,
  values: Values,
  place: FitsPlace,
): Values {
  const keywords = { scale: `TSCAL${number}`, zero: `TZERO${number}`, blank: null }
  const { scale, zero } = readScaling(header, keywords, place)
  if (scale !== 1 || zero !== 0)
    throw fitsError('fits_unsupported', {
      place,
      problem: 'complex numbers are scaled',
      seen: `by ${scale}, from ${zero}`,
    })
  return values
}

function startsOf(spans: Spans): Float64Array {
  const starts = new Float64Array(spans.rowCount + 1)
  for (let row = 0; row < spans.rowCount; row += 1) starts[row + 1] = (starts[row] ?? 0) + spans.count(row)
  return starts
}

function toReals(data: FitsColumnData, place: FitsPlace): Float64Array {
  if (data.type === 'text' || data.type === 'complex') throw wrongType(place, 'numbers', data.type)
  const { values, missing } = data
  if (values instanceof Float64Array && !missing) return values
  const isBig = values instanceof BigInt64Array || values instanceof BigUint64Array
  const reals = isBig ? new Float64Array(values.length) : new Float64Array(values)
  if (isBig) for (let index = 0; index < values.length; index += 1) reals[index] = Number(values[index])
  missing?.forEach((isMissing, index) => {
    if (isMissing) reals[index] = Number.NaN
  })
  return reals
}

function wrongType(place: FitsPlace, wanted: string, seen: string) {
  return fitsError('fits_column_invalid', { place, problem: `it does not hold ${wanted}`, seen })
}
