import type { Entry, Insight } from './analysis.ts'

type Given = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const decimalText = /^\s*[+-]?(?:\d+(?:_\d+)*\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i

/** A number as the server's language makes one of a value. Null for what it cannot, and what JSON cannot say. */
function readNumber(value: unknown): number | null {
  const number = typeof value === 'string' && decimalText.test(value) ? Number(value.replaceAll('_', '')) : value
  if (typeof number === 'boolean') return number ? 1 : 0
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

const pick = (given: Given, names: readonly string[]) =>
  Object.fromEntries(names.filter((name) => Object.hasOwn(given, name)).map((name) => [name, given[name]]))

const text = (value: unknown, otherwise: string) => (value === undefined ? otherwise : String(value))

/** The entry an object becomes: what the engine does not know is left out. Null where its figures are none. */
export function keepEntry(given: Given): Entry | null {
  const value = readNumber(given['value'] ?? (Object.hasOwn(given, 'value') ? null : 0))
  const confidence = readNumber(given['confidence'] ?? (Object.hasOwn(given, 'confidence') ? null : 0))
  if (value === null || confidence === null) return null
  return {
    type: text(given['type'], 'unknown'),
    value,
    confidence,
    ...pick(given, ['description', 'patterns', 'metadata']),
  }
}

/** All entries by their names. Null as soon as one of them has figures that are none. */
export function keepEntries(given: Given): Readonly<Record<string, Entry>> | null {
  const entries: Record<string, Entry> = {}
  for (const [name, value] of Object.entries(given)) {
    if (!isObject(value)) continue
    const entry = keepEntry(value)
    if (!entry) return null
    // Not an assignment: a member called `__proto__` is one like any other.
    Object.defineProperty(entries, name, { value: entry, enumerable: true, configurable: true, writable: true })
  }
  return entries
}

/** An insight without what the engine does not know. Null where its confidence is no number. */
export function keepInsight(given: Given): Insight | null {
  const confidence = readNumber(given['confidence'] ?? (Object.hasOwn(given, 'confidence') ? null : 0.5))
  if (confidence === null) return null
  return {
    type: text(given['type'], 'unknown'),
    description: text(given['description'], ''),
    confidence,
    ...pick(given, ['details', 'domain_relevance', 'importance', 'patterns']),
  }
}
