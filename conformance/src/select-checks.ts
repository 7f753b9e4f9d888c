/**
 * Whether an id fits a pattern: parts between commas, any of which may fit. A part with `*` stands for the whole
 * id, one without for any piece of it.
 */
export function matchesPattern(id: string, pattern: string): boolean {
  return pattern
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .some((part) => (part.includes('*') ? wildcard(part).test(id) : id.includes(part)))
}

const wildcard = (part: string) => new RegExp(`^${part.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`)
