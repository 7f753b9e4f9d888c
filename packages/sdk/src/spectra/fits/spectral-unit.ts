/** The units of wavelength that the catalogue reads. */
export type SpectralUnit = 'angstrom' | 'nm' | 'um'

const spellings: Readonly<Record<string, SpectralUnit>> = {
  angstrom: 'angstrom',
  aa: 'angstrom',
  å: 'angstrom',
  nm: 'nm',
  um: 'um',
  µm: 'um',
  micron: 'um',
  microns: 'um',
  micrometer: 'um',
  micrometers: 'um',
}

const nmPerUnit: Readonly<Record<SpectralUnit, number>> = { angstrom: 0.1, nm: 1, um: 1000 }

/** The unit that a text of a header means; null when it is none of wavelength. */
export function spectralUnit(text: string | null): SpectralUnit | null {
  // The sign of micro is written with two characters that look the same.
  const key = (text ?? '').trim().toLowerCase().replace('μ', 'µ')
  return Object.hasOwn(spellings, key) ? (spellings[key] ?? null) : null
}

/** A wavelength in nm, rounded to four decimals, as the catalogue states ranges. */
export function roundedNm(value: number, unit: SpectralUnit): number {
  return Number((value * nmPerUnit[unit]).toFixed(4))
}
