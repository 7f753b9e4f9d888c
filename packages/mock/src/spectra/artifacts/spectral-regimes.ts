import type { ReleaseGeneration } from './generation.ts'
import { vocabularies } from './generation.ts'

export interface SpectralRegime {
  readonly id: string
  readonly label: string
  /** From, to; nothing where it has no end. */
  readonly range_nm: readonly [number, number | null]
}

const visible: readonly SpectralRegime[] = [
  { id: 'optical', label: 'Optical', range_nm: [320, 1000] },
  { id: 'nir', label: 'Near-IR', range_nm: [1000, 5000] },
  { id: 'mir', label: 'Mid-IR', range_nm: [5000, null] },
]

const five: readonly SpectralRegime[] = [
  { id: 'xray', label: 'X-ray', range_nm: [0, 91] },
  { id: 'uv', label: 'Ultraviolet', range_nm: [91, 320] },
  ...visible,
]

const withXuv: readonly SpectralRegime[] = [{ id: 'xuv', label: 'X-ray / UV', range_nm: [0, 320] }, ...visible]

/** Regimes a release tells apart, in the order it lists them. */
export const regimesOf = (generation: ReleaseGeneration): readonly SpectralRegime[] =>
  vocabularies[generation].regimes === 'xuv' ? withXuv : five

/** The regime the middle of a range lies in. */
export function regimeOfRange(regimes: readonly SpectralRegime[], from: number, to: number): SpectralRegime {
  const middle = (from + to) / 2
  const found = regimes.find(({ range_nm: [, end] }) => end === null || middle < end)
  if (!found) throw new RangeError(`No regime holds ${middle} nm`)
  return found
}
