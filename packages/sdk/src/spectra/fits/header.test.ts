import { describe, expect, it } from 'vitest'
import { card } from './fits-file.fixture.ts'
import { createHeader } from './header.ts'
import { parseCard } from './parse-card.ts'

const headerOf = (...cards: readonly string[]) =>
  createHeader(cards.map((raw, index) => parseCard(raw.padEnd(80), index + 1, 0)))

describe('a header', () => {
  const header = headerOf(
    card('OBJECT', ' V1324 Sco '),
    card('GAIN', 1.5),
    card('GAIN', 2),
    'COMMENT first',
    'COMMENT second',
    "HIERARCH ESO DET READ MODE = 'fast'",
    card('OPEN', { text: '' }),
  )

  it('finds keywords in any case, and those of several words with or without HIERARCH', () => {
    expect(header.get('object')).toBe(' V1324 Sco')
    expect(header.text('OBJECT')).toBe('V1324 Sco')
    expect(header.get('eso det  read mode')).toBe('fast')
    expect(header.get('HIERARCH ESO DET READ MODE')).toBe('fast')
  })

  it('gives the first of duplicates, and all of them', () => {
    expect(header.get('GAIN')).toBe(1.5)
    expect(header.all('gain').map(({ value }) => value)).toEqual([1.5, 2])
    expect(header.all('COMMENT').map(({ comment }) => comment)).toEqual(['first', 'second'])
  })

  it('tells a value left open from none', () => {
    expect([header.get('OPEN'), header.has('OPEN')]).toEqual([null, true])
    expect([header.get('NONE'), header.has('NONE')]).toEqual([undefined, false])
  })

  it('gives text only of text, and numbers only of numbers', () => {
    expect([header.text('GAIN'), header.number('OBJECT'), header.number('GAIN')]).toEqual([null, null, 1.5])
  })
})

describe('a string of several cards', () => {
  it('is one card, which keeps the text of all of them', () => {
    const raw = ["LONG    = 'it''s one &' / a", "CONTINUE  'text &' / b", "CONTINUE  'in three'", card('NEXT', 1)]
    const header = headerOf(...raw)
    expect(header.cards.map(({ keyword }) => keyword)).toEqual(['LONG', 'NEXT'])
    expect(header.card('LONG')).toMatchObject({
      value: "it's one text in three",
      valueText: "'it''s one text in three'",
      comment: 'a b',
      raw: raw[0]?.padEnd(80),
      continued: raw.slice(1, 3).map((text) => text.padEnd(80)),
      number: 1,
    })
    expect(header.card('NEXT')?.number).toBe(4)
  })

  it.each<readonly [string, readonly string[], readonly (readonly [string, unknown])[]]>([
    [
      'its & counts when nothing follows',
      ["A       = 'x&'", card('B', 1)],
      [
        ['A', 'x&'],
        ['B', 1],
      ],
    ],
    [
      'what continues nothing stays a card',
      ["A       = 'x'", "CONTINUE  'y'"],
      [
        ['A', 'x'],
        ['CONTINUE', null],
      ],
    ],
    [
      'only CONTINUE continues',
      ["A       = 'x&'", "COMMENT 'y'"],
      [
        ['A', 'x&'],
        ['COMMENT', null],
      ],
    ],
    [
      'what is no string continues nothing',
      ["A       = 'x&'", 'CONTINUE  y'],
      [
        ['A', 'x&'],
        ['CONTINUE', null],
      ],
    ],
    ['one with words for a keyword goes on', ["HIERARCH ESO A = 'x&'", "CONTINUE  'y'"], [['ESO A', 'xy']]],
  ])('%s', (_what, cards, want) => {
    expect(headerOf(...cards).cards.map(({ keyword, value }) => [keyword, value])).toEqual(want)
  })
})
