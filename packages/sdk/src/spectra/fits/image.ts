import { decodeNumbers, type NumberLetter } from './decode-numbers.ts'
import type { FitsBigIntArray, FitsNumberArray } from './element-types.ts'
import { type FitsPlace, fitsError } from './fits-error.ts'
import type { HduShape } from './hdu-shape.ts'
import type { FitsHeader } from './header.ts'
import { readScaling } from './read-scaling.ts'
import { scaleNumbers } from './scale-numbers.ts'
import { oneSpan } from './spans.ts'

/** An array of any number of axes. */
export interface FitsImage {
  /** Lengths of the axes, the fastest changing first; empty when there is no array. */
  readonly axes: readonly number[]
  /** BUNIT; null where there is none, or where it is blank. */
  readonly unit: string | null
  /** All pixels, scaled by BSCALE and BZERO. */
  readonly values: FitsNumberArray | FitsBigIntArray
  /** 1 where a pixel is BLANK; null when none can be. NaN is a value. */
  readonly missing: Uint8Array | null
}

const letters: Readonly<Record<number, NumberLetter>> = { 8: 'B', 16: 'I', 32: 'J', 64: 'K', [-32]: 'E', [-64]: 'D' }

/** The array in the data of an HDU. */
export function readImage(header: FitsHeader, shape: HduShape, data: Uint8Array, place: FitsPlace): FitsImage {
  const letter = letters[shape.bitpix]
  if (!letter || shape.pcount !== 0 || shape.gcount !== 1)
    throw fitsError('fits_unsupported', { place, problem: 'the array is one of several, or has parameters in front' })
  const elements = shape.dataBytes / (Math.abs(shape.bitpix) / 8)
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const keywords = { scale: 'BSCALE', zero: 'BZERO', blank: shape.bitpix > 0 ? 'BLANK' : null }
  const scaled = scaleNumbers(decodeNumbers(letter, view, oneSpan(elements)), readScaling(header, keywords, place))
  return { axes: shape.axes, unit: header.text('BUNIT') || null, ...scaled }
}
