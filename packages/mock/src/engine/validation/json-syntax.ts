export type JsonReading = { readonly value: unknown } | { readonly offset: number; readonly reason: string }

/**
 * Parses JSON and, when that fails, says how many characters in. Engines word their errors differently, so
 * the offset is found by growing the text instead of being read from a message.
 */
export function readJson(text: string): JsonReading {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    const named = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const offset = named === undefined ? text.trimEnd().length : Number(named)
    return { offset, reason: offset >= text.trimEnd().length ? 'Expecting more' : 'Expecting something else' }
  }
}
