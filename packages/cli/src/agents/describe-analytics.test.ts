import type { AnalyticsUpdate, AnalyticsWatchStatus } from '@nova/sdk/agents'
import { describe, expect, test } from 'vitest'
import { describeBoard, describeUpdate, describeWatch } from './describe-analytics.ts'

const update: AnalyticsUpdate = {
  via: 'socket',
  receivedAtMs: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
  engineFailed: false,
  analytics: { type: 'predictive', analytics: { cpu: { type: 'resource_prediction', value: 0.7, confidence: 0.9 } } },
  insights: [{ type: 'has_models', description: 'There are\nmodels', confidence: 0.8 }],
  confidence: 0.15,
  timestamp: '2026-01-02T03:04:05',
}

describe('one answer', () => {
  test('is a line of a log', () => {
    expect(describeUpdate(update)).toBe(
      '03:04:05.678  socket  predictive  confidence 0.15  has_models 0.80  cpu=0.7 (0.90)',
    )
  })

  test('is a table on a terminal', () => {
    expect(describeBoard('Over the socket.', update)).toEqual([
      'Over the socket.',
      '03:04:05.678  predictive  confidence 0.15  has_models 0.80',
      '  cpu  0.7  0.90  resource_prediction',
      '  has_models  0.80  There are models',
    ])
    expect(describeBoard('Connecting', null)).toEqual(['Connecting'])
  })

  test('that is a failure in disguise is said to be one', () => {
    const insights = [{ type: 'error', description: 'the model is away', confidence: 0.8 }]
    expect(describeUpdate({ ...update, analytics: {}, insights, engineFailed: true })).toBe(
      '03:04:05.678  socket  the engine failed: the model is away',
    )
  })

  test('that says nothing says so', () => {
    expect(describeUpdate({ ...update, analytics: { type: 'unknown', analytics: {} }, insights: [] })).toMatch(
      /unknown {2}confidence 0\.15 {2}no insights$/,
    )
    expect(describeUpdate({ ...update, insights: [{ type: 'default', confidence: 0.8 }] })).toMatch(
      /nothing of its own/,
    )
  })
})

describe('how a watch is doing', () => {
  const idle: AnalyticsWatchStatus = {
    state: 'idle',
    via: null,
    left: [],
    problem: null,
    retryAtMs: null,
    updates: 0,
    dropped: 0,
    reconnects: 0,
    strays: 0,
    lastUpdateAtMs: null,
  }
  test.each<[string, Partial<AnalyticsWatchStatus>, string | null]>([
    ['before it begins', {}, null],
    ['on its way', { state: 'connecting', via: 'socket' }, null],
    ['over a way', { state: 'watching', via: 'sse' }, 'Over a stream.'],
    [
      'and why not over a better one',
      { state: 'watching', via: 'polling', left: [{ way: 'socket', reason: 'refused', message: 'It was refused.' }] },
      'Over reads. Not over the socket: It was refused.',
    ],
    [
      'after a failure',
      { state: 'waiting', via: 'socket', problem: { code: null, message: 'It is lost.' }, retryAtMs: 3500 },
      'It is lost. Again in 3s.',
    ],
    ['before the time of the next question', { state: 'waiting', via: 'polling' }, null],
  ])('%s', (_name, given, want) => expect(describeWatch({ ...idle, ...given }, 1000)).toBe(want))
})
