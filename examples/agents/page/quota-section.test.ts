import type { QuotaState } from '@nova/sdk/agents'
import { expect, test } from 'vitest'
import { describeQuota } from './quota-section.ts'

const state = (change: Partial<QuotaState>): QuotaState => ({
  calls: 100,
  windowMs: 60_000,
  budget: 100,
  used: 12,
  inFlight: 0,
  foreign: 0,
  elsewhere: 0,
  queued: { high: 0, normal: 0, low: 0 },
  nextFreeAtMs: null,
  waitMs: 0,
  sharing: 'process',
  ...change,
})

test.each([
  [{}, '12 of 100 calls in 60 s.'],
  [{ budget: 80 }, '12 of 80 calls in 60 s. The service lets 100 through; some are left to others.'],
  [{ foreign: 2, elsewhere: 3 }, '12 of 100 calls in 60 s. 5 of them in other tabs, before a reload, or by others.'],
  [
    { used: 100, queued: { high: 1, normal: 2, low: 0 }, nextFreeAtMs: 5001 },
    '100 of 100 calls in 60 s. 3 wait. The next one is free in 5 s.',
  ],
  [{ queued: { high: 0, normal: 1, low: 0 } }, '12 of 100 calls in 60 s. 1 waits.'],
  [{ nextFreeAtMs: 0 }, '12 of 100 calls in 60 s. The next one is free in 0 s.'],
])('%j is told as %j', (change, want) => expect(describeQuota(state(change), 500)).toBe(want))
