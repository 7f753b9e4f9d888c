import type { Card } from './card.ts'
import type { Hdu } from './write-fits.ts'

/** A one-dimensional image of 64-bit floats, as the primary HDU or, with a name, as an IMAGE extension. */
export function floatImage(values: ArrayLike<number>, cards: readonly Card[] = [], name?: string): Hdu {
  const data = new Uint8Array(values.length * 8)
  const view = new DataView(data.buffer)
  for (let index = 0; index < values.length; index++) view.setFloat64(index * 8, values[index] ?? 0)
  const shape: Card[] = [
    ['BITPIX', -64, 'array data type'],
    ['NAXIS', 1, 'number of array dimensions'],
    ['NAXIS1', values.length],
  ]
  if (name === undefined)
    return { data, cards: [['SIMPLE', true, 'conforms to FITS standard'], ...shape, ['EXTEND', true], ...cards] }
  return {
    data,
    cards: [
      ['XTENSION', 'IMAGE', 'Image extension'],
      ...shape,
      ['PCOUNT', 0, 'number of parameters'],
      ['GCOUNT', 1, 'number of groups'],
      ['EXTNAME', name, 'extension name'],
      ...cards,
    ],
  }
}
