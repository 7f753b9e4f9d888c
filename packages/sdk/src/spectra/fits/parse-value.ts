/** A complex number, as `(real, imaginary)` stands in a header. */
export interface FitsComplex {
  readonly re: number
  readonly im: number
}

/**
 * What a card can say. `null` is a keyword whose value is left open. Integers beyond 2^53 lose their last digits
 * here; `valueText` has them all.
 */
export type FitsValue = string | number | boolean | null | FitsComplex

/** The part of a card behind its `=`. */
export interface ParsedValue {
  readonly value: FitsValue
  /** The value as it is written, without the blanks around it. */
  readonly valueText: string
  readonly comment: string
}

const number = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:[EeDd][+-]?\d+)?`
const isNumber = new RegExp(`^${number}$`)
const isComplex = new RegExp(String.raw`^\(\s*(${number})\s*,\s*(${number})\s*\)$`)
const isString = /^'((?:[^']|'')*)'/

/** The value and the comment of what stands behind the `=` of a card; null when no value is written like that. */
export function parseValue(text: string): ParsedValue | null {
  const trimmed = text.trim()
  if (trimmed.startsWith("'")) return parseString(trimmed)
  const slash = trimmed.indexOf('/')
  const valueText = (slash < 0 ? trimmed : trimmed.slice(0, slash)).trimEnd()
  const value = parseBare(valueText)
  return value === undefined ? null : { value, valueText, comment: commentFrom(trimmed, slash) }
}

/** A string in quotes, as a value in a header has it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function parseString(text: string): ParsedValue | null {
  const [valueText, inside] = isString.exec(text) ?? []
  if (valueText === undefined || inside === undefined) return null
  const rest = text.slice(valueText.length).trimStart()
  if (rest !== '' && !rest.startsWith('/')) return null
  return { value: inside.replaceAll("''", "'").replace(/ +$/, ''), valueText, comment: commentFrom(rest, 0) }
}

function parseBare(text: string): Exclude<FitsValue, string> | undefined {
  if (text === '') return null
  if (text === 'T') return true
  if (text === 'F') return false
  const [, re, im] = isComplex.exec(text) ?? []
  if (re !== undefined && im !== undefined) return { re: numberOf(re), im: numberOf(im) }
  if (!isNumber.test(text)) return undefined
  const value = numberOf(text)
  return Number.isFinite(value) ? value : undefined
}

const numberOf = (text: string) => Number(text.replace(/[Dd]/, 'e'))

const commentFrom = (text: string, slash: number) => (slash < 0 ? '' : text.slice(slash + 1).trim())
