import { printString } from './print-literal.ts'

/** A union of words, with the blank before it: on the same line when it fits, else one member per line. */
export function unionOf(words: readonly string[]): string {
  const members = words.map(printString)
  const flat = members.length === 0 ? 'never' : members.join(' | ')
  return flat.length <= 80 ? ` ${flat}` : members.map((member) => `\n  | ${member}`).join('')
}
