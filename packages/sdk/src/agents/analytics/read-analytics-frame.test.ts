import { expect, test } from 'vitest'
import { type AnalyticsFrameRead, readAnalyticsFrame } from './read-analytics-frame.ts'

const update = { type: 'analytics_update', analytics: {}, insights: [], confidence: 0, timestamp: 't' }
const without = (name: keyof typeof update) => JSON.stringify({ ...update, [name]: undefined })

const table: readonly (readonly [string, string, AnalyticsFrameRead])[] = [
  ['an update', JSON.stringify(update), { kind: 'update', update: update as never }],
  ['an error of P0', '{"type":"error","detail":"no"}', { kind: 'error', code: null, message: 'no' }],
  [
    'an error from P1 on',
    '{"type":"error","error":{"code":"VALIDATION_ERROR","message":"no"}}',
    { kind: 'error', code: 'VALIDATION_ERROR', message: 'no' },
  ],
  [
    'an error of the newest',
    '{"type":"error","data":{"message":"no","error_type":"invalid_key","code":403}}',
    { kind: 'error', code: 'invalid_key', message: 'no' },
  ],
  ['an error that is a text', '{"type":"error","error":"no"}', { kind: 'error', code: null, message: 'no' }],
  ['an error without words', '{"type":"error"}', { kind: 'error', code: null, message: '' }],
  ['another type', '{"type":"pong"}', { kind: 'unknown', type: 'pong' }],
  ['half a frame', '{"type":"anal', { kind: 'malformed', reason: 'not_json' }],
  ['a list', '[]', { kind: 'malformed', reason: 'not_an_object' }],
  ['null', 'null', { kind: 'malformed', reason: 'not_an_object' }],
  ['no type', '{}', { kind: 'malformed', reason: 'no_type' }],
  ['no analytics', without('analytics'), { kind: 'malformed', reason: 'no_analytics' }],
  ['no insights', without('insights'), { kind: 'malformed', reason: 'no_insights' }],
  ['no confidence', without('confidence'), { kind: 'malformed', reason: 'no_confidence' }],
  ['no time, which nothing depends on', without('timestamp'), { kind: 'update', update: expect.anything() as never }],
]

test.each(table)('%s', (_name, text, want) => {
  expect(readAnalyticsFrame(text)).toEqual(want)
})
