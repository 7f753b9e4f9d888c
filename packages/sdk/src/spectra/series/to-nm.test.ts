import { expect, it } from 'vitest'
import { toNm } from './to-nm.ts'

it.each<readonly [string, number, number]>([
  ['Angstrom', 3004, 300.4],
  [' ANGSTROM ', 6562.8, 656.28],
  ['AA', 10, 1],
  ['Å', 10, 1],
  ['A\u030a', 10, 1],
  ['nm', 656.28, 656.28],
  ['um', 2.2, 2200],
  ['µm', 2.2, 2200],
  ['μm', 1, 1000],
  ['micron', 0.5, 500],
])('%s', (unit, wavelength, nm) => {
  const [converted] = toNm([wavelength], unit)
  expect(converted).toBeCloseTo(nm, 9)
})

it('keeps what is no number', () => {
  expect([...toNm(new Float64Array([Number.NaN, 10]), 'AA')]).toEqual([Number.NaN, 1])
})

it.each(['A', 'm', 'Hz', 'keV', '', 'angstrom**(-1)', 'constructor'])('guesses nothing for %j', (unit) => {
  expect(() => toNm([1], unit)).toThrow(expect.objectContaining({ code: 'unit_unsupported' }))
})
