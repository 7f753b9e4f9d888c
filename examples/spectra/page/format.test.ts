import { expect, test } from 'vitest'
import { citation, countText, dateText, durationText, known, otherNames } from './format.ts'

test.each([
  [0, '–'],
  [undefined, '–'],
  [12, '12'],
  [1234, '1,234'],
])('%s of something is %s', (count, want) => expect(countText(count)).toBe(want))

test.each([
  [0, '1 s'],
  [1001, '2 s'],
  [61_000, '1 min 1 s'],
])('%s ms are %s', (ms, want) => expect(durationText(ms)).toBe(want))

test.each([
  ['1901-02-22', '22 February 1901'],
  ['1901-02-00', 'February 1901'],
  ['1901-00-00', '1901'],
  [null, '–'],
  ['someday', '–'],
])('%s is %s', (date, want) => expect(dateText(date)).toBe(want))

test('other names are those that are not the same again', () => {
  expect(otherNames('GK Per', ['gk per', 'NOVA  Per 1901', 'NOVA Per 1901', 'V* GK Per', ' '])).toEqual([
    'NOVA Per 1901',
    'V* GK Per',
  ])
})

test.each([
  [[], 1901, 'Anonymous (1901)'],
  [['Ferland, G.'], 1990, 'Ferland (1990)'],
  [['Ferland, G.', 'Shore, S.'], null, 'Ferland & Shore (n.d.)'],
  [['Ferland, G.', 'Shore, S.', 'Payne, C.'], 1990, 'Ferland et al. (1990)'],
])('%j of %s are cited as %s', (authors, year, want) => expect(citation(authors, year)).toBe(want))

test('zero is what is not known', () => {
  expect([known(0), known(null), known(Number.NaN), known(3.5)]).toEqual([null, null, null, 3.5])
})
