import { expect, it } from 'vitest'
import { derSnr } from './der-snr.ts'

const known = [10, 11, 9, 10, 12, 8, 10, 11, 9, 10]

it.each<readonly [string, readonly number[], number]>([
  ['a known spectrum', known, 4.13038992053022],
  [
    'one with gaps, which close',
    [Number.NaN, ...known.slice(0, 4), Number.POSITIVE_INFINITY, ...known.slice(4)],
    4.13038992053022,
  ],
  ['one without noise', Array<number>(20).fill(3), 0],
  ['one below zero', known.map((value) => -value), 0],
  ['four points', known.slice(0, 4), 0],
  ['four points and one that is none', [...known.slice(0, 4), Number.NaN], 0],
  // |2*2 - 1 - 4| = 1 is all the noise there is, 2 all the signal.
  ['five points', [1, 5, 2, 9, 4], 2 / (1.482602 / Math.sqrt(6))],
  ['nothing', [], 0],
])('the signal to noise ratio of %s', (_what, flux, want) => {
  expect(derSnr(flux)).toBeCloseTo(want, 13)
})

it('takes single precision as it takes lists', () => {
  expect(derSnr(Float32Array.from(known))).toBeCloseTo(4.13038992053022, 13)
})
