import { expect, test } from 'vitest'
import { findVertex, isOnKnob, isSeen } from './hit-test.ts'

const below = { id: 'below', x: 100, y: 100 }
const above = { id: 'above', x: 150, y: 120 }

test.each([
  ['its middle', { x: 100, y: 100 }, 'below'],
  ['its corner', { x: 60, y: 70 }, 'below'],
  ['just beside it', { x: 59, y: 100 }, undefined],
  ['just over it', { x: 100, y: 69 }, undefined],
  ['where two overlap, the one drawn last', { x: 120, y: 110 }, 'above'],
])('finds the vertex at %s', (_name, at, want) => {
  expect(findVertex([below, above], at)?.id).toBe(want)
})

test.each([
  ['on the lower border', { x: 100, y: 130 }, 1, true],
  ['as far away as it is large', { x: 108, y: 130 }, 1, true],
  ['further', { x: 109, y: 130 }, 1, false],
  ['the same distance, seen from further away', { x: 109, y: 130 }, 0.5, true],
  ['in the middle of a vertex that is tiny on the screen', { x: 100, y: 100 }, 0.1, false],
])('%s is the knob: %j at zoom %d: %j', (_name, at, zoom, want) => {
  expect(isOnKnob(below, at, zoom)).toBe(want)
})

test.each([
  ['inside', [{ x: 5, y: 5 }], true],
  [
    'with one end inside',
    [
      { x: 5, y: 5 },
      { x: 900, y: 900 },
    ],
    true,
  ],
  [
    'crossing without an end inside',
    [
      { x: -500, y: 5 },
      { x: 500, y: 5 },
    ],
    true,
  ],
  ['near enough to bend into it', [{ x: -50, y: 5 }], true],
  ['to the left', [{ x: -70, y: 5 }], false],
  [
    'below',
    [
      { x: 5, y: 171 },
      { x: 9, y: 300 },
    ],
    false,
  ],
])('what is %s is seen: %#', (_name, points, want) => {
  expect(isSeen({ from: { x: 0, y: 0 }, to: { x: 100, y: 100 } }, points)).toBe(want)
})
