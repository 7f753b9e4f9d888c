import { expect, test } from 'vitest'
import { bandColor, bandColors } from './band-colors.ts'

test.each([
  ['U', '#CC79A7'],
  ['UV', '#CC79A7'],
  ['B', '#0072B2'],
  ['V', '#009E73'],
  ['R', '#D55E00'],
  ['Rc', '#D55E00'],
  ['I', '#E69F00'],
  ['Ic', '#E69F00'],
  ["g'", '#56B4E9'],
  ["r'", '#F0E442'],
  ['unfiltered', '#78726A'],
  ['CV', '#78726A'],
  ['TG', '#78726A'],
  ['Vis', '#78726A'],
  ['4.9 GHz', '#0072B2'],
])('%s is %s', (band, want) => expect(bandColor(band)).toBe(want))

test('unknown bands go round a cycle that known ones do not turn', () => {
  const unknown = ['J', 'H', 'Ks', 'K', 'UVW1', 'UVW2', 'UVM2', '[3.6]']
  const colors = bandColors(['J', 'V', 'J', ...unknown.slice(1)])
  expect(unknown.map((band) => colors.get(band))).toEqual([
    '#0072B2',
    '#D55E00',
    '#009E73',
    '#E69F00',
    '#56B4E9',
    '#CC79A7',
    '#F0E442',
    '#0072B2',
  ])
  expect(colors.get('V')).toBe('#009E73')
})

test.each([-1, 7, 13, 1e9])('the index %d has a colour', (index) => expect(bandColor('J', index)).toMatch(/^#\w{6}$/))
