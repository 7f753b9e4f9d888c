import { real } from './card.ts'
import { floatImage } from './image.ts'
import { writeFits } from './write-fits.ts'

export interface TicketSpectrum {
  readonly object: string
  readonly nova_id: string
  readonly bibcode: string
  /** Date without a time. */
  readonly date: string
  readonly telescope: string
  readonly instrument: string
  readonly observer: string
  readonly snr: number
  /** Evenly spaced. */
  readonly wavelengths_nm: Float64Array
  readonly flux: Float64Array
  readonly flux_unit: string
}

/** A spectrum out of a publication: flux as an image, wavelengths as the numbers of a line, errors in a second image. */
export function ticketSpectrum(file: TicketSpectrum): Uint8Array {
  const [from, step] = lineOf(file.wavelengths_nm)
  const to = from + step * (file.wavelengths_nm.length - 1)
  const image = floatImage(file.flux, [
    ['OBJECT', file.object],
    ['BIBCODE', file.bibcode],
    ['DEREDDEN', false],
    ['DATE-OBS', file.date],
    ['CRVAL1', real(from)],
    ['CRPIX1', real(1)],
    ['CTYPE1', 'WAVE'],
    ['CUNIT1', 'Angstrom'],
    ['CDELT1', real(step)],
    ['BUNIT', file.flux_unit],
    ['TELESCOP', file.telescope],
    ['INSTRUME', file.instrument],
    ['OBSERVER', file.observer],
    ['SNR', real(file.snr)],
    ['WAV_MIN', real(from)],
    ['WAV_MAX', real(to)],
    ['NOVA_ID', file.nova_id],
  ])
  const errors = file.flux.map((value) => Math.abs(value) / file.snr)
  return writeFits([image, floatImage(errors, [], 'FLUX_ERR')])
}

/** First wavelength and step in angstrom, to what a card holds without noise. */
export function lineOf(wavelengths_nm: Float64Array): readonly [from: number, step: number] {
  const from = (wavelengths_nm[0] ?? 0) * 10
  const to = (wavelengths_nm.at(-1) ?? 0) * 10
  return [round6(from), round6((to - from) / (wavelengths_nm.length - 1))]
}

const round6 = (value: number): number => Math.round(value * 1e6) / 1e6
