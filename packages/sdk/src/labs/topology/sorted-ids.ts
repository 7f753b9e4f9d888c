import type { CompareKeys, MapDraft } from './persistent-map.ts'

/** The list with this id at its place; the list itself when it is there. */
export function withId<Id>(ids: readonly Id[], id: Id, compare: CompareKeys<Id>): readonly Id[] {
  const at = placeOf(ids, id, compare)
  return at < ids.length && ids[at] === id ? ids : ids.toSpliced(at, 0, id)
}

/** The list without this id; the list itself when it is not there. */
export function withoutId<Id>(ids: readonly Id[], id: Id, compare: CompareKeys<Id>): readonly Id[] {
  const at = placeOf(ids, id, compare)
  return at < ids.length && ids[at] === id ? ids.toSpliced(at, 1) : ids
}

function placeOf<Id>(ids: readonly Id[], id: Id, compare: CompareKeys<Id>): number {
  let [low, high] = [0, ids.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(ids[middle] as Id, id) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Adds the id to the list at the key. */
export function addTo<Key, Id>(lists: MapDraft<Key, readonly Id[]>, key: Key, id: Id, compare: CompareKeys<Id>): void {
  lists.set(key, withId(lists.get(key) ?? [], id, compare))
}

/** Takes the id from the list at the key, and the list away with its last id. */
export function takeFrom<Key, Id>(
  lists: MapDraft<Key, readonly Id[]>,
  key: Key,
  id: Id,
  compare: CompareKeys<Id>,
): void {
  const left = withoutId(lists.get(key) ?? [], id, compare)
  if (left.length === 0) lists.delete(key)
  else lists.set(key, left)
}
