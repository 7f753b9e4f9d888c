import { expect, test } from 'vitest'
import { createVirtualClock } from '../../engine/clock.ts'
import { prefersEvents, readLastNumber, type StreamEvent, streamAnalytics } from './stream-analytics.ts'

test.each([
  [null, false],
  ['*/*', false],
  ['application/json', false],
  ['text/event-stream', true],
  ['Text/Event-Stream; charset=utf-8', true],
  ['text/event-stream, application/json', true],
  ['application/json, text/event-stream;q=0.9', false],
  ['application/json;q=0.5, text/event-stream;q=0.9', true],
  ['text/event-stream;q=0', false],
])('%j prefers events: %s', (accept, want) => {
  expect(prefersEvents(accept, () => false)).toBe(want)
})

test.each([
  [null, 0],
  ['', 0],
  ['41', 41],
  ['x', 0],
  ['-1', 0],
  ['1'.repeat(40), 0],
])('after %j the numbers go on from %d', (lastEventId, want) => {
  expect(readLastNumber(lastEventId)).toBe(want)
})

/** A stream over analytics that a test says. */
function setUp(lastNumber = 0) {
  const clock = createVirtualClock()
  const gone = new AbortController()
  let now: StreamEvent = { kind: 'update', frame: { value: 0 }, fingerprint: '0' }
  let listener = () => {}
  const stream = streamAnalytics({
    clock,
    has: () => false,
    intervalMs: 1000,
    look: async () => now,
    watch(listen) {
      listener = listen
      return () => {
        listener = () => {}
      }
    },
    lastNumber,
    signal: gone.signal,
  })[Symbol.asyncIterator]()
  const next = async () => {
    const { done, value } = await stream.next()
    return done ? null : new TextDecoder().decode(value)
  }
  const say = (value: number) => {
    now = { kind: 'update', frame: { value }, fingerprint: String(value) }
  }
  const fail = () => {
    now = { kind: 'error', frame: { why: 'broken' } }
  }
  return { clock, gone, next, say, fail, turn: () => listener(), stream }
}

test('what there is at once, then what has changed, by the clock or by hand', async () => {
  const { clock, next, say, turn } = setUp(6)
  expect(await next()).toBe('retry: 1000\n\n')
  expect(await next()).toBe('event: analytics_update\ndata: {"value":0}\nid: 7\n\n')
  await clock.advance(5000)
  say(1)
  await clock.advance(1000)
  expect(await next()).toBe('event: analytics_update\ndata: {"value":1}\nid: 8\n\n')
  say(2)
  turn()
  expect(await next()).toBe('event: analytics_update\ndata: {"value":2}\nid: 9\n\n')
})

test('a failure is told once, has no number, and the stream goes on', async () => {
  const { clock, next, fail, say } = setUp()
  await next()
  await next()
  fail()
  await clock.advance(3000)
  say(0)
  await clock.advance(1000)
  expect(await next()).toBe('event: analytics_error\ndata: {"why":"broken"}\n\n')
  expect(await next()).toBe('event: analytics_update\ndata: {"value":0}\nid: 2\n\n')
})

test('a comment when nothing came for fifteen seconds, and every fifteen after that', async () => {
  const { clock, next } = setUp()
  await next()
  await next()
  await clock.advance(14_999)
  await clock.advance(1)
  expect(await next()).toBe(': keep-alive\n\n')
  await clock.advance(15_000)
  expect(await next()).toBe(': keep-alive\n\n')
})

test('whoever leaves takes all timers along', async () => {
  for (const leave of ['abort', 'return'] as const) {
    const { clock, gone, next, stream } = setUp()
    await next()
    await next()
    const waiting = next()
    if (leave === 'abort') gone.abort()
    else await stream.return?.()
    expect([await waiting, clock.pendingCount]).toEqual([null, 0])
  }
})
