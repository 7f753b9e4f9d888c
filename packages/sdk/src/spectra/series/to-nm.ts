import { spectraError } from '../errors.ts'
import { showValue } from '../values/value-error.ts'

/** Units per nanometre, by what archives write for them. Division keeps 3004 angstrom at 300.4 nm, where 0.1 times does not. */
const perNm: ReadonlyMap<string, number> = new Map([
  ...['angstrom', 'angstroms', 'aa', 'å', 'ångström', 'ångstrom'].map((name) => [name, 10] as const),
  ...['nm', 'nanometer', 'nanometers', 'nanometre', 'nanometres'].map((name) => [name, 1] as const),
  ...['um', 'µm', 'μm', 'micron', 'microns', 'micrometer', 'micrometre'].map((name) => [name, 0.001] as const),
])

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
  const divisor = perNm.get(String(unit).trim().toLowerCase().normalize('NFC'))
  if (divisor === undefined)
    throw spectraError({
      code: 'unit_unsupported',
      message: `Wavelengths in ${showValue(unit)} cannot be converted to nm.`,
      details: { unit, wanted: 'nm', known: ['angstrom', 'nm', 'um'] },
      attempts: 0,
    })
  return Float64Array.from(wavelengths, (wavelength) => wavelength / divisor)
}
