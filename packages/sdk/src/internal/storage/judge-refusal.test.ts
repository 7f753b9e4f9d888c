import { expect, test } from 'vitest'
import { type FailedAnswer, isTransient, saysUrlIsDead } from './judge-refusal.ts'

const answer = (status: number, urlIsOld = false): FailedAnswer => ({
  kind: 'answer',
  status,
  bodyText: '',
  retryAfterMs: null,
  urlIsOld,
})

test.each([
  [403, 'AccessDenied', 'Request has expired', false, true],
  [403, 'AccessDenied', 'Access Denied', true, false],
  [403, 'AccessDenied', null, true, false],
  [400, 'ExpiredToken', null, false, true],
  [403, 'RequestTimeTooSkewed', null, false, true],
  [403, 'SignatureDoesNotMatch', null, true, false],
  [403, null, null, true, true],
  [401, null, null, true, true],
  [403, null, null, false, false],
  [500, null, null, true, false],
])('%d %s (%s), old URL %s: dead %s', (status, code, message, urlIsOld, want) => {
  expect(saysUrlIsDead(answer(status, urlIsOld), { code, message })).toBe(want)
})

test.each([
  [503, 'SlowDown', true],
  [400, 'RequestTimeout', true],
  [502, null, true],
  [429, null, true],
  [403, 'AccessDenied', false],
  [404, 'NoSuchKey', false],
  [400, null, false],
])('%d %s: transient %s', (status, code, want) => {
  expect(isTransient(answer(status), { code, message: null })).toBe(want)
})
