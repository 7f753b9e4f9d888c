import { fitsError } from './fits-error.ts'
import { createHdu, type FitsHdu } from './hdu.ts'
import { hduShape } from './hdu-shape.ts'
import { latin1 } from './latin1.ts'
import { paddedBytes, readHeader } from './read-header.ts'
import { refuseNotFits } from './refuse-not-fits.ts'
import { sameName } from './table.ts'

/** A FITS file in memory. */
export interface FitsFile {
  /** In the order of the file. */
  readonly hdus: readonly FitsHdu[]
  /** The HDU of that place, or the first of that name, in any case and without blanks around it. */
  hdu(nameOrIndex: string | number): FitsHdu | undefined
}

/** How a file is read. */
export interface ReadFitsOptions {
  /**
   * Whether the padding behind the last data may be missing, as some programs leave it out. Without it a file that
   * lost its last bytes cannot be told from a whole one.
   * @default false
   */
  readonly allowMissingPadding?: boolean
}

/**
 * The headers of a FITS file, and its data to be decoded when it is asked for. The bytes are not copied: leave them as
 * they are while the file is in use. Binary tables and images of all types are read; ASCII tables and random groups
 * are listed, and refused when they are opened. Units, world coordinates and tile compression are left to the caller.
 *
 * @throws SpectraError `fits_not_fits`, `fits_truncated`, `fits_header_invalid`, `fits_card_invalid`,
 * `fits_column_invalid` or `fits_unsupported`, with the HDU, the card or the column in `details`.
 *
 * @example
 * ```ts
 * const file = readFits(new Uint8Array(await response.arrayBuffer()))
 * console.log(file.hdus.map(({ name, kind }) => `${name}: ${kind}`))
 * const flux = file.hdu('SPECTRUM')?.table().column('FLUX')
 * console.log(flux?.unit, flux?.numbers())
 * ```
 */
export function readFits(bytes: Uint8Array, options: ReadFitsOptions = {}): FitsFile {
  refuseNotFits(bytes)
  const hdus: FitsHdu[] = []
  for (let offset = 0; offset < bytes.length; ) {
    const index = hdus.length
    if (index > 0 && !beginsExtension(bytes, offset, index)) break
    const { header, dataOffset } = readHeader(bytes, offset, index)
    const hduName = header.text('EXTNAME')
    const place = { hdu: index, ...(hduName ? { hduName } : {}) }
    if (index === 0 && header.get('SIMPLE') !== true)
      throw fitsError('fits_unsupported', {
        place,
        problem: 'SIMPLE is not T: the file says it does not conform to FITS',
      })
    const shape = hduShape(header, place)
    const dataEnd = dataOffset + shape.dataBytes
    const end = options.allowMissingPadding ? dataEnd : dataOffset + paddedBytes(shape.dataBytes)
    // Asked this way round, sizes beyond all numbers fail too.
    if (!(end <= bytes.length))
      throw fitsError('fits_truncated', {
        place,
        problem: `the header describes ${shape.dataBytes} bytes of data, which with their padding end at ${end}`,
        seen: `${bytes.length} bytes in all`,
      })
    hdus.push(createHdu(index, header, shape, bytes.subarray(dataOffset, dataEnd)))
    offset = dataOffset + paddedBytes(shape.dataBytes)
  }
  return {
    hdus,
    hdu: (key) => (typeof key === 'number' ? hdus[key] : hdus.find(({ name }) => sameName(name, key))),
  }
}

/** False for padding to the end of the file, as tapes and some archives add; anything else there is refused. */
function beginsExtension(bytes: Uint8Array, offset: number, hdu: number): boolean {
  const head = latin1(bytes.subarray(offset, Math.min(offset + 80, bytes.length)))
  // A beginning that is cut off is for whoever reads the header to name.
  if (head.startsWith('XTENSION') || 'XTENSION'.startsWith(head)) return true
  if (bytes.subarray(offset).every((byte) => byte === 0 || byte === 0x20)) return false
  throw fitsError('fits_header_invalid', {
    place: { hdu, card: 1 },
    problem: `at byte ${offset}, where an HDU could begin, something else stands`,
    seen: head,
  })
}
