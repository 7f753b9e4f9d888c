import { type FitsPlace, fitsError } from './fits-error.ts'
import type { FitsHduKind, HduShape } from './hdu-shape.ts'
import type { FitsHeader } from './header.ts'
import { type FitsImage, readImage } from './image.ts'
import { createTable, type FitsTable } from './table.ts'

/** A header and its data. Nothing of the data is decoded before it is asked for. */
export interface FitsHdu {
  /** 0 for the primary HDU. */
  readonly index: number
  /** EXTNAME without blanks around it; `PRIMARY` for a primary HDU without one, else empty. */
  readonly name: string
  readonly kind: FitsHduKind
  readonly header: FitsHeader
  /** The bytes of the data as they are in the file, without padding: a view, not a copy. */
  readonly data: Uint8Array
  /** @throws SpectraError `fits_unsupported` when this is no image. */
  image(): FitsImage
  /** @throws SpectraError `fits_unsupported` when this is no binary table; ASCII tables are not read. */
  table(): FitsTable
}

/** The HDU of a header and the bytes behind it. */
export function createHdu(index: number, header: FitsHeader, shape: HduShape, data: Uint8Array): FitsHdu {
  const name = header.text('EXTNAME') || (index === 0 ? 'PRIMARY' : '')
  const place: FitsPlace = { hdu: index, ...(name ? { hduName: name } : {}) }
  let table: FitsTable | null = null
  let image: FitsImage | null = null
  const mustBe = (wanted: FitsHduKind) => {
    if (shape.kind !== wanted)
      throw fitsError('fits_unsupported', { place, problem: `it is ${words[shape.kind]}, not ${words[wanted]}` })
  }
  return {
    index,
    name,
    kind: shape.kind,
    header,
    data,
    image() {
      mustBe('image')
      image ??= readImage(header, shape, data, place)
      return image
    },
    table() {
      mustBe('table')
      table ??= createTable(header, shape, data, place)
      return table
    },
  }
}

const words: Readonly<Record<FitsHduKind, string>> = {
  image: 'an image',
  table: 'a binary table',
  ascii_table: 'an ASCII table',
  random_groups: 'random groups',
  other: 'an extension of a type of its own',
}
