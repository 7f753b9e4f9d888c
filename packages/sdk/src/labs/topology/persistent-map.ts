import type sortedBtree from 'sorted-btree'
import { bulkLoad } from 'sorted-btree/extended/bulkLoad.js'

type Tree<K, V> = sortedBtree<K, V>

/** Where a key stands among the others: negative before, positive after, 0 the same key. */
export type CompareKeys<K> = (a: K, b: K) => number

/**
 * A map that never changes: `with` and `without` give another one that shares nearly everything with the
 * first, in O(log n). Iterates in the order of its keys. Safe to hold, to compare by `===`, to hand to React.
 */
export interface PersistentMap<K, V> extends ReadonlyMap<K, V> {
  /** The map with this entry; the map itself when it has that very value there already. */
  with(key: K, value: V): PersistentMap<K, V>
  /** The map without this entry; the map itself when there is none. */
  without(key: K): PersistentMap<K, V>
  /** All values in the order of their keys, as an array. */
  toValues(): V[]
  /** Many changes at once, cheaper than one by one: nothing is copied twice. */
  edit(): MapDraft<K, V>
}

/** Changes to a {@link PersistentMap} before they become a map. Of no use after `done`. */
export interface MapDraft<K, V> {
  get(key: K): V | undefined
  has(key: K): boolean
  set(key: K, value: V): void
  delete(key: K): void
  /** How many entries the map has with all changes. */
  readonly size: number
  /** The map with all changes; the original when none of them changed anything. */
  done(): PersistentMap<K, V>
}

class TreeMap<K, V> implements PersistentMap<K, V> {
  readonly #tree: Tree<K, V>
  readonly #compare: CompareKeys<K>

  constructor(tree: Tree<K, V>, compare: CompareKeys<K>) {
    this.#tree = tree
    this.#compare = compare
  }

  get size(): number {
    return this.#tree.size
  }
  get(key: K): V | undefined {
    return isNoKey(key) ? undefined : this.#tree.get(key)
  }
  has(key: K): boolean {
    return !isNoKey(key) && this.#tree.has(key)
  }
  keys(): MapIterator<K> {
    return this.#tree.keys() as MapIterator<K>
  }
  values(): MapIterator<V> {
    return this.#tree.values() as MapIterator<V>
  }
  entries(): MapIterator<[K, V]> {
    return this.#tree.entries() as MapIterator<[K, V]>
  }
  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries()
  }
  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    this.#tree.forEachPair((key, value) => callback(value, key, this))
  }
  toValues(): V[] {
    return this.#tree.valuesArray()
  }

  with(key: K, value: V): PersistentMap<K, V> {
    if (isSameEntry(this.#tree, key, value)) return this
    return new TreeMap(this.#tree.with(key, value, true) as Tree<K, V>, this.#compare)
  }
  without(key: K): PersistentMap<K, V> {
    return this.#tree.has(key) ? new TreeMap(this.#tree.without(key), this.#compare) : this
  }
  edit(): MapDraft<K, V> {
    if (this.size === 0) return gather(this, this.#compare)
    let changed: Tree<K, V> | null = null
    const now = () => changed ?? this.#tree
    const own = (): Tree<K, V> => {
      changed ??= this.#tree.clone()
      return changed
    }
    return {
      get: (key) => now().get(key),
      has: (key) => now().has(key),
      get size() {
        return now().size
      },
      set: (key, value) => {
        if (changed || !isSameEntry(this.#tree, key, value)) own().set(key, value)
      },
      delete: (key) => {
        if (now().has(key)) own().delete(key)
      },
      done: () => (changed ? new TreeMap(changed, this.#compare) : this),
    }
  }
}

/** A draft of a map that is empty: sorted once, at its end, instead of entry by entry. */
function gather<K, V>(empty: PersistentMap<K, V>, compare: CompareKeys<K>): MapDraft<K, V> {
  const gathered = new Map<K, V>()
  return {
    get: (key) => gathered.get(key),
    has: (key) => gathered.has(key),
    get size() {
      return gathered.size
    },
    set: (key, value) => {
      gathered.set(key, value)
    },
    delete: (key) => {
      gathered.delete(key)
    },
    done: () => (gathered.size === 0 ? empty : sortedMap(gathered, compare)),
  }
}

/** As many entries in one block of the tree as the library takes for a good number. */
const blockSize = 32

function sortedMap<K, V>(entries: ReadonlyMap<K, V>, compare: CompareKeys<K>): PersistentMap<K, V> {
  const keys = [...entries.keys()]
  if (!isSorted(keys, compare)) keys.sort(compare)
  const values = keys.map((key) => entries.get(key) as V)
  return new TreeMap(bulkLoad(keys, values, blockSize, compare), compare)
}

function isSorted<K>(keys: readonly K[], compare: CompareKeys<K>): boolean {
  return keys.every((key, at) => at === 0 || compare(keys[at - 1] as K, key) < 0)
}

/** Nothing is under it, and it cannot be compared: the tree would throw. */
function isNoKey(key: unknown): boolean {
  return key === undefined || key === null || Number.isNaN(key)
}

function isSameEntry<K, V>(tree: Tree<K, V>, key: K, value: V): boolean {
  return Object.is(tree.get(key), value) && (value !== undefined || tree.has(key))
}

/** Orders numbers. */
export const byNumber: CompareKeys<number> = (a, b) => a - b

/**
 * Orders ids with a counter at their end as one counts: shorter before longer, then by code unit, so
 * `lnk_999` before `lnk_1000`. Ids that only stand in for one to come (`tmp_…`) are last.
 */
export const byId: CompareKeys<string> = (a, b) => {
  if (a === b) return 0
  const temporary = Number(isTemporary(a)) - Number(isTemporary(b))
  if (temporary !== 0) return temporary
  if (a.length !== b.length) return a.length - b.length
  return a < b ? -1 : 1
}

/** The first letter decides nearly always: comparing is most of what a map of ids does. */
function isTemporary(id: string): boolean {
  return id.charCodeAt(0) === 0x74 && id.startsWith('tmp_')
}

/**
 * A map of these entries, which may come in any order; of two with the same key the later one counts.
 * Takes O(n) for entries in order.
 */
export function persistentMap<K, V>(
  compare: CompareKeys<K>,
  entries: Iterable<readonly [K, V]> = [],
): PersistentMap<K, V> {
  return sortedMap(new Map(entries), compare)
}
