import { expect, test } from 'vitest'
import { addTracking, spellSeconds } from './tracking.ts'

test.each([
  [0.001018, '0.001018'],
  [0.000098, '9.8e-05'],
  [0.0001, '0.0001'],
  [3, '3.0'],
  [3.0004, '3.0004'],
  [0, '0.0'],
  [-1, '0.0'],
])('%d seconds are %s', (seconds, text) => {
  expect(spellSeconds(seconds)).toBe(text)
})

test('an answer carries the id and the time, a dropped one nothing', () => {
  const answer = { kind: 'response', status: 200, headers: new Headers({ a: 'b' }), body: null } as const
  const tracked = addTracking(answer, { requestId: 'r', startedAtMs: 1000 }, 4000, () => false)
  expect(tracked.kind === 'response' && Object.fromEntries(tracked.headers)).toEqual({
    a: 'b',
    'x-request-id': 'r',
    'x-response-time': '3.0',
  })
  expect(addTracking({ kind: 'drop' }, { requestId: 'r', startedAtMs: 0 }, 0, () => false)).toEqual({ kind: 'drop' })
})
