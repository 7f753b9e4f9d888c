import type { LabStatus } from '@nova/sdk/labs'
import { expect, test } from 'vitest'
import { describeStatus } from './describe-status.ts'

const status: Pick<LabStatus, 'state' | 'mode' | 'lastConfirmedAtMs' | 'problem'> = {
  state: 'live',
  mode: 'live',
  lastConfirmedAtMs: null,
  problem: null,
}
const counters = { frames: 2, applied: 0, resyncs: 1, polls: 1, reconnects: 0 }

test.each([
  [{}, {}, 'live over sockets · confirmed never · 2 frames, 0 events, 1 resync, 1 poll, 0 reconnects'],
  [
    { state: 'stale', mode: 'polling', problem: new Error('Nobody answers.') },
    { polls: 2, reconnects: 1 },
    'stale by polling · confirmed never · 2 frames, 0 events, 1 resync, 2 polls, 1 reconnect · Nobody answers.',
  ],
] as const)('%j and %j are told as one line', (change, counted, want) =>
  expect(describeStatus({ ...status, ...change }, { ...counters, ...counted })).toBe(want),
)

test('says when it was confirmed last', () => {
  expect(describeStatus({ ...status, lastConfirmedAtMs: 0 }, counters)).toMatch(/ · confirmed \d+:\d\d/)
})
