import { describe, expect, test } from 'vitest'
import type { PlotSpectrum } from './plot-input.ts'
import { readCurve, thinCurve } from './read-curve.ts'

const pieces = (wavelengths: PlotSpectrum['wavelengths'], flux_normalized: PlotSpectrum['flux_normalized']) =>
  readCurve({ spectrum_id: '', epoch_mjd: 0, wavelengths, flux_normalized }, (flux) => (flux < 0 ? null : flux)).map(
    (piece) => piece.map(({ x, y }) => [x, y]),
  )

describe('readCurve', () => {
  test.each<[string, number[], number[]]>([
    ['breaks where nothing was measured', [1, 2, 3, 4, 15, 16, 17], [4, 3]],
    ['goes on over a step such as thinning leaves', [1, 2, 3, 4, 9, 10, 11], [7]],
    ['knows no usual step of a few samples', [1, 2, 90], [3]],
    ['knows no usual step of samples on top of each other', [1, 1, 1, 1, 1, 2], [6]],
  ])('%s', (_name, wavelengths, lengths) => {
    const flux = wavelengths.map(() => 0.5)
    expect(pieces(wavelengths, flux).map(({ length }) => length)).toEqual(lengths)
  })

  test.each<[string, PlotSpectrum['wavelengths'], PlotSpectrum['flux_normalized'], number[][][]]>([
    [
      'one piece',
      [1, 2, 3],
      [0.1, 0.2, 0.3],
      [
        [
          [1, 0.1],
          [2, 0.2],
          [3, 0.3],
        ],
      ],
    ],
    ['NaN breaks it', [1, 2, 3], [0.1, Number.NaN, 0.3], [[[1, 0.1]], [[3, 0.3]]]],
    ['null breaks it', [1, 2, 3, 4], [0.1, null, null, 0.4], [[[1, 0.1]], [[4, 0.4]]]],
    ['a flux without a height breaks it', [1, 2, 3], [0.1, -5, 0.3], [[[1, 0.1]], [[3, 0.3]]]],
    ['missing values at the ends leave no pieces', [1, 2, 3], [null, 0.2, null], [[[2, 0.2]]]],
    [
      'what has no wavelength is left out',
      [1, null, 3],
      [0.1, 0.2, 0.3],
      [
        [
          [1, 0.1],
          [3, 0.3],
        ],
      ],
    ],
    ['a descending one is turned', [3, 2, 1], [0.3, null, 0.1], [[[1, 0.1]], [[3, 0.3]]]],
    [
      'the longer array is cut',
      [1, 2, 3],
      [0.1, 0.2],
      [
        [
          [1, 0.1],
          [2, 0.2],
        ],
      ],
    ],
    ['nothing', [], [], []],
    ['nothing but NaN', [1, 2], [Number.NaN, Number.NaN], []],
  ])('%s', (_what, wavelengths, flux, want) => expect(pieces(wavelengths, flux)).toEqual(want))
})

test('each piece keeps its share of points, and its ends', () => {
  const piece = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => ({ x: from + i, y: i % 7, flux: i % 7 }))
  const thin = thinCurve([piece(0, 3000), piece(5000, 1000), piece(9000, 1)], 400)
  expect(thin.map(({ length }) => length)).toEqual([300, 100, 1])
  expect(thin.map((some) => [some[0]?.x, some.at(-1)?.x])).toEqual([
    [0, 2999],
    [5000, 5999],
    [9000, 9000],
  ])
})
