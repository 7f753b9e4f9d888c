import { createSeededRandom, type SeededRandom } from '../../engine/random.ts'
import { sha256Hex } from '../../store/crypto.ts'

/** Randomness of one named thing, so that what is made first does not change what is made later. */
export const randomOf = (seed: number, ...names: readonly (string | number)[]): SeededRandom =>
  createSeededRandom(Number.parseInt(sha256Hex([seed, ...names].join('/')).slice(0, 12), 16))
