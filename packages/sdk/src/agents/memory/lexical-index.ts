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

/** Words asked for that a text has, divided by all words asked for: the score, wherever there is no index. */
export function coverage(query: string, text: string): number {
  const asked = [...new Set(splitTerms(query))].slice(0, MAX_TERMS)
  if (asked.length === 0) return 0
  const held = new Set(splitTerms(text))
  return asked.filter((term) => held.has(term)).length / asked.length
}

export function createLexicalIndex(): LexicalIndex {
  // An entry is a slot: postings are plain numbers, and counting hits is an addition in a typed array.
  let keys: (string | null)[] = []
  let slots = new Map<string, number>()
  let postings = new Map<string, number[]>()
  let texts: (readonly string[])[] = []
  let counts = new Uint8Array(64)
  // Counts of a search that is interrupted must not be those of another one.
  let idle: Uint8Array[] = []

  const append = (key: string, terms: readonly string[]) => {
    const slot = keys.push(key) - 1
    slots.set(key, slot)
    texts[slot] = terms
    for (const term of terms) {
      const list = postings.get(term)
      if (list) list.push(slot)
      else postings.set(term, [slot])
    }
  }

  const compact = () => {
    const live = keys.flatMap((key, slot) => (key === null ? [] : [[key, texts[slot] ?? []] as const]))
    keys = []
    slots = new Map()
    postings = new Map()
    texts = []
    for (const [key, terms] of live) append(key, terms)
  }

  const borrow = (size: number): Uint8Array => {
    const ready = idle.pop()
    if (ready && ready.length >= size) return ready
    idle = []
    counts = new Uint8Array(Math.max(64, 2 * size))
    return counts
  }

  const remove = (key: string) => {
    const slot = slots.get(key)
    if (slot === undefined) return
    slots.delete(key)
    keys[slot] = null
    texts[slot] = []
    if (keys.length > 64 && slots.size < keys.length / 2) compact()
  }

  return {
    get size() {
      return slots.size
    },
    remove,
    set(key, text) {
      remove(key)
      append(key, [...new Set(splitTerms(text))])
    },
    *search(query, { limit, minScore, take }) {
      const asked = [...new Set(splitTerms(query))].slice(0, MAX_TERMS)
      if (asked.length === 0 || limit <= 0) return []
      // Taken now: what is added or compacted while others run belongs to the next search.
      const seen = keys
      const size = seen.length
      const lists = asked.map((term) => postings.get(term) ?? [])
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
      return best.list().flatMap(({ count, slot }) => {
        const key = seen[slot]
        return key === null || key === undefined ? [] : [{ key, score: count / asked.length }]
      })
    },
  }
}

interface Ranked {
  readonly count: number
  readonly slot: number
}

/** The best so far: most words first, then the newest. Short lists stay sorted, long ones are sorted once. */
function createBest(limit: number) {
  const before = (a: Ranked, b: Ranked) => b.count - a.count || b.slot - a.slot
  const sorted: Ranked[] = []
  const isShort = limit <= 64
  return {
    wants(count: number, slot: number) {
      if (!isShort || sorted.length < limit) return true
      return before({ count, slot }, sorted[sorted.length - 1] as Ranked) < 0
    },
    add(count: number, slot: number) {
      const entry = { count, slot }
      if (!isShort) return void sorted.push(entry)
      let at = sorted.length
      while (at > 0 && before(entry, sorted[at - 1] as Ranked) < 0) at -= 1
      sorted.splice(at, 0, entry)
      if (sorted.length > limit) sorted.pop()
    },
    list: () => (isShort ? sorted : sorted.sort(before).slice(0, limit)),
  }
}
