/** A word that programs write where they have no number, and that is no JSON. */
interface BareWord {
  readonly word: string
  /** Where the first of them is, in characters. */
  readonly at: number
  readonly count: number
}

/** `NaN`, `Infinity` and `-Infinity` where a value should be. Null for none; those in strings do not count. */
export function findBareWord(text: string): BareWord | null {
  // A string is skipped as a whole, escaped quotes included.
  const matches = [...text.matchAll(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g)].filter(
    ([word]) => !word.startsWith('"'),
  )
  const [first] = matches
  return first ? { word: first[0], at: first.index, count: matches.length } : null
}
