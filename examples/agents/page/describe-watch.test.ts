import type { AnalyticsWatchStatus } from '@nova/sdk/agents'
import { expect, test } from 'vitest'
import { describeObstacles, describeWatch } from './describe-watch.ts'

const status = (change: Partial<AnalyticsWatchStatus>): AnalyticsWatchStatus => ({
  state: 'watching',
  via: 'sse',
  left: [],
  problem: null,
  retryAtMs: null,
  updates: 2,
  dropped: 0,
  reconnects: 0,
  strays: 0,
  lastUpdateAtMs: null,
  ...change,
})

test.each([
  [{}, 'Watching, over a stream of events: 2 updates.'],
  [{ state: 'connecting', via: null, updates: 0 }, 'Connecting: 0 updates.'],
  [{ via: 'polling', updates: 1 }, 'Watching, by asking again and again: 1 update.'],
  [
    { state: 'waiting', reconnects: 1 },
    'Waiting to try again, over a stream of events: 2 updates, reconnected 1 time.',
  ],
  [{ state: 'closed', reconnects: 2 }, 'Stopped: 2 updates, reconnected 2 times.'],
] as const)('%j is told as %j', (change, want) => expect(describeWatch(status(change))).toBe(want))

test('says why it goes no other way, and what is wrong', () => {
  const left = [{ way: 'socket', reason: 'host_drops_headers', message: 'No headers.' }] as const
  const problem = { code: 'network_error', message: 'Nobody answers.' }
  expect(describeObstacles(status({ left, problem }))).toEqual(['Not over a socket: No headers.', 'Nobody answers.'])
  expect(describeObstacles(status({}))).toEqual([])
})
