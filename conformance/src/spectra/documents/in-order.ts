import type { Finding } from '../../conformity/judge-answer.ts'

/** The first pair of neighbours that stands the wrong way round, if any. */
export function findDisorder<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  order: string,
  show: (item: Item) => unknown,
): Finding[] {
  const at = items.findIndex((item, index) => {
    const next = items[index + 1]
    return next !== undefined && compare(item, next) > 0
  })
  const [a, b] = [items[at], items[at + 1]]
  return at < 0 || a === undefined || b === undefined ? [] : [{ wanted: order, seen: [show(a), show(b)] }]
}

/** Order of code points, as programs sort that know no language. */
export function compareText(a: string, b: string): number {
  const [left, right] = [[...a], [...b]]
  for (const [index, character] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    if (character !== other) return (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0)
  }
  return left.length - right.length
}

/** Items that come a second time. */
export function findRepeated<Item extends string>(items: readonly Item[]): Item[] {
  const seen = new Set<Item>()
  return items.filter((item) => {
    const again = seen.has(item)
    seen.add(item)
    return again
  })
}
