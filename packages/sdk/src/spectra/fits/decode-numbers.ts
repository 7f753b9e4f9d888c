import type { FitsBigIntArray, FitsNumberArray } from './element-types.ts'
import { eachElement, type Spans } from './spans.ts'

/** Letters of what is one number an element. */
export type NumberLetter = 'B' | 'I' | 'J' | 'K' | 'E' | 'D'

/** Numbers as they are in the file, which is big-endian, in the order of this machine. */
export function decodeNumbers(letter: NumberLetter, view: DataView, spans: Spans): FitsNumberArray | FitsBigIntArray {
  return decoders[letter](view, spans)
}

/** Pairs of real and imaginary parts. */
export function decodeComplex(letter: 'C' | 'M', view: DataView, spans: Spans): Float32Array | Float64Array {
  const pairs: Spans = { ...spans, total: 2 * spans.total, count: (row) => 2 * spans.count(row) }
  return letter === 'C' ? decoders.E(view, pairs) : decoders.D(view, pairs)
}

const decoders = {
  B: (view: DataView, spans: Spans) => {
    const values = new Uint8Array(spans.total)
    eachElement(spans, 1, (offset, index) => {
      values[index] = view.getUint8(offset)
    })
    return values
  },
  I: (view: DataView, spans: Spans) => {
    const values = new Int16Array(spans.total)
    eachElement(spans, 2, (offset, index) => {
      values[index] = view.getInt16(offset)
    })
    return values
  },
  J: (view: DataView, spans: Spans) => {
    const values = new Int32Array(spans.total)
    eachElement(spans, 4, (offset, index) => {
      values[index] = view.getInt32(offset)
    })
    return values
  },
  K: (view: DataView, spans: Spans) => {
    const values = new BigInt64Array(spans.total)
    eachElement(spans, 8, (offset, index) => {
      values[index] = view.getBigInt64(offset)
    })
    return values
  },
  E: (view: DataView, spans: Spans) => {
    const values = new Float32Array(spans.total)
    eachElement(spans, 4, (offset, index) => {
      values[index] = view.getFloat32(offset)
    })
    return values
  },
  D: (view: DataView, spans: Spans) => {
    const values = new Float64Array(spans.total)
    eachElement(spans, 8, (offset, index) => {
      values[index] = view.getFloat64(offset)
    })
    return values
  },
}
