import { type SpectralUnit, spectralUnit } from '../values/spectral-unit.ts'
import { finiteOnly } from './median.ts'
import type { FitsProfile } from './profiles.ts'

/** Wavelengths whose largest is above this are taken for Ångström when a file gives no unit, others for nm. */
const ANGSTROM_ABOVE = 100

/** The unit of the wavelengths of a spectrum. */
export interface ResolvedUnit {
  /** Null when it is none of wavelength. */
  readonly unit: SpectralUnit | null
  /** As the spectrum states it. */
  readonly name: string
  readonly notes: readonly string[]
}

/** The unit of wavelengths, from what the profile says, what the file says, and how large they are. */
export function resolveUnit(
  { id, unit: fixed }: Pick<FitsProfile, 'id' | 'unit'>,
  written: string | null,
  wave: Float64Array,
): ResolvedUnit {
  const seen = spectralUnit(written)
  if (fixed !== null) {
    const unit = spectralUnit(fixed)
    const isOther = seen !== null && seen !== unit
    return {
      unit,
      name: fixed,
      notes: isOther ? [`The file gives ${seen}; spectra of ${id} are read as ${fixed}.`] : [],
    }
  }
  if (id === 'TICKET_IMAGE') {
    const notes = seen ? [] : ['The unit of the wavelengths is none that is known; no range in nm is given.']
    return { unit: seen, name: written ?? '', notes }
  }
  if (seen) return { unit: seen, name: seen, notes: [] }
  const largest = finiteOnly(wave).reduce((max, value) => Math.max(max, value), 0)
  const unit = largest > ANGSTROM_ABOVE ? 'angstrom' : 'nm'
  const why = `the largest is ${largest > ANGSTROM_ABOVE ? 'above' : 'not above'} ${ANGSTROM_ABOVE}`
  return { unit, name: unit, notes: [`The file gives no known unit of wavelength; ${unit} is assumed, since ${why}.`] }
}
