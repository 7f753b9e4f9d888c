import { binaryTable, type Column } from './binary-table.ts'
import { type Card, real } from './card.ts'
import { emptyPrimary, writeFits } from './write-fits.ts'

export interface EsoSpectrum {
  /** UVES stores angstrom, X-Shooter nm; anything else is taken for a UVES-like table. */
  readonly instrument: string
  readonly telescope: string
  readonly object: string
  readonly ra_deg: number
  readonly dec_deg: number
  readonly epoch_mjd: number
  readonly exposure_s: number
  /** X-Shooter's UVB, VIS or NIR. */
  readonly arm?: string
  readonly program: string
  readonly archive_id: string
  readonly origin: string
  readonly snr: number
  /** In the unit of `flux_unit`. */
  readonly wavelengths_nm: Float64Array
  readonly flux: Float64Array
  readonly flux_unit: string
}

/** A science-grade spectrum as ESO's archive hands them out: one row that holds the whole arrays. */
export function esoSpectrum(file: EsoSpectrum): Uint8Array {
  const inNm = file.instrument.startsWith('XSHOOTER')
  const wave = inNm ? file.wavelengths_nm : file.wavelengths_nm.map((value) => Math.round(value * 1e5) / 1e4)
  const error = file.flux.map((value) => Math.abs(value) / file.snr)
  const sigma = file.flux.map((value, index) => value / (error[index] || 1))
  const unit = file.flux_unit
  return writeFits([
    emptyPrimary(primaryCards(file)),
    binaryTable('SPECTRUM', [
      arrays('WAVE', wave, inNm ? 'nm' : 'angstrom'),
      arrays('FLUX', file.flux, unit),
      arrays('ERR', error, unit),
      arrays('FLUX_REDUCED', file.flux, 'adu'),
      arrays('ERR_REDUCED', error, 'adu'),
      { name: 'QUAL', letter: 'J', cells: [wave.map(() => 0)] },
      { name: 'SNR', letter: 'E', cells: [sigma] },
    ]),
  ])
}

const arrays = (name: string, values: Float64Array, unit: string): Column => ({
  name,
  letter: 'D',
  unit,
  cells: [values],
})

function primaryCards(file: EsoSpectrum): Card[] {
  return [
    ['ORIGIN', file.origin],
    ['TELESCOP', file.telescope],
    ['INSTRUME', file.instrument],
    ['OBJECT', file.object],
    ['RA', real(file.ra_deg), '[deg] right ascension'],
    ['DEC', real(file.dec_deg), '[deg] declination'],
    ['EXPTIME', real(file.exposure_s), '[s] total integration'],
    ['MJD-OBS', real(file.epoch_mjd), 'start of the observation'],
    ...(file.arm === undefined ? [] : [['DISPELEM', file.arm] as const]),
    ['SPEC_RES', real(file.instrument === 'UVES' ? 42310 : 8040)],
    ['SNR', real(file.snr)],
    ['FLUXCAL', 'ABSOLUTE'],
    ['PROG_ID', file.program],
    ['ASSON1', `${file.archive_id.replaceAll(':', '_')}_calibration_frames_and_quality_control_report.tar`],
    ['HIERARCH ESO OBS PROG ID', file.program],
    ['HIERARCH ESO TEL AIRM START', real(1.123), 'airmass at start'],
    ['HIERARCH ESO OBS TARG NAME', file.object],
  ]
}
