import { expect, test } from 'vitest'
import { elapsedMs, isUrlFresh } from './url-age.ts'

const start = { wallMs: 1_000_000, monotonicMs: 50 }

test.each([
  { name: 'both clocks agree', wall: 60_000, mono: 60_000, want: 60_000 },
  { name: 'the machine slept: the monotonic clock stood still', wall: 3_600_000, mono: 20, want: 3_600_000 },
  { name: 'the wall clock was set back', wall: -500_000, mono: 70_000, want: 70_000 },
  { name: 'both went backwards', wall: -5, mono: -5, want: 0 },
])('ages a URL when $name', ({ wall, mono, want }) => {
  expect(elapsedMs(start, { wallMs: start.wallMs + wall, monotonicMs: start.monotonicMs + mono })).toBe(want)
})

test.each([
  { name: 'just received', age: 0, want: true },
  { name: 'before the margin', age: 1_619_999, want: true },
  { name: 'inside the margin', age: 1_620_000, want: false },
  { name: 'past its life', age: 1_800_001, want: false },
])('a URL of 1800 s is fresh=$want when $name', ({ age, want }) => {
  expect(isUrlFresh(start, 1_800_000, { wallMs: start.wallMs + age, monotonicMs: start.monotonicMs })).toBe(want)
})
