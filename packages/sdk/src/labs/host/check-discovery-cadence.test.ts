import { expect, it } from 'vitest'
import { checkDiscoveryCadence } from './check-discovery-cadence.ts'

it.each([
  [undefined, 30],
  [5, 5],
  ['5', 5],
  [300, 300],
  [' 300\n', 300],
  ['+30', 30],
  ['060', 60],
  [4, '4 s is less than the 5 s a host takes'],
  ['301', '301 s is more than the 300 s a host takes'],
  [-30, '-30 s is less than the 5 s a host takes'],
  [0, '0 s is less than the 5 s a host takes'],
  ['', '"" is no whole number of seconds'],
  ['30s', '"30s" is no whole number of seconds'],
  ['1e2', '"1e2" is no whole number of seconds'],
  [7.5, '7.5 is no whole number of seconds'],
  [Number.NaN, 'null is no whole number of seconds'],
])('a cadence of %j gives %j', (given, want) => {
  const got = checkDiscoveryCadence(given)
  expect(got.valid ? got.seconds : got.problem).toBe(want)
})
