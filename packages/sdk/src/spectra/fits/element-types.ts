/** The letters of TFORM that stand for elements; `P` and `Q` stand for where elements are. */
export type ElementLetter = 'L' | 'X' | 'B' | 'I' | 'J' | 'K' | 'A' | 'E' | 'D' | 'C' | 'M'

/** Bytes of one element. Of bits there are eight in one. */
const elementBytes: Readonly<Record<Exclude<ElementLetter, 'X'>, number>> = {
  L: 1,
  B: 1,
  I: 2,
  J: 4,
  K: 8,
  A: 1,
  E: 4,
  D: 8,
  C: 8,
  M: 16,
}

/** Bytes that elements of a letter take together. */
export function bytesOf(letter: ElementLetter, count: number): number {
  return letter === 'X' ? Math.ceil(count / 8) : count * elementBytes[letter]
}

/** Arrays of numbers as they are in a file, or after scaling. */
export type FitsNumberArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array

/** Arrays of 64-bit integers, which no number holds. */
export type FitsBigIntArray = BigInt64Array | BigUint64Array
