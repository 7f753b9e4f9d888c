import { expect, test } from 'vitest'
import { advanceProgressMeter, readProgressMeter, startProgressMeter } from './progress-meter.ts'

type Step = readonly [atMs: number, bytes: number]

const measure = (totalBytes: number | null, startBytes: number, steps: readonly Step[]) =>
  steps.reduce(
    (meter, [atMs, bytes]) => advanceProgressMeter(meter, atMs, bytes),
    startProgressMeter(totalBytes, 0, startBytes),
  )

test.each<{ name: string; total: number | null; start?: number; steps: Step[]; want: object }>([
  {
    name: 'knows no rate before a second moment',
    total: 1000,
    steps: [],
    want: { bytes: 0, totalBytes: 1000, rateBytesPerSecond: null, etaMs: null },
  },
  {
    name: 'reads rate and time left',
    total: 1000,
    steps: [[1000, 250]],
    want: { bytes: 250, totalBytes: 1000, rateBytesPerSecond: 250, etaMs: 3000 },
  },
  {
    name: 'leaves bytes of an earlier run out of the rate',
    total: 1000,
    start: 800,
    steps: [[1000, 900]],
    want: { bytes: 900, totalBytes: 1000, rateBytesPerSecond: 100, etaMs: 1000 },
  },
  {
    name: 'never goes back when a part starts over',
    total: 1000,
    steps: [
      [1000, 500],
      [2000, 300],
    ],
    want: { bytes: 500, totalBytes: 1000, rateBytesPerSecond: 250, etaMs: 2000 },
  },
  {
    name: 'forgets what happened before the window',
    total: 100_000,
    steps: [
      [1000, 50_000],
      [5000, 50_000],
      [10_000, 55_000],
    ],
    want: { bytes: 55_000, totalBytes: 100_000, rateBytesPerSecond: 1000, etaMs: 45_000 },
  },
  {
    name: 'shows a stall as rate zero without a time left',
    total: 1000,
    steps: [
      [1000, 500],
      [7000, 500],
      [13_000, 500],
    ],
    want: { bytes: 500, totalBytes: 1000, rateBytesPerSecond: 0, etaMs: null },
  },
  {
    name: 'has no time left at the end',
    total: 1000,
    steps: [[1000, 1000]],
    want: { bytes: 1000, totalBytes: 1000, rateBytesPerSecond: 1000, etaMs: 0 },
  },
  {
    name: 'measures a rate without a length',
    total: null,
    steps: [[2000, 1000]],
    want: { bytes: 1000, totalBytes: null, rateBytesPerSecond: 500, etaMs: null },
  },
])('$name', ({ total, start = 0, steps, want }) => {
  expect(readProgressMeter(measure(total, start, steps))).toEqual(want)
})

test('remembers a bounded number of samples however often it is fed', () => {
  const steps = Array.from({ length: 20_000 }, (_, index): Step => [index, index])
  expect(measure(null, 0, steps).samples.length).toBeLessThan(60)
})
