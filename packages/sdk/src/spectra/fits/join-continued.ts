import type { FitsCard } from './parse-card.ts'
import { parseValue, quote } from './parse-value.ts'

/**
 * The cards with strings of several cards made one. A string goes on when it ends in `&` and a CONTINUE card with a
 * string follows; a CONTINUE card that continues nothing stays a commentary card, as the standard has it.
 */
export function joinContinued(cards: readonly FitsCard[]): readonly FitsCard[] {
  const joined: FitsCard[] = []
  for (const card of cards) {
    const before = joined.at(-1)
    const whole = before && card.keyword === 'CONTINUE' ? joinOne(before, card) : null
    if (whole) joined[joined.length - 1] = whole
    else joined.push(card)
  }
  return joined
}

function joinOne(before: FitsCard, next: FitsCard): FitsCard | null {
  if (typeof before.value !== 'string' || !before.value.endsWith('&')) return null
  const more = parseValue(next.raw.slice(8))
  if (typeof more?.value !== 'string') return null
  const value = before.value.slice(0, -1) + more.value
  const comment = [before.comment, more.comment].filter(Boolean).join(' ')
  return { ...before, value, valueText: quote(value), comment, continued: [...before.continued, next.raw] }
}
