import { expect, test } from 'vitest'
import { decideOutcome } from './decide-outcome.ts'
import type { QuotaAnswer } from './quota.ts'

const NOW_MS = 10_000
const seen = (given: Partial<QuotaAnswer> & { worked?: string }): QuotaAnswer => ({
  status: 200,
  free: false,
  retryAfterMs: null,
  sentAtMs: 5000,
  answeredAtMs: NOW_MS,
  headers: given.worked === undefined ? null : new Headers({ 'X-Response-Time': given.worked }),
  ...given,
})
const counted = (byMs: number, isAnswered = true) => ({ kind: 'counted', byMs, isAnswered })

test.each([
  ['an answer counts from when it came', {}, 0, counted(10_000)],
  ['less what the server worked after it counted', { worked: '3.25' }, 0, counted(7000)],
  ['the same in other spelling', { worked: '3.25E+0' }, 0, counted(7000)],
  ['as servers spell a moment', { worked: '9.8e-05' }, 0, counted(10_000)],
  ['but nothing of a quarter second, in which it may not have counted yet', { worked: '0.25' }, 0, counted(10_000)],
  ['a small body travels with the headers', { worked: '3.25' }, 8192, counted(7000)],
  ['a large one arrives later', { worked: '3.25' }, 8193, counted(10_000)],
  ['and so may one of unknown size', { worked: '3.25' }, undefined, counted(10_000)],
  ['no server works longer than the call took', { worked: '5.001' }, 0, counted(10_000)],
  ['nor a negative time', { worked: '-3' }, 0, counted(10_000)],
  ['nor without a number', { worked: '3s' }, 0, counted(10_000)],
  ['nor for ever', { worked: '1e999' }, 0, counted(10_000)],
  ['failures cost as much as successes', { status: 403 }, 0, counted(10_000)],
  ['also those of the body', { status: 422 }, 0, counted(10_000)],
  ['and those of the server', { status: 500, worked: '3.05' }, 0, counted(7200)],
  ['what the table calls free is free', { status: 401, free: true }, 0, { kind: 'free' }],
  ['a call that never left is free', { status: null, sentAtMs: null }, 0, { kind: 'free' }],
  ['one without an answer may still be on its way', { status: null }, 0, counted(11_000, false)],
  ['so may one that a gateway answered', { status: 504 }, 0, counted(11_000, false)],
  ['a redirect that is not shown counts', { status: 0 }, 0, counted(10_000)],
  ['a refusal is none of these', { status: 429, free: true }, 0, { kind: 'refused', retryAfterMs: null }],
  ['and says how long to wait', { status: 429, retryAfterMs: 60_000 }, 0, { kind: 'refused', retryAfterMs: 60_000 }],
])('%s', (_, given, bodyBytes, outcome) => {
  expect(decideOutcome(seen(given), bodyBytes, NOW_MS)).toEqual(outcome)
})
