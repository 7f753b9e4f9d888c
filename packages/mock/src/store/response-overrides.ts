import { StoreError } from './store-error.ts'
import type { StoreQuery } from './store-query.ts'

const overridable = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
] as const

/**
 * The headers a reader asked to be answered with (`response-content-disposition=...`).
 * A header is bytes, one per character, so a text beyond ISO-8859-1 is refused rather than garbled.
 */
export function readResponseOverrides(query: StoreQuery): ReadonlyMap<string, string> {
  const overrides = new Map<string, string>()
  for (const name of overridable) {
    const value = query.get(`response-${name}`)
    if (value === undefined) continue
    if (!isHeaderText(value))
      throw new StoreError('InvalidArgument', {
        message: 'Header value cannot be represented using ISO-8859-1.',
        elements: { ArgumentName: `response-${name}`, ArgumentValue: value },
      })
    overrides.set(name, value)
  }
  return overrides
}

/** Control characters would end the header and start another one. */
function isHeaderText(value: string): boolean {
  for (const char of value) {
    const code = char.codePointAt(0) ?? 0
    if (code > 0xff || (code < 0x20 && code !== 0x09) || code === 0x7f) return false
  }
  return true
}
