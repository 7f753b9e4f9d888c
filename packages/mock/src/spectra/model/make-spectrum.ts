import type { SeededRandom } from '../../engine/random.ts'
import { emissionLines, type LineGroup } from './emission-lines.ts'

/** Wavelengths in nm, ascending, and the flux at each, in units of the continuum at 550 nm at maximum. */
export interface Spectrum {
  readonly wavelengths_nm: Float64Array
  readonly flux: Float64Array
}

export interface SpectrumRecipe {
  readonly range_nm: readonly [number, number]
  readonly points: number
  /** Days since outburst. */
  readonly age_days: number
  /** Signal per noise in the continuum. */
  readonly snr: number
  /** Half width of the lines. @default 1100 */
  readonly velocity_km_s?: number
}

const lightSpeedKmS = 299_792.458

/**
 * A nova as a spectrograph sees it: a continuum that falls to the red and with age, emission lines whose groups come and go, an absorption
 * trough to the blue of the early ones, and noise.
 */
export function makeSpectrum(recipe: SpectrumRecipe, random: SeededRandom): Spectrum {
  const [from, to] = recipe.range_nm
  const step = (to - from) / (recipe.points - 1)
  const age = Math.max(recipe.age_days, 0.1)
  const lines = linesInView(recipe, age)
  const wavelengths_nm = new Float64Array(recipe.points)
  const flux = new Float64Array(recipe.points)
  for (let index = 0; index < recipe.points; index++) {
    // To 1e-4 nm, as instruments that print their wavelengths have them.
    const wavelength = Math.round((from + step * index) * 1e4) / 1e4
    const continuum = (wavelength / 550) ** -1.6 * (1 + age / 6) ** -1.35
    let relative = 1
    for (const { center, width, strength, trough } of lines) {
      const offset = (wavelength - center) / width
      if (Math.abs(offset) > 6) continue
      relative += strength * Math.exp(-0.5 * offset ** 2) - trough * Math.exp(-2 * (offset + 2.2) ** 2)
    }
    wavelengths_nm[index] = wavelength
    flux[index] = continuum * (relative + gaussian(random) / recipe.snr)
  }
  return { wavelengths_nm, flux }
}

function linesInView({ range_nm: [from, to], velocity_km_s = 1100 }: SpectrumRecipe, age: number) {
  return emissionLines
    .filter(([center]) => center > from * 0.98 && center < to * 1.02)
    .map(([center, strength, group]) => ({
      center,
      width: (center * velocity_km_s) / lightSpeedKmS,
      strength: strength * presence[group](age),
      trough: age < 20 && group !== 'nebular' ? 0.5 * Math.exp(-age / 10) : 0,
    }))
}

/** Strength of a group by days since outburst, 0 to 1. */
const presence: Readonly<Record<LineGroup, (age: number) => number>> = {
  universal: (age) => 0.4 + 0.6 * (1 - Math.exp(-age / 15)),
  'fe-ii': (age) => Math.exp(-age / 40),
  'he-n': (age) => (1 - Math.exp(-age / 25)) * Math.exp(-age / 400),
  nebular: (age) => 1 - Math.exp(-((age / 90) ** 2)),
}

/** Normal deviate, near enough: the sum of six uniform ones. */
export function gaussian(random: SeededRandom): number {
  let sum = 0
  for (let draw = 0; draw < 6; draw++) sum += random.next()
  return (sum - 3) * Math.SQRT2
}
