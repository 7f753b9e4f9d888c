import { bigEndian, card, concat, fitsFile } from './fits-file.fixture.ts'

/** The smallest file that is a spectrum of the catalogue, byte for byte as every writer of FITS makes it. */
export function goldenFile(): Uint8Array {
  const upTo10 = Array.from({ length: 10 }, (_, index) => index)
  return fitsFile(
    {
      cards: [
        card('SIMPLE', true, 'conforms to FITS standard'),
        card('BITPIX', 8, 'array data type'),
        card('NAXIS', 0, 'number of array dimensions'),
        card('EXTEND', true),
        card('INSTRUME', 'UVES'),
        card('TELESCOP', 'ESO-VLT-U2'),
        card('MJD-OBS', 56082.05467768),
        card('EXPTIME', { text: '2400.0'.padStart(20) }),
        card('ORIGIN', 'ESO'),
      ],
    },
    {
      cards: [
        card('XTENSION', 'BINTABLE', 'binary table extension'),
        card('BITPIX', 8, 'array data type'),
        card('NAXIS', 2, 'number of array dimensions'),
        card('NAXIS1', 160, 'length of dimension 1'),
        card('NAXIS2', 1, 'length of dimension 2'),
        card('PCOUNT', 0, 'number of group parameters'),
        card('GCOUNT', 1, 'number of groups'),
        card('TFIELDS', 2, 'number of table fields'),
        card('TTYPE1', 'WAVE'),
        card('TFORM1', '10D'),
        card('TUNIT1', 'angstrom'),
        card('TTYPE2', 'FLUX'),
        card('TFORM2', '10D'),
        card('TUNIT2', 'adu'),
        card('EXTNAME', 'SPECTRUM', 'extension name'),
      ],
      data: concat([
        bigEndian.float64(...upTo10.map((index) => 3000 + index)),
        bigEndian.float64(...upTo10.map((index) => 1 + index)),
      ]),
    },
  )
}
