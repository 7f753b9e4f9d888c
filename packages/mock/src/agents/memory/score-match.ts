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
export function scoreMatch(query: readonly string[], memory: readonly string[]): number {
  const wanted = new Set(query)
  const present = new Set(memory)
  if (wanted.size === 0) return 0
  if (holdsPhrase(memory, query)) return 1
  const foundCount = [...wanted].filter((word) => present.has(word)).length
  if (foundCount === wanted.size) return round(0.7 + 0.25 * (wanted.size / present.size))
  return round((0.69 * foundCount) / wanted.size)
}

const holdsPhrase = (memory: readonly string[], phrase: readonly string[]) =>
  ` ${memory.join(' ')} `.includes(` ${phrase.join(' ')} `)

const round = (score: number) => Math.round(score * 1e6) / 1e6
