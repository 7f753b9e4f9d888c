/** Words for how much a memory matters: `low` 0.3, `normal` 0.5, `reflection` 0.7, `high` 0.8. */
export type ImportancePreset = keyof typeof importancePresets

/** From 0 to 1, or a word. From 0.8 on, a memory makes consolidation due by itself. */
export type Importance = ImportancePreset | number

/** The numbers behind the words. */
export const importancePresets = { low: 0.3, normal: 0.5, reflection: 0.7, high: 0.8 } as const

/**
 * The number that is sent, or null for what is none. Nothing is clamped: 8 for 0.8 would become the highest
 * importance there is, and nobody would hear of the slip. Servers from P1 on take any number, so it is refused here.
 */
export function readImportance(given: unknown): number | null {
  if (typeof given === 'string' && Object.hasOwn(importancePresets, given))
    return importancePresets[given as ImportancePreset]
  return typeof given === 'number' && given >= 0 && given <= 1 ? given : null
}
