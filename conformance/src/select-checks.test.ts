import { expect, it } from 'vitest'
import { matchesPattern } from './select-checks.ts'

it.each([
  ['uploads/initiate-single', 'initiate', true],
  ['uploads/initiate-single', 'uploads/*', true],
  ['uploads/initiate-single', '*/initiate', false],
  ['uploads/initiate-single', 'exports/*, uploads/*-single', true],
  ['uploads/initiate-single', 'exports', false],
  ['uploads/initiate-single', 'uploads.initiate*', false],
  ['uploads/initiate-single', ' , ', false],
])('%s fits %s: %s', (id, pattern, want) => {
  expect(matchesPattern(id, pattern)).toBe(want)
})
