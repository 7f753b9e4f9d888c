import { splitTerms } from './search-terms.ts'

/** An entry that has something of what was asked for. */
export interface LexicalHit {
  readonly key: string
  /** The part of the asked words that are in it, from 0 to 1. */
  readonly score: number
}

/** An index of texts by their words. */
export interface LexicalIndex {
  /** Adds or replaces. */
  set(key: string, text: string): void
  remove(key: string): void
  /** Gives back the room of what was removed, where there is much of it. Yields as a search does. */
  tidy(): Generator<undefined, void>
  /**
   * Entries that have at least this part of the asked words, newest first within a score, best first. `take` may
   * refuse one, and is asked only about those that would be among the `limit` best. Yields between pieces of work
   * that take well under a millisecond, so that whoever drives it can let others run.
   */
  search(query: string, asked: LexicalQuestion): Generator<undefined, readonly LexicalHit[]>
  readonly size: number
}

export interface LexicalQuestion {
  readonly limit: number
  readonly minScore: number
  readonly take: (key: string, score: number) => boolean
}

/** So many entries are looked at between two yields. */
const STRIDE = 512
/** Nobody asks in more words than this; each costs a pass over the entries that have it. */
const MAX_TERMS = 64
/** Nor in more characters, and to split a megabyte takes longer than a frame. */
const MAX_QUERY_LENGTH = 20_000

const askedTerms = (query: string) => [...new Set(splitTerms(query.slice(0, MAX_QUERY_LENGTH)))].slice(0, MAX_TERMS)

/** Words asked for that a text has, divided by all words asked for: the score, wherever there is no index. */
export function coverage(query: string, text: string): number {
  const asked = askedTerms(query)
  if (asked.length === 0) return 0
  const held = new Set(splitTerms(text))
  return asked.filter((term) => held.has(term)).length / asked.length
}

export function createLexicalIndex(): LexicalIndex {
  // An entry is a slot: postings are plain numbers, and counting hits is an addition in a typed array.
  let shelves = emptyShelves()
  // Counts of a search that is interrupted must not be those of another one.
  let idle: Uint8Array[] = []

  // A new one that is filled entry by entry, over as many turns as it takes, while the old one is used.
  let next: Shelves | null = null
  let copied = 0

  /** Copies one entry. The last one puts the new shelves in the place of the old. */
  const copyOne = (to: Shelves) => {
    const key = shelves.keys[copied]
    if (key !== null && key !== undefined) append(to, key, shelves.texts[copied] ?? [])
    copied += 1
    if (copied < shelves.keys.length) return
    shelves = to
    next = null
  }

  const borrow = (size: number): Uint8Array => {
    const ready = idle.pop()
    if (ready && ready.length >= size) return ready
    idle = []
    return new Uint8Array(Math.max(64, 2 * size))
  }

  const remove = (key: string) => {
    take(shelves, key)
    if (next) take(next, key)
  }

  return {
    get size() {
      return shelves.slots.size
    },
    remove,
    set(key, text) {
      remove(key)
      append(shelves, key, [...new Set(splitTerms(text))])
    },
    *tidy() {
      const isLoose = shelves.keys.length > 64 && shelves.slots.size < shelves.keys.length / 2
      if (next === null && isLoose) {
        next = emptyShelves()
        copied = 0
      }
      // Whoever else tidies meanwhile takes turns at it; nobody has to come back for it to be finished.
      while (next) {
        copyOne(next)
        yield
      }
    },
    *search(query, { limit, minScore, take }) {
      const asked = askedTerms(query)
      if (asked.length === 0 || limit <= 0) return []
      // Taken now: what is added or compacted while others run belongs to the next search.
      const seen = shelves.keys
      const size = seen.length
      const lists = asked.map((term) => shelves.postings.get(term) ?? [])
      const hits = borrow(size)
      const touched: number[] = []
      for (const list of lists) {
        const end = list.length
        for (let index = 0; index < end; index += 1) {
          const slot = list[index] as number
          if (slot >= size) break
          if (hits[slot] === 0) touched.push(slot)
          hits[slot] = (hits[slot] as number) + 1
          if (index % STRIDE === STRIDE - 1) yield
        }
      }
      const best = createBest(limit)
      const least = Math.max(1, Math.ceil(minScore * asked.length - 1e-9))
      for (let index = 0; index < touched.length; index += 1) {
        const slot = touched[index] as number
        const count = hits[slot] as number
        hits[slot] = 0
        if (index % STRIDE === STRIDE - 1) yield
        const key = seen[slot]
        if (count < least || key === null || key === undefined || !best.wants(count, slot)) continue
        if (take(key, count / asked.length)) best.add(count, slot)
      }
      idle.push(hits)
      const found: LexicalHit[] = []
      for (const { count, slot } of best.list()) {
        const key = seen[slot]
        if (key !== null && key !== undefined) found.push({ key, score: count / asked.length })
        if (found.length % STRIDE === STRIDE - 1) yield
      }
      return found
    },
  }
}

/** Entries and the words that have them. What was removed keeps its slot. */
interface Shelves {
  readonly keys: (string | null)[]
  readonly slots: Map<string, number>
  readonly postings: Map<string, number[]>
  readonly texts: (readonly string[])[]
}

const emptyShelves = (): Shelves => ({ keys: [], slots: new Map(), postings: new Map(), texts: [] })

function append({ keys, slots, postings, texts }: Shelves, key: string, terms: readonly string[]): void {
  const slot = keys.push(key) - 1
  slots.set(key, slot)
  texts[slot] = terms
  for (const term of terms) {
    const list = postings.get(term)
    if (list) list.push(slot)
    else postings.set(term, [slot])
  }
}

function take({ keys, slots, texts }: Shelves, key: string): void {
  const slot = slots.get(key)
  if (slot === undefined) return
  slots.delete(key)
  keys[slot] = null
  texts[slot] = []
}

interface Ranked {
  readonly count: number
  readonly slot: number
}

/** Count and slot as one number that sorts as they do. */
const RANK = 2 ** 32

/** The best so far: most words first, then the newest. Short lists stay sorted; long ones are sorted once, as numbers. */
function createBest(limit: number) {
  const before = (a: Ranked, b: Ranked) => b.count - a.count || b.slot - a.slot
  const sorted: Ranked[] = []
  const ranks: number[] = []
  const isShort = limit <= 64
  return {
    wants(count: number, slot: number) {
      if (!isShort || sorted.length < limit) return true
      return before({ count, slot }, sorted[sorted.length - 1] as Ranked) < 0
    },
    add(count: number, slot: number) {
      if (!isShort) return void ranks.push(count * RANK + slot)
      const entry = { count, slot }
      let at = sorted.length
      while (at > 0 && before(entry, sorted[at - 1] as Ranked) < 0) at -= 1
      sorted.splice(at, 0, entry)
      if (sorted.length > limit) sorted.pop()
    },
    *list(): Generator<Ranked> {
      if (isShort) return yield* sorted
      const ascending = new Float64Array(ranks).sort()
      const end = Math.max(0, ascending.length - limit)
      for (let index = ascending.length - 1; index >= end; index -= 1) {
        const rank = ascending[index] as number
        yield { count: Math.floor(rank / RANK), slot: rank % RANK }
      }
    },
  }
}
