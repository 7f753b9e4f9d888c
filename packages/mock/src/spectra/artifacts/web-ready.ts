import type { Spectrum } from '../model/make-spectrum.ts'
import { pythonFloat } from './python-json.ts'

const most = 2000

/** A spectrum as the catalogue keeps it for the web: no more than 2000 points, picked evenly by index. */
export function webReady({ wavelengths_nm, flux }: Spectrum): Spectrum {
  const last = flux.length - 1
  if (last < most) return { wavelengths_nm, flux }
  const pick = (values: Float64Array) =>
    Float64Array.from({ length: most }, (_, index) => values[Math.floor((index * last) / (most - 1))] ?? Number.NaN)
  return { wavelengths_nm: pick(wavelengths_nm), flux: pick(flux) }
}

/** The same as the CSV file it is kept in: LF, floats as Python prints them, `nan` where there is no number. */
export function webReadyCsv(spectrum: Spectrum): string {
  const { wavelengths_nm, flux } = webReady(spectrum)
  const lines = Array.from(
    wavelengths_nm,
    (wavelength, index) => `${csvFloat(wavelength)},${csvFloat(flux[index] ?? Number.NaN)}`,
  )
  return `wavelength_nm,flux\n${lines.join('\n')}\n`
}

const csvFloat = (value: number): string => (Number.isNaN(value) ? 'nan' : pythonFloat(value))
