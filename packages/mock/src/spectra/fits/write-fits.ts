import { type Card, formatCard } from './card.ts'

const blockBytes = 2880

/** A header and the data that belongs to it, data in the byte order of FITS. */
export interface Hdu {
  readonly cards: readonly Card[]
  readonly data?: Uint8Array
}

/** The bytes of a FITS file: every header padded with blanks, all data with zeros, to blocks of 2880. */
export function writeFits(hdus: readonly Hdu[]): Uint8Array {
  const parts = hdus.flatMap(({ cards, data }) => {
    const header = `${cards.map(formatCard).join('')}${'END'.padEnd(80)}`
    return [encode(header.padEnd(toBlocks(header.length))), ...(data ? [data] : [])]
  })
  const size = parts.reduce((sum, part) => sum + toBlocks(part.length), 0)
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += toBlocks(part.length)
  }
  return bytes
}

/** The cards every file begins with, for a primary header without data. */
export function emptyPrimary(cards: readonly Card[] = []): Hdu {
  return {
    cards: [
      ['SIMPLE', true, 'conforms to FITS standard'],
      ['BITPIX', 8, 'array data type'],
      ['NAXIS', 0, 'number of array dimensions'],
      ['EXTEND', true],
      ...cards,
    ],
  }
}

const toBlocks = (size: number): number => Math.ceil(size / blockBytes) * blockBytes

function encode(text: string): Uint8Array {
  if (/[^\x20-\x7e]/.test(text)) throw new RangeError('A FITS header holds printable ASCII only')
  return new TextEncoder().encode(text)
}
