import { fitsError } from './fits-error.ts'
import { type FitsValue, parseValue } from './parse-value.ts'

/** One card of a header, together with the CONTINUE cards that belong to it. */
export interface FitsCard {
  /** `commentary` is COMMENT, HISTORY, blank, and whatever has no `=`: its text is in `comment`. */
  readonly kind: 'value' | 'commentary'
  /** In upper case; of a HIERARCH card all of its words: `ESO INS FILT1 NAME`. */
  readonly keyword: string
  readonly value: FitsValue
  /** The value as it is written: `2400.0` and `2400` are one number, but not one text. */
  readonly valueText: string
  readonly comment: string
  /** 80 characters. Bytes beyond ASCII, which FITS forbids, are read as Latin-1. */
  readonly raw: string
  /** The raw text of each CONTINUE card behind it. */
  readonly continued: readonly string[]
  /** 1 for the first card of the header. */
  readonly number: number
}

const commentaryKeywords = new Set(['COMMENT', 'HISTORY', ''])
const isKeyword = /^[A-Z0-9_-]*$/

/** What the 80 characters of a card say. `hdu` and `number` are for errors. */
export function parseCard(raw: string, number: number, hdu: number): FitsCard {
  const keyword = raw.slice(0, 8).trimEnd().toUpperCase()
  if (!isKeyword.test(keyword))
    throw fitsError('fits_card_invalid', {
      place: { hdu, card: number },
      problem: 'the first 8 characters are no keyword',
      seen: raw,
    })
  const equals = keyword === 'HIERARCH' ? raw.indexOf('=') : raw[8] === '=' ? 8 : -1
  if (equals < 0 || commentaryKeywords.has(keyword)) {
    const comment = raw.slice(8).trimEnd()
    return { kind: 'commentary', keyword, value: null, valueText: '', comment, raw, continued: [], number }
  }
  const name = keyword === 'HIERARCH' ? wordsOf(raw.slice(8, equals)) : keyword
  const parsed = parseValue(raw.slice(equals + 1))
  if (!parsed)
    throw fitsError('fits_card_invalid', {
      place: { hdu, card: number, keyword: name },
      problem: 'behind the = stands neither a string in quotes, a number, T or F',
      seen: raw,
    })
  return { kind: 'value', keyword: name, ...parsed, raw, continued: [], number }
}

/** The words of a keyword, one blank between them, without HIERARCH. */
export function wordsOf(keyword: string): string {
  return keyword
    .trim()
    .replace(/\s+/g, ' ')
    .toUpperCase()
    .replace(/^HIERARCH /, '')
}
