import { expect, it } from 'vitest'
import { compareOutput } from './compare-output.ts'

it('tells missing, changed and stale files apart, in path order, and passes over equal ones', () => {
  const wanted = new Map([
    ['b/same.ts', '1'],
    ['b/changed.ts', '1'],
    ['a/missing.ts', '1'],
  ])
  const present = new Map([
    ['b/same.ts', '1'],
    ['b/changed.ts', '2'],
    ['c/stale.ts', '1'],
  ])
  expect(compareOutput(wanted, present)).toEqual([
    { file: 'a/missing.ts', kind: 'missing' },
    { file: 'b/changed.ts', kind: 'changed' },
    { file: 'c/stale.ts', kind: 'stale' },
  ])
})
