import type { SpectralUnit } from '../values/spectral-unit.ts'
import type { FitsProfile } from './profiles.ts'

/** What is wrong with the values of a spectrum. */
export interface SpectrumFlaw {
  readonly problem: string
  readonly seen?: string
}

/** What can be said of the values of a spectrum that passed. */
export interface SpectrumFacts {
  /** Of the wavelengths that are finite. */
  readonly min: number
  readonly max: number
  readonly isDescending: boolean
  /** Points whose flux is not finite. */
  readonly gaps: number
}

/** A spectrum with more than this share of its flux not finite is refused. */
const MAX_GAPS = 0.2

/** Checks the values of a spectrum as the catalogue does before it takes one; `unit` null leaves out the range. */
export function checkSpectrum(
  wave: Float64Array,
  flux: Float64Array,
  unit: SpectralUnit | null,
  { ranges, refuses, refusesAllZero }: Pick<FitsProfile, 'ranges' | 'refuses' | 'refusesAllZero'>,
): SpectrumFlaw | SpectrumFacts {
  if (wave.length === 0 || flux.length === 0) return { problem: 'the spectrum has no points' }
  const { gaps, isAllZero } = countFlux(flux)
  if (gaps / flux.length > MAX_GAPS)
    return {
      problem: 'more than a fifth of the flux is not finite',
      seen: `${gaps} of ${flux.length} points`,
    }
  const order = orderOf(wave)
  if ('problem' in order) return order
  const { min, max } = order
  const [low, high] = (unit && ranges?.[unit]) || [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  const isOutside = refuses === 'wholly_outside' ? max < low || min > high : min < low || max > high
  if (isOutside)
    return {
      problem: `the wavelengths are outside of ${low} to ${high} ${unit}, which is what the instrument can see`,
      seen: `${min} to ${max}`,
    }
  if (refusesAllZero && isAllZero) return { problem: 'all of the flux is 0' }
  return { ...order, gaps }
}

function countFlux(flux: Float64Array): { readonly gaps: number; readonly isAllZero: boolean } {
  let gaps = 0
  let others = 0
  for (const value of flux)
    if (!Number.isFinite(value)) gaps += 1
    else if (value !== 0) others += 1
  return { gaps, isAllZero: others === 0 }
}

function orderOf(wave: Float64Array): SpectrumFlaw | Omit<SpectrumFacts, 'gaps'> {
  let first = Number.NaN
  let last = Number.NaN
  let direction = 0
  for (let index = 0; index < wave.length; index += 1) {
    const value = wave[index] ?? Number.NaN
    if (!Number.isFinite(value)) continue
    const step = Math.sign(value - last)
    if (Number.isNaN(first)) first = value
    else if (step === 0 || (direction !== 0 && step !== direction))
      return {
        problem: 'the wavelengths neither rise nor fall all the way',
        seen: `${last} before ${value}, at point ${index}`,
      }
    else direction = step
    last = value
  }
  if (Number.isNaN(first)) return { problem: 'no wavelength is finite' }
  return { min: Math.min(first, last), max: Math.max(first, last), isDescending: direction < 0 }
}
