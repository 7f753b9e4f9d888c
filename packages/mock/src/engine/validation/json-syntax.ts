export type JsonReading = { readonly value: unknown } | { readonly offset: number; readonly reason: string }

/** As deep as the service's own reader goes. */
const deepestNesting = 1000

/**
 * Parses JSON and, when that fails, says how many characters in. Engines word their errors differently, so
 * the offset is found by growing the text instead of being read from a message. What nests deeper than the service
 * could read counts as broken: whatever writes it again, such as the state on disk, would run out of stack.
 */
export function readJson(text: string): JsonReading {
  try {
    const value = JSON.parse(text) as unknown
    return nestsTooDeeply(value) ? { offset: 0, reason: 'Nested too deeply' } : { value }
  } catch (error) {
    const named = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const offset = named === undefined ? text.trimEnd().length : Number(named)
    return { offset, reason: offset >= text.trimEnd().length ? 'Expecting more' : 'Expecting something else' }
  }
}

/** Whether a value nests deeper than anything that writes it again can follow. */
export const nestsTooDeeply = (value: unknown): boolean => nestsDeeper(value, deepestNesting)

function nestsDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((member) => nestsDeeper(member, levels - 1))
}
