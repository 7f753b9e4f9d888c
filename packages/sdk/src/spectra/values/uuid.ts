const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const strict = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * Whether a value is a lower-case UUID as RFC 9562 has it, version and variant included. Ids of the catalogue that were
 * made of a digest are none, although they are genuine: what is read goes by {@link isUuidShape}.
 *
 * @example
 * ```ts
 * console.log(isUuid('4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1')) // true
 * console.log(isUuid('e95e1d74-110d-ba1a-07da-d94e1c407a60')) // false: version b
 * ```
 */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && strict.test(value)
}

/**
 * Whether a value looks like a UUID: lower-case hex digits in groups of 8-4-4-4-12. All ids of the catalogue do, those
 * of merged spectra and photometry rows included.
 *
 * @example
 * ```ts
 * console.log(isUuidShape('e95e1d74-110d-ba1a-07da-d94e1c407a60')) // true
 * console.log(isUuidShape('4E9B0E88-5D2B-4D1A-9A1A-4A4F6F0CB9B1')) // false
 * ```
 */
export function isUuidShape(value: unknown): value is string {
  return typeof value === 'string' && shape.test(value)
}

/** The id that people mean: in any case, with or without hyphens, in braces or as a URN; null when it is none. */
export function spelledUuid(text: string): string | null {
  const spelled = text
    .trim()
    .toLowerCase()
    .replace(/^urn:uuid:/, '')
    .replace(/^\{(.*)\}$/, '$1')
  if (shape.test(spelled)) return spelled
  return /^[0-9a-f]{32}$/.test(spelled) ? spelled.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') : null
}
