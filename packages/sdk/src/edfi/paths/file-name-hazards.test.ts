import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameHazards } from './file-name-hazards.ts'
import { safeFileName } from './safe-file-name.ts'

const found = (name: string, templateKey?: string) => fileNameHazards(name, templateKey).map(({ hazard }) => hazard)

describe('fileNameHazards', () => {
  it.each([
    'results.csv',
    'sat results.csv',
    'résultats.csv',
    '🙂.csv',
    'a#b.csv',
    'a:b.csv',
    "o'neil.csv",
    '.hidden',
    'a..b',
  ])('finds none in %j', (name) => expect(fileNameHazards(name)).toEqual([]))

  it.each([
    ['', ['empty']],
    ['  ', ['empty', 'surrounding_space']],
    ['a?b.csv', ['question_mark']],
    ['a;b.csv', ['semicolon']],
    ['a%20b.csv', ['percent']],
    ['100%.csv', ['percent']],
    ['a/b.csv', ['slash']],
    ['a\\b.csv', ['backslash']],
    ['a"b.csv', ['double_quote']],
    ['a\0b.csv', ['control_character']],
    ['a\r\nb.csv', ['control_character']],
    ['a\u0085b.csv', ['control_character']],
    ['..', ['dot_segment']],
    ['.', ['dot_segment']],
    ['...', ['dot_segment']],
    ['../a.csv', ['slash', 'dot_segment']],
    ['..\\a.csv', ['backslash', 'dot_segment']],
    ['a\ud83d.csv', ['lone_surrogate']],
    [' a.csv', ['surrounding_space']],
    ['a?;.csv', ['question_mark', 'semicolon']],
  ])('finds in %j: %j', (name, hazards) => expect(found(name)).toEqual(hazards))

  it('says what breaks, and what only changes', () => {
    const effects = fileNameHazards(' ?;%/\\"\n\ud83d ').map(({ hazard, breaks, refused }) => [hazard, breaks, refused])
    expect(effects).toEqual([
      ['question_mark', 'executor', true],
      ['semicolon', 'executor', true],
      ['percent', 'url', true],
      ['slash', null, true],
      ['backslash', 'url', true],
      ['double_quote', 'download', true],
      ['control_character', 'download', true],
      ['lone_surrogate', 'url', true],
      ['surrounding_space', null, false],
    ])
    expect(fileNameHazards('')).toMatchObject([{ hazard: 'empty', breaks: 'create', refused: true }])
  })

  it('counts the template key and bytes', () => {
    expect(found('x'.repeat(243))).toEqual([])
    expect(found('x'.repeat(244))).toEqual(['too_long'])
    expect(found('x'.repeat(244), 'A')).toEqual([])
    expect(found('é'.repeat(122))).toEqual(['too_long'])
  })
})

describe('safeFileName', () => {
  it.each([
    ['results.csv', 'results.csv'],
    ['résultats 🙂.csv', 'résultats 🙂.csv'],
    ['a?b;c%20.csv', 'a_b_c_20.csv'],
    ['../../evil.csv', '.._.._evil.csv'],
    ['..', 'file'],
    ['', 'file'],
    ['   ', 'file'],
    ['\ud83d.csv', '_.csv'],
    [' a.csv ', 'a.csv'],
    [`${'x'.repeat(300)}.csv`, `${'x'.repeat(239)}.csv`],
    [`${'é'.repeat(130)}.csv`, `${'é'.repeat(119)}.csv`],
    [`a.${'y'.repeat(300)}`, `a.${'y'.repeat(241)}`],
  ])('%j becomes %j', (name, safe) => expect(safeFileName(name)).toBe(safe))

  it('has no hazards, keeps what has none, and is settled after once', () => {
    const signs = fc.constantFrom('?', ';', '%', '/', '\\', '"', '\n', '.', ' ', '\ud83d', '🙂', 'é', 'a')
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(signs, { maxLength: 300 }).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(name, (given) => {
        const safe = safeFileName(given)
        expect(found(safe)).toEqual([])
        expect(safeFileName(safe)).toBe(safe)
        if (found(given).length === 0) expect(safe).toBe(given)
      }),
      { numRuns: 3000 },
    )
  })
})
