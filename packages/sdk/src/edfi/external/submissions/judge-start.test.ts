import { expect, test } from 'vitest'
import { judgeStart, type StartRecord } from './judge-start.ts'

const first: StartRecord = { isDoubted: false, attempts: 1 }

test.each([
  ['accepted', first, { verdict: 'started' }],
  ['accepted', { ...first, attempts: 3, isDoubted: true }, { verdict: 'started' }],
  ['refused', first, { verdict: 'already running', isOwn: false }],
  ['refused', { ...first, isDoubted: true }, { verdict: 'already running', isOwn: true }],
  ['refused', { ...first, attempts: 2 }, { verdict: 'already running', isOwn: true }],
  ['lost', first, { verdict: 'ask again' }],
  ['lost', { ...first, attempts: 2 }, { verdict: 'ask again' }],
  ['lost', { ...first, attempts: 3 }, { verdict: 'unknown' }],
] as const)('%s, %j: %j', (answer, record, want) => expect(judgeStart(answer, record)).toEqual(want))
