import { joinContinued } from './join-continued.ts'
import { type FitsCard, wordsOf } from './parse-card.ts'
import type { FitsValue } from './parse-value.ts'

/** The header of one HDU. Keywords are found in any case, those of HIERARCH cards with or without that word. */
export interface FitsHeader {
  /** In their order, without END. */
  readonly cards: readonly FitsCard[]
  has(keyword: string): boolean
  /** The value of the first card of that keyword; undefined when there is none, null when its value is left open. */
  get(keyword: string): FitsValue | undefined
  /** The first card of that keyword. */
  card(keyword: string): FitsCard | undefined
  /** All cards of that keyword: duplicates, and COMMENT and HISTORY, whose text is their `comment`. */
  all(keyword: string): readonly FitsCard[]
  /** The value when it is a string, without blanks around it; else null. */
  text(keyword: string): string | null
  /** The value when it is a real or whole number; else null. */
  number(keyword: string): number | null
}

/** A header of cards as they follow each other in a file, CONTINUE cards not joined yet. */
export function createHeader(rawCards: readonly FitsCard[]): FitsHeader {
  const cards = joinContinued(rawCards)
  const first = new Map<string, FitsCard>()
  for (const card of cards) if (!first.has(card.keyword)) first.set(card.keyword, card)
  const card = (keyword: string) => first.get(wordsOf(keyword))
  return {
    cards,
    card,
    has: (keyword) => card(keyword) !== undefined,
    get: (keyword) => card(keyword)?.value,
    all: (keyword) => cards.filter((one) => one.keyword === wordsOf(keyword)),
    text(keyword) {
      const value = card(keyword)?.value
      return typeof value === 'string' ? value.trim() : null
    },
    number(keyword) {
      const value = card(keyword)?.value
      return typeof value === 'number' ? value : null
    },
  }
}
