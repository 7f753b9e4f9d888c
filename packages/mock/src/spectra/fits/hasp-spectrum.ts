import { binaryTable, type Column } from './binary-table.ts'
import { real } from './card.ts'
import { emptyPrimary, writeFits } from './write-fits.ts'

export interface HaspSpectrum {
  readonly instrument: string
  readonly detector: string
  readonly grating: string
  readonly object: string
  readonly ra_deg: number
  readonly dec_deg: number
  readonly epoch_mjd: number
  readonly exposure_s: number
  readonly proposal: string
  readonly filename: string
  readonly snr: number
  readonly wavelengths_nm: Float64Array
  readonly flux: Float64Array
  readonly flux_unit: string
}

/** A coadded spectrum of the Hubble Advanced Spectral Products: single precision in SCI, where it came from in PROVENANCE. */
export function haspSpectrum(file: HaspSpectrum): Uint8Array {
  const wave = file.wavelengths_nm.map((value) => value * 10)
  const error = file.flux.map((value) => Math.abs(value) / file.snr)
  const singles = (name: string, values: ArrayLike<number>, unit?: string): Column => ({
    name,
    letter: 'E',
    cells: [values],
    ...(unit === undefined ? {} : { unit }),
  })
  return writeFits([
    emptyPrimary([
      ['ORIGIN', 'Space Telescope Science Institute'],
      ['TELESCOP', 'HST'],
      ['INSTRUME', file.instrument],
      ['TARGNAME', file.object],
      ['TARG_RA', real(file.ra_deg)],
      ['TARG_DEC', real(file.dec_deg)],
      ['PROPOSID', Number(file.proposal)],
      ['FILENAME', file.filename],
    ]),
    binaryTable('SCI', [
      singles('WAVELENGTH', wave, 'Angstrom'),
      singles('FLUX', file.flux, file.flux_unit),
      singles('ERROR', error, file.flux_unit),
      singles(
        'SNR',
        file.flux.map(() => file.snr),
      ),
      singles(
        'EFF_EXPTIME',
        file.flux.map(() => file.exposure_s),
        's',
      ),
    ]),
    binaryTable('PROVENANCE', provenance(file, wave)),
  ])
}

/** Two exposures, the second right after the first: the earliest MJD_BEG is the epoch, XPOSURE adds up. */
function provenance(file: HaspSpectrum, wave: Float64Array): Column[] {
  const half = file.exposure_s / 2
  const days = half / 86_400
  const begin = [file.epoch_mjd, file.epoch_mjd + days]
  const text = (name: string, value: string): Column => ({ name, letter: 'A', cells: [value, value] })
  const doubles = (name: string, cells: readonly number[], unit?: string): Column => ({
    name,
    letter: 'D',
    cells,
    ...(unit === undefined ? {} : { unit }),
  })
  const root = file.filename.split('_').at(-2) ?? 'oroot'
  return [
    { name: 'FILENAME', letter: 'A', cells: [`${root}010_x1d.fits`, `${root}020_x1d.fits`] },
    { name: 'EXPNAME', letter: 'A', cells: [`${root}010`, `${root}020`] },
    text('PROPOSID', file.proposal),
    text('TELESCOPE', 'HST'),
    text('INSTRUMENT', file.instrument),
    text('DETECTOR', file.detector),
    text('DISPERSER', file.grating),
    text('CENWAVE', String(Math.round(wave[wave.length >> 1] ?? 0))),
    text('APERTURE', '0.2X0.2'),
    { name: 'LIFE_ADJ', letter: 'I', cells: [-1, -1] },
    { name: 'SPECRES', letter: 'E', cells: [45800, 45800] },
    text('CAL_VER', '3.4.2'),
    doubles('MJD_BEG', begin, 'd'),
    doubles(
      'MJD_MID',
      begin.map((mjd) => mjd + days / 2),
      'd',
    ),
    doubles(
      'MJD_END',
      begin.map((mjd) => mjd + days),
      'd',
    ),
    doubles('XPOSURE', [half, half], 's'),
    doubles('MINWAVE', [wave[0] ?? 0, wave[0] ?? 0], 'Angstrom'),
    doubles('MAXWAVE', [wave.at(-1) ?? 0, wave.at(-1) ?? 0], 'Angstrom'),
  ]
}
