import { expect, it } from 'vitest'
import { seenOf } from '../../http/seen.ts'
import { strategyOf } from './probe-requests.ts'
import { codesOf } from './probe-socket.ts'
import { readHealth } from './probe-surface.ts'

it.each([
  [true, false, 'object'],
  [false, true, 'text'],
  [false, false, 'either'],
  [true, true, 'mixed'],
  [undefined, true, undefined],
])('text refused %s and an object refused %s: a strategy is %s', (text, object, want) => {
  expect(strategyOf(text, object)).toBe(want)
})

it.each([
  [undefined, undefined, null],
  ['ERROR', 'ERROR', 'error'],
  ['PROCESSING_ERROR', 'VALIDATION_ERROR', 'by_cause'],
  ['VALIDATION_ERROR', 'PROCESSING_ERROR', 'mixed'],
  ['ERROR', undefined, 'mixed'],
])('the codes %s and %s are %s', (notJson, noQuestion, want) => {
  expect(codesOf(notJson, noQuestion)).toBe(want)
})

const seen = (status: number, body: unknown) =>
  seenOf(new Response(null, { status }), new TextEncoder().encode(JSON.stringify(body)))
const healthy = { status: 'healthy', timestamp: '2025-01-02T11:33:54', version: '0.1.0' }

it('health that wants a key is read with one, and what says more or else is of no version here', () => {
  const body = 'healthy'
  const path = '/health'
  expect(readHealth(seen(200, healthy), seen(200, healthy))).toEqual({ path, keyed: false, body })
  expect(readHealth(seen(401, {}), seen(200, healthy))).toEqual({ path, keyed: true, body })
  expect(readHealth(seen(200, { ...healthy, more: 1 }), seen(200, healthy))?.body).toBe('mixed')
})
