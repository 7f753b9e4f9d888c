/** Something of a template that is given under a key. */
interface Keyed {
  readonly templateKey: string
  /** For people, such as `Results file`. */
  readonly name: string
}

/** What became of a key somebody gave. */
export type KeyMatch<Entry extends Keyed = Keyed> =
  | { readonly type: 'matched'; readonly given: string; readonly entry: Entry }
  /** Nothing of the template is meant. */
  | { readonly type: 'unknown'; readonly given: string }
  /** Several could be meant. */
  | { readonly type: 'ambiguous'; readonly given: string; readonly candidates: readonly Entry[] }
  /** An earlier key meant the same. */
  | { readonly type: 'twice'; readonly given: string; readonly entry: Entry }

/**
 * Finds for each given key what of a template it means: its template key whatever the case of its letters, its display
 * name, or a word of the display name that only one of them has.
 */
export function matchKeys<Entry extends Keyed>(
  given: readonly string[],
  entries: readonly Entry[],
): readonly KeyMatch<Entry>[] {
  const taken = new Set<string>()
  return given.map((key): KeyMatch<Entry> => {
    const [entry, ...others] = candidatesFor(key, entries)
    if (!entry) return { type: 'unknown', given: key }
    if (others.length > 0) return { type: 'ambiguous', given: key, candidates: [entry, ...others] }
    if (taken.has(entry.templateKey)) return { type: 'twice', given: key, entry }
    taken.add(entry.templateKey)
    return { type: 'matched', given: key, entry }
  })
}

/** The first way to be meant that fits at all decides; a key that is spelled out never loses to a word. */
function candidatesFor<Entry extends Keyed>(key: string, entries: readonly Entry[]): readonly Entry[] {
  const exact = entries.filter(({ templateKey }) => templateKey === key)
  if (exact.length > 0) return exact
  const wanted = fold(key)
  for (const isMeant of ways) {
    const found = entries.filter((entry) => isMeant(entry, wanted))
    if (found.length > 0) return found
  }
  return []
}

const ways: readonly ((entry: Keyed, wanted: string) => boolean)[] = [
  ({ templateKey }, wanted) => fold(templateKey) === wanted,
  ({ name }, wanted) => fold(name) === wanted,
  ({ name }, wanted) => wordsOf(name).includes(wanted),
]

const fold = (text: string): string => text.trim().toLowerCase()
const wordsOf = (name: string): readonly string[] => fold(name).split(/[^\p{L}\p{N}]+/u)
