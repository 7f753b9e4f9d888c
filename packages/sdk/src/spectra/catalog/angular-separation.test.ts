import { expect, it } from 'vitest'
import { angularSeparationDeg } from './angular-separation.ts'

it.each<readonly [string, number, number, number, number, number]>([
  ['one place', 10, 20, 10, 20, 0],
  ['across the first hour', 359.5, 0, 0.5, 0, 1],
  ['along the equator', 0, 0, 90, 0, 90],
  ['from pole to pole', 12, 90, 200, -90, 180],
  ['at the pole, where right ascension means nothing', 0, 90, 137, 90, 0],
  ['of a tenth of an arcsecond', 267.7258333, -32.6223056, 267.7258333, -32.6223056 + 0.1 / 3600, 0.1 / 3600],
  ['at 60 degrees, where a degree of right ascension is half of one', 0, 60, 1, 60, 0.4999952],
])('%s', (_what, ra1, dec1, ra2, dec2, degrees) => {
  const [a, b] = [
    { ra_deg: ra1, dec_deg: dec1 },
    { ra_deg: ra2, dec_deg: dec2 },
  ]
  expect(angularSeparationDeg(a, b)).toBeCloseTo(degrees, 5)
  expect(angularSeparationDeg(b, a)).toBeCloseTo(degrees, 5)
})

it('tells places apart that are a milliarcsecond from each other', () => {
  const [a, b] = [
    { ra_deg: 10, dec_deg: 0 },
    { ra_deg: 10 + 0.001 / 3600, dec_deg: 0 },
  ]
  expect((angularSeparationDeg(a, b) * 3600) / 0.001).toBeCloseTo(1, 3)
})
