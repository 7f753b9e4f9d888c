import { normalizeName } from '../ids/normalize-name.ts'

/**
 * The name of a nova as bundles write it: every blank is a hyphen, and nothing else changes. Two blanks are two
 * hyphens. There is no way back, since names have hyphens of their own: look names up, see {@link nameMatchKey}.
 *
 * @example
 * ```ts
 * console.log(hyphenatedName('V1324 Sco')) // V1324-Sco
 * ```
 */
export function hyphenatedName(primary_name: string): string {
  return primary_name.replaceAll(' ', '-')
}

/**
 * What two spellings of a name have in common: blanks, `_`, `-` and the dashes that editors make of it are one, however
 * many there are; case does not matter, nor does how accents are encoded. Two novae may share one key, `LMC 2009-05a` and `LMC 2009 05a`: prefer the one that was spelled exactly.
 *
 * @example
 * ```ts
 * console.log(nameMatchKey('V1324-Sco') === nameMatchKey('v1324  sco')) // true
 * ```
 */
export function nameMatchKey(name: string): string {
  return normalizeName(name.normalize('NFC').replace(/[\p{Pd}\u2212]/gu, ' '))
}
