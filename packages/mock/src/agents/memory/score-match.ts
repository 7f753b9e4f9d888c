import type { Wording } from './words-of.ts'

/**
 * How like a memory is to what is looked for, from 0 to 1, by words alone:
 *
 * - 1 where all words of the query stand there one after the other,
 * - 0.7 to 0.95 where all of them stand there somewhere: more, the fewer other words there are,
 * - below 0.7 by the share of them that stand there,
 * - 0 where none does, or where there are none.
 *
 * Words count once. The threshold of the service's own search, 0.7, is so the line between all words and some.
 */
export function scoreMatch(query: Wording, memory: Wording): number {
  const wantedCount = query.distinct.size
  if (wantedCount === 0) return 0
  if (memory.phrase.includes(query.phrase)) return 1
  const foundCount = [...query.distinct].filter((word) => memory.distinct.has(word)).length
  if (foundCount === wantedCount) return round(0.7 + 0.25 * (wantedCount / memory.distinct.size))
  return round((0.69 * foundCount) / wantedCount)
}

const round = (score: number) => Math.round(score * 1e6) / 1e6
