import { describe, expect, it } from 'vitest'
import { card } from './fits-file.fixture.ts'
import { parseCard } from './parse-card.ts'

describe('a card', () => {
  it.each<readonly [string, object]>([
    [
      card('EXPTIME', { text: '2400.0' }, 's'),
      { kind: 'value', keyword: 'EXPTIME', value: 2400, valueText: '2400.0', comment: 's' },
    ],
    [
      "HIERARCH ESO INS  FILT1 NAME = 'RG' / filter",
      { kind: 'value', keyword: 'ESO INS FILT1 NAME', value: 'RG', comment: 'filter' },
    ],
    ['HIERARCH without a value', { kind: 'commentary', keyword: 'HIERARCH', comment: ' without a value' }],
    ['COMMENT = this is text', { kind: 'commentary', keyword: 'COMMENT', comment: '= this is text' }],
    ['HISTORY made by hand', { kind: 'commentary', keyword: 'HISTORY', comment: 'made by hand' }],
    ['', { kind: 'commentary', keyword: '', comment: '' }],
    ['        any text = 1', { kind: 'commentary', keyword: '', comment: 'any text = 1' }],
    ['NOVALUE   but text', { kind: 'commentary', keyword: 'NOVALUE', value: null }],
    ['lower   = 5', { kind: 'value', keyword: 'LOWER', value: 5 }],
    ['TIGHT   =5', { kind: 'value', keyword: 'TIGHT', value: 5 }],
  ])('%j', (text, want) => {
    const raw = text.padEnd(80)
    expect(parseCard(raw, 7, 0)).toMatchObject({ ...want, raw, number: 7, continued: [] })
  })

  it.each<readonly [string, object]>([
    ['BAD KEY = 1', { card: 7, seen: 'BAD KEY = 1' }],
    ['K\u0001Y     = 1', { card: 7 }],
    ['INSTRUME= UVES', { card: 7, keyword: 'INSTRUME' }],
    ["OBJECT  = 'no end", { card: 7, keyword: 'OBJECT' }],
    ['HIERARCH ESO X = nope', { card: 7, keyword: 'ESO X' }],
  ])('that is broken is refused with its place: %j', (text, details) => {
    expect(() => parseCard(text.padEnd(80), 7, 2)).toThrow(
      expect.objectContaining({ code: 'fits_card_invalid', details: expect.objectContaining({ hdu: 2, ...details }) }),
    )
  })

  it('shows no control characters of a stranger', () => {
    expect(() => parseCard('K\u001b[31m  = 1'.padEnd(80), 1, 0)).toThrow(/^[\x20-\x7e]*$/)
  })
})
