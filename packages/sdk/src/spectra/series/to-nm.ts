import { spectraError } from '../errors.ts'
import { spectralUnit, unitsPerNm } from '../values/spectral-unit.ts'
import { showValue } from '../values/value-error.ts'

/**
 * Wavelengths in nanometres. Knows the spellings of angstrom, nanometre and micrometre that archives use, in any case,
 * and guesses nothing: `A` alone is an ampere to some.
 *
 * @throws SpectraError `unit_unsupported` for any other unit.
 *
 * @example
 * ```ts
 * console.log(toNm([6562.8, 4861.3], 'Angstrom')) // Float64Array [656.28, 486.13]
 * ```
 */
export function toNm(wavelengths: ArrayLike<number>, unit: string): Float64Array {
  const known = spectralUnit(String(unit))
  if (known === null)
    throw spectraError({
      code: 'unit_unsupported',
      message: `Wavelengths in ${showValue(unit)} cannot be converted to nm.`,
      details: { unit, wanted: 'nm', known: ['angstrom', 'nm', 'um'] },
      attempts: 0,
    })
  return Float64Array.from(wavelengths, (wavelength) => wavelength / unitsPerNm[known])
}
