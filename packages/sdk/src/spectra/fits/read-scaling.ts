import { type FitsPlace, fitsError } from './fits-error.ts'
import type { FitsHeader } from './header.ts'
import type { Scaling } from './scale-numbers.ts'

/** The cards that scale a column or an image. */
interface ScalingKeywords {
  readonly scale: string
  readonly zero: string
  /** Null where the numbers are real ones: NaN stands for none there, and archives write a BLANK that means nothing. */
  readonly blank: string | null
}

/** The scaling that three cards describe; without them there is none. */
export function readScaling(header: FitsHeader, keywords: ScalingKeywords, place: FitsPlace): Scaling {
  return {
    scale: requireFactor(header, keywords.scale, 1, place),
    zero: requireFactor(header, keywords.zero, 0, place),
    blank: keywords.blank === null ? null : readBlank(header, keywords.blank, place),
  }
}

function readBlank(header: FitsHeader, keyword: string, place: FitsPlace): bigint | null {
  const card = header.card(keyword)
  if (!card) return null
  // By its text: an integer of 64 bits loses its last digits as a number.
  if (!/^[+-]?\d+$/.test(card.valueText)) throw notA('whole number', keyword, header, place)
  return BigInt(card.valueText.replace('+', ''))
}

function requireFactor(header: FitsHeader, keyword: string, otherwise: number, place: FitsPlace): number {
  if (!header.has(keyword)) return otherwise
  const value = header.number(keyword)
  if (value === null) throw notA('number', keyword, header, place)
  return value
}

function notA(what: string, keyword: string, header: FitsHeader, place: FitsPlace) {
  const card = header.card(keyword)
  return fitsError('fits_header_invalid', {
    place: { ...place, keyword, ...(card ? { card: card.number } : {}) },
    problem: `it is no ${what}`,
    seen: card?.valueText ?? null,
  })
}
