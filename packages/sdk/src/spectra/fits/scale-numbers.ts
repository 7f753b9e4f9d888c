import type { FitsBigIntArray, FitsNumberArray } from './element-types.ts'

/** How numbers of a file become those they mean: TSCALn, TZEROn and TNULLn of a column, BSCALE, BZERO and BLANK of an image. */
export interface Scaling {
  readonly scale: number
  readonly zero: number
  /** The integer that stands for none, before scaling. */
  readonly blank: bigint | null
}

/** What numbers mean. */
export interface ScaledNumbers {
  readonly values: FitsNumberArray | FitsBigIntArray
  /** 1 where there is no value; null when no integer stands for none. */
  readonly missing: Uint8Array | null
}

/**
 * Applies a scaling. Nothing is copied where there is none. Zero points that only move the sign, as FITS knows no
 * unsigned integers, give arrays of the type that is meant; every other scaling gives Float64Array, NaN where missing.
 */
export function scaleNumbers(raw: FitsNumberArray | FitsBigIntArray, scaling: Scaling): ScaledNumbers {
  const missing = findBlanks(raw, scaling.blank)
  if (scaling.scale === 1 && scaling.zero === 0) return { values: raw, missing }
  const values = (scaling.scale === 1 ? moveSign(raw, scaling.zero) : null) ?? scaleAll(raw, scaling, missing)
  return { values, missing }
}

function findBlanks(raw: FitsNumberArray | FitsBigIntArray, blank: bigint | null): Uint8Array | null {
  if (blank === null || raw instanceof Float32Array || raw instanceof Float64Array) return null
  const missing = new Uint8Array(raw.length)
  if (raw instanceof BigInt64Array || raw instanceof BigUint64Array)
    for (let index = 0; index < raw.length; index += 1) missing[index] = raw[index] === blank ? 1 : 0
  else {
    const number = Number(blank)
    for (let index = 0; index < raw.length; index += 1) missing[index] = raw[index] === number ? 1 : 0
  }
  return missing
}

/** The top bit of every element turned, which is what adding half the range does; null for another zero point. */
function moveSign(raw: FitsNumberArray | FitsBigIntArray, zero: number): FitsNumberArray | FitsBigIntArray | null {
  if (raw instanceof Uint8Array && zero === -128) return Int8Array.from(raw, (value) => value - 128)
  if (raw instanceof Int16Array && zero === 2 ** 15) return Uint16Array.from(raw, (value) => value + 2 ** 15)
  if (raw instanceof Int32Array && zero === 2 ** 31) return Uint32Array.from(raw, (value) => value + 2 ** 31)
  if (raw instanceof BigInt64Array && zero === 2 ** 63) return BigUint64Array.from(raw, (value) => value + 2n ** 63n)
  return null
}

function scaleAll(
  raw: FitsNumberArray | FitsBigIntArray,
  { scale, zero }: Scaling,
  missing: Uint8Array | null,
): Float64Array {
  const values = new Float64Array(raw.length)
  for (let index = 0; index < raw.length; index += 1)
    values[index] = missing?.[index] ? Number.NaN : Number(raw[index]) * scale + zero
  return values
}
