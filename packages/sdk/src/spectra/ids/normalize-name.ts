/**
 * The name of a nova as the catalogue compares it: `_` is a blank, blanks around it do not count, several are one, and
 * case does not matter. Hyphens stay: `Nova LMC 2009-05a` and `Nova LMC 2009 05a` are two names here.
 *
 * @example
 * ```ts
 * console.log(normalizeName('NOVA_Sco__2012')) // nova sco 2012
 * ```
 */
export function normalizeName(name: string): string {
  return name.replaceAll('_', ' ').trim().toLowerCase().replace(/\s+/g, ' ')
}
