import { expect, test } from 'vitest'
import { offsetsOf } from './photometry-bands.ts'

test.each<[Record<string, number | null>, Record<string, number>]>([
  [{ V: 10 }, { V: 0 }],
  [
    { V: 10, B: 10.1, R: 9.5 },
    { R: 0, V: 0, B: 0.5 },
  ],
  [
    { V: 10, B: 10, I: 10 },
    { V: 0, B: 0.5, I: 1 },
  ],
  [
    { V: 10, X: null },
    { V: 0, X: 0 },
  ],
])('bands at %j are shifted by %j', (medians, want) => {
  expect(Object.fromEntries(offsetsOf(new Map(Object.entries(medians))))).toEqual(want)
})
