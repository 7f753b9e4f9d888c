import type { QuotaState } from '@nova/sdk/agents'
import { expect, test } from 'vitest'
import { describeQuota } from './describe-quota.ts'

const fresh: QuotaState = {
  calls: 100,
  windowMs: 60_000,
  budget: 100,
  used: 0,
  inFlight: 0,
  foreign: 0,
  elsewhere: 0,
  queued: { high: 0, normal: 0, low: 0 },
  nextFreeAtMs: null,
  waitMs: 0,
  sharing: 'machine',
}

test.each<[string, Partial<QuotaState>, string]>([
  ['an unused one', {}, '0 of 100 calls in 1m 0s used; counted for this machine'],
  [
    'one that others use',
    { used: 12, elsewhere: 9, foreign: 3 },
    '12 of 100 calls in 1m 0s used (9 by other commands, 3 by others with the same key); counted for this machine',
  ],
  [
    'one that is used up',
    { used: 100, waitMs: 12_300 },
    '100 of 100 calls in 1m 0s used; the next call waits 13s; counted for this machine',
  ],
  [
    'one the service disagreed with',
    { used: 5, budget: 90, sharing: 'store_failing' },
    '5 of 100 calls in 1m 0s used; only 90 made use of, as the service refused some; counted by this command alone: the state folder cannot be used',
  ],
])('%s', (_name, given, want) => expect(describeQuota({ ...fresh, ...given })).toBe(want))
