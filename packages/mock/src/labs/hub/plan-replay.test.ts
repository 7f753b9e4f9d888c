import { expect, test } from 'vitest'
import { planReplay } from './plan-replay.ts'

test.each([
  [0, null, 'nothing'],
  [7, null, 'nothing'],
  [-1, null, 'nothing'],
  [0, 1, 'replay'],
  [0, 101, 'replay'],
  [5, 1, 'replay'],
  [100, 101, 'replay'],
  [99, 101, 'resnapshot'],
  [1, 101, 'resnapshot'],
  [9999, 101, 'replay'],
  [-1, 1, 'resnapshot'],
  [-5, 101, 'resnapshot'],
])('last seen %i, oldest kept %s: %s', (lastSeq, oldest, want) => {
  expect(planReplay(lastSeq, oldest).kind).toBe(want)
})
