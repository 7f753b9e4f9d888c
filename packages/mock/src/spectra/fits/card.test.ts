import { expect, test } from 'vitest'
import { type Card, formatCard, real } from './card.ts'

test.each<[Card, string]>([
  [['EXTEND', true], 'EXTEND  =                    T'],
  [['NAXIS1', 160, 'length of dimension 1'], 'NAXIS1  =                  160 / length of dimension 1'],
  [['EXPTIME', real(2400)], 'EXPTIME =               2400.0'],
  [['CDELT1', real(1e-5)], 'CDELT1  =                1E-05'],
  [['ORIGIN', 'ESO'], "ORIGIN  = 'ESO     '"],
  [['OBSERVER', "O'Neill"], "OBSERVER= 'O''Neill'"],
  [['HIERARCH ESO OBS PROG ID', '089.D-0001(A)'], "HIERARCH ESO OBS PROG ID = '089.D-0001(A)'"],
  [
    ['HIERARCH ESO TEL AIRM START', real(1.2), 'Airmass'],
    'HIERARCH ESO TEL AIRM START = 1.2                  / Airmass',
  ],
])('%j', (card, want) => {
  expect(formatCard(card)).toBe(want.padEnd(80))
})

test('a long string goes on in cards of its own', () => {
  const text = formatCard(['TITLE', 'x'.repeat(70)])
  expect(text).toBe(`${`TITLE   = '${'x'.repeat(60)}&'`.padEnd(80)}${"CONTINUE  'xxxxxxxxxx'".padEnd(80)}`)
})

test('a card that does not fit is refused', () => {
  expect(() => formatCard(['A', 1, 'y'.repeat(60)])).toThrow(RangeError)
})
