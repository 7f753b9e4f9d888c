import { expect, it } from 'vitest'
import type { Clock } from '../clock.ts'
import { readEvents } from './read-events.ts'

/** Stands still until it is moved; what falls due then happens in order. */
function createClock() {
  const timers = new Set<{ readonly atMs: number; readonly fire: () => void }>()
  let nowMs = 0
  const clock: Clock = {
    now: () => nowMs,
    monotonic: () => nowMs,
    sleep: () => Promise.reject(new Error('nobody sleeps here')),
    deadline(ms, fire) {
      const timer = { atMs: nowMs + ms, fire }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
  }
  const advance = (ms: number) => {
    const untilMs = nowMs + ms
    for (;;) {
      const [first] = [...timers].sort((a, b) => a.atMs - b.atMs)
      if (first === undefined || first.atMs > untilMs) break
      timers.delete(first)
      nowMs = first.atMs
      first.fire()
    }
    nowMs = untilMs
  }
  return { clock, advance, pendingCount: () => timers.size }
}

function setup(idleTimeoutMs: number | null) {
  const time = createClock()
  let feed: ReadableStreamDefaultController<Uint8Array> | null = null
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      feed = controller
    },
  })
  return {
    ...time,
    events: readEvents(body, { clock: time.clock, maxEventLength: 1000, idleTimeoutMs }),
    send: (text: string) => feed?.enqueue(new TextEncoder().encode(text)),
    close: () => feed?.close(),
  }
}
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))
const a = { done: false, value: [{ event: 'message', data: 'a', id: null }] }

it('is idle exactly so long after what came last, comments included', async () => {
  const { events, send, advance, pendingCount } = setup(5000)
  const first = events.next()
  advance(3000)
  send(': still here\n\n')
  await turn()
  advance(4999)
  send('data: a\n\n')
  expect(await first).toEqual(a)
  const second = events.next()
  advance(4999)
  await turn()
  expect(await Promise.race([second, 'still waiting'])).toBe('still waiting')
  advance(1)
  expect(await second).toEqual({ done: true, value: { type: 'idle' } })
  expect(pendingCount()).toBe(0)
})

it('does not count the time a consumer takes', async () => {
  const { events, send, advance, close, pendingCount } = setup(5000)
  send('data: a\n\n')
  expect(await events.next()).toEqual(a)
  advance(60_000)
  const next = events.next()
  advance(4999)
  send('data: a\n\n')
  expect(await next).toEqual(a)
  close()
  expect(await events.next()).toEqual({ done: true, value: { type: 'closed' } })
  expect(pendingCount()).toBe(0)
})

it('has no timer where nothing is to time out', async () => {
  const { events, send, pendingCount } = setup(null)
  send('data: a\n\n')
  expect(await events.next()).toEqual(a)
  expect(pendingCount()).toBe(0)
})
