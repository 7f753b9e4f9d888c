import { expect, test } from 'vitest'
import { type FoundObject, judgeWrite, needsLook, type WriteVerdict } from './judge-write.ts'
import type { StoreFailure } from './read-failure.ts'

type Case = [StoreFailure['kind'], attempts: number, isCreate: boolean, FoundObject['found'], WriteVerdict]

const cases: readonly Case[] = [
  // An answer was lost: the object says what became of it.
  ['unanswered', 1, true, 'same', 'written'],
  ['unanswered', 1, false, 'same', 'written'],
  ['unanswered', 3, true, 'other', 'exists'],
  ['unanswered', 1, false, 'other', 'failed'],
  ['unanswered', 1, true, 'none', 'failed'],
  ['unanswered', 1, true, 'unknown', 'unknown'],
  // Something was in the way; after several tries it may have been our own.
  ['exists', 1, true, 'same', 'exists'],
  ['exists', 2, true, 'same', 'written'],
  ['exists', 2, true, 'other', 'exists'],
  ['exists', 2, true, 'none', 'exists'],
  ['exists', 2, true, 'unknown', 'exists'],
  // Another version than the one to be replaced.
  ['changed', 1, false, 'same', 'failed'],
  ['changed', 2, false, 'same', 'written'],
  ['changed', 2, false, 'other', 'failed'],
  // The store said no.
  ['denied', 1, true, 'same', 'failed'],
  ['refused', 3, false, 'same', 'failed'],
  ['corrupted', 3, false, 'same', 'failed'],
  ['missing', 1, false, 'none', 'failed'],
  ['bucket_missing', 1, true, 'none', 'failed'],
]

test.each(cases)('%s after %i tries, create only %j, found %s: %s', (kind, attempts, isCreate, found, want) => {
  const object: FoundObject = found === 'unknown' ? { found, seen: 'no answer' } : { found }
  expect(judgeWrite({ failure: { kind, seen: '' }, attempts, isCreate }, object)).toBe(want)
})

test.each([
  ['exists', true],
  ['changed', true],
  ['unanswered', true],
  ['denied', false],
  ['refused', false],
  ['corrupted', false],
] as const)('after %s, looking helps: %j', (kind, want) => {
  expect(needsLook({ failure: { kind, seen: '' }, attempts: 1, isCreate: true })).toBe(want)
})
