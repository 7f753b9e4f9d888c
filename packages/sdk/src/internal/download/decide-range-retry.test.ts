import { expect, test } from 'vitest'
import { decideRangeRetry, defaultRangeRetryPolicy, type RangeFailure } from './decide-range-retry.ts'

const xml = (code: string, message = '') =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`
const answer = (
  status: number,
  bodyText = '',
  more: { retryAfterMs?: number; urlIsOld?: boolean } = {},
): RangeFailure => ({
  kind: 'answer',
  status,
  bodyText,
  retryAfterMs: more.retryAfterMs ?? null,
  urlIsOld: more.urlIsOld ?? false,
})

const decide = (failure: RangeFailure, attempt = 1, random = 0.5) =>
  decideRangeRetry(failure, attempt, defaultRangeRetryPolicy, () => random)

test.each<{ name: string; given: RangeFailure; attempt?: number; want: object }>([
  { name: 'a reset connection', given: { kind: 'network' }, want: { action: 'retry', delayMs: 150 } },
  { name: 'the same again', given: { kind: 'network' }, attempt: 3, want: { action: 'retry', delayMs: 600 } },
  { name: 'a stall', given: { kind: 'stall' }, want: { action: 'retry', delayMs: 150 } },
  { name: 'a busy store', given: answer(503, xml('SlowDown')), want: { action: 'retry', delayMs: 150 } },
  {
    name: 'a busy store that names a wait',
    given: answer(503, xml('SlowDown'), { retryAfterMs: 5000 }),
    want: { action: 'retry', delayMs: 5150 },
  },
  {
    name: 'a wait longer than anybody wants',
    given: answer(503, '', { retryAfterMs: 600_000 }),
    want: { action: 'fail', code: 'retry_after_too_long' },
  },
  { name: 'a gateway page', given: answer(502, '<html>'), want: { action: 'retry', delayMs: 150 } },
  { name: 'a slow request by code', given: answer(400, xml('RequestTimeout')), want: { action: 'retry' } },
  {
    name: 'an expired URL',
    given: answer(403, xml('AccessDenied', 'Request has expired')),
    want: { action: 'renew', delayMs: 0 },
  },
  {
    name: 'a URL that is expired again',
    given: answer(403, xml('AccessDenied', 'Request has expired')),
    attempt: 2,
    want: { action: 'renew', delayMs: 300 },
  },
  { name: 'expired credentials of the signer', given: answer(400, xml('ExpiredToken')), want: { action: 'renew' } },
  { name: 'an unreadable 403 on an old URL', given: answer(403, '', { urlIsOld: true }), want: { action: 'renew' } },
  {
    name: 'a forbidden key',
    given: answer(403, xml('AccessDenied', 'Access Denied')),
    want: { action: 'fail', code: 'storage_denied' },
  },
  {
    name: 'a wrong signature',
    given: answer(403, xml('SignatureDoesNotMatch')),
    want: { action: 'fail', code: 'storage_denied' },
  },
  {
    name: 'a firewall',
    given: answer(403, '{"message":"Forbidden"}'),
    want: { action: 'fail', code: 'gateway_rejected' },
  },
  { name: 'a missing key', given: answer(404, xml('NoSuchKey')), want: { action: 'fail', code: 'not_found' } },
])('$name: $want', ({ given, attempt, want }) => {
  expect(decide(given, attempt)).toMatchObject(want)
})

test.each<[RangeFailure, string]>([
  [{ kind: 'network' }, 'network_error'],
  [{ kind: 'stall' }, 'attempt_timeout'],
  [{ kind: 'truncated' }, 'body_truncated'],
  [{ kind: 'misplaced' }, 'download_integrity'],
  [{ kind: 'foreign' }, 'unexpected_body'],
  [answer(503), 'storage_unavailable'],
  [answer(403, xml('ExpiredToken')), 'url_expired'],
])('says what wore %j out', (given, code) => {
  expect(decide(given, defaultRangeRetryPolicy.maxAttempts)).toEqual({ action: 'fail', code })
})

test('spreads waits over the whole interval and caps them', () => {
  expect(decide({ kind: 'network' }, 1, 0)).toEqual({ action: 'retry', delayMs: 0 })
  expect(decideRangeRetry({ kind: 'network' }, 20, { ...defaultRangeRetryPolicy, maxAttempts: 99 }, () => 1)).toEqual({
    action: 'retry',
    delayMs: 20_000,
  })
})
