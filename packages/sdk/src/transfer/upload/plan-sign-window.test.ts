import { expect, test } from 'vitest'
import { planSignWindow } from './plan-sign-window.ts'

const MiB = 2 ** 20
const usual = {
  partsLeft: 2000,
  batchCap: 64,
  callsLeft: 512,
  concurrency: 4,
  partSizeBytes: 128 * MiB,
  urlLifeMs: 1_800_000,
  rateBytesPerSecond: null,
  hashedFirst: false,
}

test.each([
  { name: 'two rounds while no rate is known', given: {}, want: 8 },
  { name: 'the whole batch on a fast link', given: { rateBytesPerSecond: 100 * MiB }, want: 64 },
  {
    name: 'two rounds when parts have to be hashed first',
    given: { rateBytesPerSecond: 100 * MiB, hashedFirst: true },
    want: 8,
  },
  { name: 'what half the URL life allows on a slow link', given: { rateBytesPerSecond: MiB }, want: 7 },
  { name: 'one round on a very slow link', given: { rateBytesPerSecond: 1000 }, want: 6 },
  { name: 'one round when the budget allows it', given: { rateBytesPerSecond: 1000, partsLeft: 100 }, want: 4 },
  { name: 'what the call budget needs', given: { partsLeft: 10_000, rateBytesPerSecond: MiB }, want: 27 },
  { name: 'more per call as the budget shrinks', given: { partsLeft: 100, callsLeft: 4 }, want: 34 },
  { name: 'never more than the batch cap', given: { partsLeft: 5000, callsLeft: 1 }, want: 64 },
  { name: 'never more than what is left', given: { partsLeft: 3 }, want: 3 },
  { name: 'the last part alone', given: { partsLeft: 1, callsLeft: 0 }, want: 1 },
  { name: 'a batch cap below the connections', given: { batchCap: 2, rateBytesPerSecond: 100 * MiB }, want: 2 },
  { name: 'a short URL life', given: { urlLifeMs: 60_000, rateBytesPerSecond: 100 * MiB }, want: 23 },
])('$name', ({ given, want }) => {
  expect(planSignWindow({ ...usual, ...given })).toBe(want)
})

test.each([
  { parts: 10_000, batch: 32 },
  { parts: 10_000, batch: 64 },
  { parts: 2000, batch: 32 },
])('the budget of 512 calls lasts for $parts parts in batches of $batch on any link', ({ parts, batch }) => {
  for (const rateBytesPerSecond of [null, 1, MiB, 1000 * MiB]) {
    let left = parts
    let calls = 0
    while (left > 0) {
      left -= planSignWindow({ ...usual, partsLeft: left, batchCap: batch, callsLeft: 512 - calls, rateBytesPerSecond })
      calls += 1
    }
    expect(calls).toBeLessThanOrEqual(512)
  }
})
