/** The words of a text as they are compared: without case, accents and punctuation. */
export interface Wording {
  /** All of them in their order, between spaces. */
  readonly phrase: string
  readonly distinct: ReadonlySet<string>
}

/** The words of a text. */
export function wordsOf(text: string): Wording {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  return { phrase: ` ${words.join(' ')} `, distinct: new Set(words) }
}

/** All texts and numbers in a value, however deep, in their order. Names of members are none. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}

/** What is looked for: `query` or `text` where that is a text, else all texts there are. */
export function queryOf(content: Readonly<Record<string, unknown>>): string {
  const { query, text } = content
  if (typeof query === 'string') return query
  return typeof text === 'string' ? text : textsOf(content).join(' ')
}
