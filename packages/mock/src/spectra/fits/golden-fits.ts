import { binaryTable } from './binary-table.ts'
import { real } from './card.ts'
import { emptyPrimary, writeFits } from './write-fits.ts'

/**
 * The smallest UVES-like spectrum, ten points from 3000 to 3009 angstrom, to the byte the file other FITS writers make of the same cards:
 * 8640 bytes, sha256 `c22c9ed157d8d62fdb09d76f4e631ad772fef11e3e5f75d83687b93ef2f4d86b`. The anchor of everything that reads FITS.
 */
export function goldenFits(): Uint8Array {
  const steps = Array.from({ length: 10 }, (_, index) => index)
  return writeFits([
    emptyPrimary([
      ['INSTRUME', 'UVES'],
      ['TELESCOP', 'ESO-VLT-U2'],
      ['MJD-OBS', real(56082.05467768)],
      ['EXPTIME', real(2400)],
      ['ORIGIN', 'ESO'],
    ]),
    binaryTable('SPECTRUM', [
      { name: 'WAVE', letter: 'D', unit: 'angstrom', cells: [steps.map((step) => 3000 + step)] },
      { name: 'FLUX', letter: 'D', unit: 'adu', cells: [steps.map((step) => 1 + step)] },
    ]),
  ])
}
