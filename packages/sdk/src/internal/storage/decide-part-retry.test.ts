import { expect, test } from 'vitest'
import { decidePartRetry, defaultPartRetryPolicy, type PartFailure } from './decide-part-retry.ts'

const xml = (code: string, message = 'x') => `<Error><Code>${code}</Code><Message>${message}</Message></Error>`
const answer = (status: number, bodyText = '', more: Partial<PartFailure & { kind: 'answer' }> = {}): PartFailure => ({
  kind: 'answer',
  status,
  bodyText,
  retryAfterMs: null,
  urlIsOld: false,
  ...more,
})
const half = () => 0.5

test.each<{ name: string; given: PartFailure; attempt?: number; want: object }>([
  {
    name: 'expired URL',
    given: answer(403, xml('AccessDenied', 'Request has expired')),
    want: { action: 'resign', delayMs: 0 },
  },
  { name: 'expired role session', given: answer(400, xml('ExpiredToken')), want: { action: 'resign', delayMs: 0 } },
  { name: 'skewed signer', given: answer(403, xml('RequestTimeTooSkewed')), want: { action: 'resign', delayMs: 0 } },
  {
    name: 'a second re-sign waits',
    given: answer(403, xml('RequestTimeTooSkewed')),
    attempt: 2,
    want: { action: 'resign', delayMs: 500 },
  },
  {
    name: 'access denied',
    given: answer(403, xml('AccessDenied', 'Access Denied')),
    want: { action: 'fail', code: 'storage_denied' },
  },
  {
    name: 'access denied on an old URL is still a denial',
    given: answer(403, xml('AccessDenied', 'Access Denied'), { urlIsOld: true }),
    want: { action: 'fail', code: 'storage_denied' },
  },
  {
    name: 'wrong signature',
    given: answer(403, xml('SignatureDoesNotMatch')),
    want: { action: 'fail', code: 'storage_denied' },
  },
  {
    name: '403 without a readable body, URL young',
    given: answer(403),
    want: { action: 'fail', code: 'storage_denied' },
  },
  {
    name: '403 without a readable body, URL old',
    given: answer(403, '', { urlIsOld: true }),
    want: { action: 'resign', delayMs: 0 },
  },
  { name: 'slow down', given: answer(503, xml('SlowDown')), want: { action: 'resend', delayMs: 250 } },
  {
    name: 'slow down with Retry-After',
    given: answer(503, xml('SlowDown'), { retryAfterMs: 7000 }),
    want: { action: 'resend', delayMs: 7250 },
  },
  {
    name: 'a Retry-After nobody should wait for',
    given: answer(503, '', { retryAfterMs: 120_001 }),
    want: { action: 'fail', code: 'retry_after_too_long' },
  },
  {
    name: 'internal error',
    given: answer(500, xml('InternalError')),
    attempt: 3,
    want: { action: 'resend', delayMs: 1000 },
  },
  { name: 'gateway page', given: answer(502, '<html>'), want: { action: 'resend', delayMs: 250 } },
  {
    name: 'storage gave up reading',
    given: answer(400, xml('RequestTimeout')),
    want: { action: 'resend', delayMs: 250 },
  },
  { name: 'network', given: { kind: 'network' }, want: { action: 'resend', delayMs: 250 } },
  { name: 'stall', given: { kind: 'stall' }, want: { action: 'resend', delayMs: 250 } },
  { name: 'a backoff is capped', given: { kind: 'network' }, attempt: 5, want: { action: 'resend', delayMs: 4000 } },
  { name: 'other bytes arrived', given: answer(400, xml('BadDigest')), want: { action: 'rehash' } },
  { name: 'upload gone', given: answer(404, xml('NoSuchUpload')), want: { action: 'fail', code: 'upload_vanished' } },
  { name: 'bucket gone', given: answer(404, xml('NoSuchBucket')), want: { action: 'fail', code: 'part_rejected' } },
  { name: 'too large', given: answer(400, xml('EntityTooLarge')), want: { action: 'fail', code: 'part_rejected' } },
  { name: 'the last attempt', given: { kind: 'network' }, attempt: 10, want: { action: 'fail', code: 'exhausted' } },
  {
    name: 'the last attempt with other bytes',
    given: answer(400, xml('BadDigest')),
    attempt: 10,
    want: { action: 'fail', code: 'exhausted' },
  },
])('$name', ({ given, attempt = 1, want }) => {
  expect(decidePartRetry(given, attempt, defaultPartRetryPolicy, half)).toEqual(want)
})

test('waits spread over the whole backoff, and never below Retry-After', () => {
  const delays = Array.from({ length: 100 }, (_, index) =>
    decidePartRetry(answer(503, '', { retryAfterMs: 1000 }), 4, defaultPartRetryPolicy, () => index / 100),
  ).map((decision) => ('delayMs' in decision ? decision.delayMs : -1))
  expect(Math.min(...delays)).toBe(1000)
  expect(Math.max(...delays)).toBe(4960)
  expect(new Set(delays).size).toBe(100)
})
