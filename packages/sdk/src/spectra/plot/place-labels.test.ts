import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeLabels } from './place-labels.ts'

describe('placeLabels', () => {
  test.each<[string, number[], (number | null)[]]>([
    ['nothing', [], []],
    ['where they want to be, when there is room', [10, 30, 70], [10, 30, 70]],
    ['apart by the gap, about their middle', [50, 50], [45, 55]],
    ['a block pushes the next', [50, 52, 61], [44.33, 54.33, 64.33]],
    ['not over the low end', [0, 1], [0, 10]],
    ['not over the high end', [99, 100], [90, 100]],
    ['inside, whatever they want', [-500, 900], [0, 100]],
    [
      'every few, when they are too many',
      Array.from({ length: 21 }, (_, i) => i * 5),
      Array.from({ length: 21 }, (_, i) => (i % 2 === 0 ? i * 5 : null)),
    ],
  ])('%s', (_what, wanted, want) => {
    const places = placeLabels(wanted, 10, 0, 100).map((place) => (place === null ? null : Number(place.toFixed(2))))
    expect(places).toEqual(want)
  })

  test('no two overlap, none leaves, and order stays, whatever they want', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 150, noNaN: true }), { maxLength: 40 }), (wanted) => {
        const places = placeLabels(
          [...wanted].sort((a, b) => a - b),
          7,
          0,
          100,
        )
        const kept = places.filter((place) => place !== null)
        expect(kept).toHaveLength(Math.min(wanted.length, 15))
        kept.forEach((place, i) => {
          expect(place).toBeGreaterThanOrEqual(0)
          expect(place).toBeLessThanOrEqual(100 + 1e-9)
          expect(place - (kept[i - 1] ?? -7)).toBeGreaterThanOrEqual(7 - 1e-9)
        })
      }),
    )
  })
})
