import { group } from './source-text.ts'

/** A JSON value as TypeScript source: single quotes, bare keys where they are allowed, stable key order (the value's own). */
export function printLiteral(value: unknown): string {
  if (typeof value === 'string') return printString(value)
  if (Array.isArray(value)) return group('[', value.map(printLiteral), ']')
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    return group(
      '{',
      entries.map(([key, item]) => `${printKey(key)}: ${printLiteral(item)}`),
      '}',
      ' ',
    )
  }
  return JSON.stringify(value)
}

export function printString(value: string): string {
  const body = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${body.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`
}

export function printKey(key: string): string {
  // A bare `__proto__` would set the prototype instead of a property.
  if (key === '__proto__') return "['__proto__']"
  return /^[A-Za-z_$][\w$]*$/.test(key) || /^(0|[1-9]\d{0,8})$/.test(key) ? key : printString(key)
}

/** A regular expression literal that reads Unicode the way JSON Schema does. */
export function printPattern(pattern: string): string {
  return `/${new RegExp(pattern, 'u').source}/u`
}
