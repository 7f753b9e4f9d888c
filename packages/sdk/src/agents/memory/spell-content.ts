/** Content in its one spelling, or where and why it has none. */
export type SpelledContent =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly path: string; readonly problem: string }

/** Deeper than anything a memory is, and far from what overflows a stack. */
const MAX_DEPTH = 100

/**
 * The one JSON text of a value: members sorted, no blanks. What JSON would drop, bend or choke on is a problem with a
 * path instead: a memory that comes back as something else was lost.
 */
export function spellContent(value: unknown): SpelledContent {
  const ancestors = new Set<object>()
  let found: { path: string; problem: string } | null = null

  const refuse = (path: string, problem: string) => {
    found ??= { path, problem }
    return 'null'
  }

  const spell = (item: unknown, path: string): string => {
    if (found) return 'null'
    if (item === null || typeof item === 'string' || typeof item === 'boolean') return JSON.stringify(item)
    if (typeof item === 'number')
      return Number.isFinite(item) ? JSON.stringify(item) : refuse(path, `is ${item}, for which JSON has no number`)
    if (typeof item !== 'object') return refuse(path, whyNot(item))
    if (ancestors.has(item)) return refuse(path, 'contains itself')
    if (ancestors.size >= MAX_DEPTH) return refuse(path, `is nested more than ${MAX_DEPTH} deep`)
    ancestors.add(item)
    const text = Array.isArray(item) ? spellList(item, path) : spellObject(item, path)
    ancestors.delete(item)
    return text
  }

  // An index loop: `map` passes over the holes of a sparse array.
  const spellList = (list: readonly unknown[], path: string) => {
    const items: string[] = []
    for (let index = 0; index < list.length && !found; index += 1) items.push(spell(list[index], `${path}[${index}]`))
    return `[${items.join(',')}]`
  }

  const spellObject = (object: object, path: string) => {
    const prototype = Object.getPrototypeOf(object)
    if (prototype !== Object.prototype && prototype !== null && !isForeignPlain(prototype))
      return refuse(path, `is a ${prototype.constructor?.name || 'class instance'}, no plain object`)
    if (Object.getOwnPropertySymbols(object).length > 0)
      return refuse(path, 'has symbols for members, which JSON drops')
    const names = Object.keys(object).sort()
    const members = names.map(
      (name) => `${JSON.stringify(name)}:${spell((object as Record<string, unknown>)[name], `${path}.${name}`)}`,
    )
    return `{${members.join(',')}}`
  }

  const text = spell(value, 'content')
  return found ?? { text }
}

/** Plain objects of another realm: a frame, a worker's clone, `vm`. */
const isForeignPlain = (prototype: object) =>
  Object.getPrototypeOf(prototype) === null && prototype.constructor?.name === 'Object'

function whyNot(item: unknown): string {
  if (item === undefined) return 'is undefined, which JSON drops: leave it out, or say null'
  if (typeof item === 'bigint') return 'is a BigInt, which JSON cannot carry: give it as text'
  return `is a ${typeof item}, which JSON cannot carry`
}
