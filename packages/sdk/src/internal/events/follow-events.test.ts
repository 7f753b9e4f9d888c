import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it } from 'vitest'
import { NovaError } from '../errors.ts'
import type { Opened } from '../http/create-transport.ts'
import { decideReconnect, defaultReconnectPolicy } from './decide-reconnect.ts'
import { type FollowOptions, followEvents } from './follow-events.ts'

describe('decideReconnect', () => {
  const decide = (failures: number, livedMs: number, broughtNews: boolean, askedMs: number | null = null) =>
    decideReconnect(failures, { livedMs, broughtNews }, defaultReconnectPolicy, askedMs, () => 1)
  const table: readonly (readonly [string, ReturnType<typeof decide>, ReturnType<typeof decide>])[] = [
    ['news reset the count', decide(4, 10, true), { action: 'reconnect', delayMs: 1000, failures: 0 }],
    ['a long life resets it too', decide(4, 20_000, false), { action: 'reconnect', delayMs: 1000, failures: 0 }],
    [
      'accepted and closed counts as a failure',
      decide(2, 10, false),
      { action: 'reconnect', delayMs: 4000, failures: 3 },
    ],
    ['the server may ask for more', decide(0, 10, true, 9000), { action: 'reconnect', delayMs: 9000, failures: 0 }],
    ['but not for less', decide(3, 10, false, 1), { action: 'reconnect', delayMs: 8000, failures: 4 }],
    ['enough is enough', decide(5, 10, false), { action: 'give-up', failures: 6 }],
  ]
  for (const [name, given, want] of table) it(name, () => expect(given).toEqual(want))
})

/** A body that sends the chunks, then closes, breaks or stays open. */
function streamOf(chunks: readonly string[], end: 'close' | 'break' | 'stay' = 'close') {
  const queue = [...chunks]
  let cancelled = false
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = queue.shift()
      if (next !== undefined) return controller.enqueue(new TextEncoder().encode(next))
      if (end === 'close') controller.close()
      if (end === 'break') controller.error(new Error('reset'))
      return end === 'stay' ? new Promise(() => {}) : undefined
    },
    cancel() {
      cancelled = true
    },
  })
  const opened: Opened = { type: 'stream', response: new Response(body) }
  return { opened, cancelled: () => cancelled }
}

function setup(connections: readonly (Opened | Error)[], extra: Partial<FollowOptions> = {}) {
  const clock = createVirtualClock()
  const ids: (string | undefined)[] = []
  const options: FollowOptions = {
    open: async (lastEventId) => {
      const next = connections[Math.min(ids.length, connections.length - 1)]
      ids.push(lastEventId)
      if (next instanceof Error || next === undefined) throw next
      return next
    },
    runtime: { clock, random: () => 1 },
    ...extra,
  }
  return { clock, ids, options }
}
const event = (id: string, data = id) => `id: ${id}\ndata: ${data}\n\n`

/** Reads until an event says `end`, or the stream gives up. */
async function follow(options: FollowOptions) {
  const seen: string[] = []
  const items = followEvents(options)
  for (;;) {
    const next = await items.next()
    if (next.done) return { seen, end: next.value }
    if (next.value.type === 'data') seen.push(JSON.stringify(next.value.data))
    else for (const { data } of next.value.events) seen.push(data)
    if (seen.at(-1) === 'end') {
      await items.return({ type: 'not-a-stream' })
      return { seen, end: null }
    }
  }
}

it('goes on where a broken connection stopped', async () => {
  const { options, ids } = setup([
    streamOf([event('1'), event('2')], 'break').opened,
    streamOf([event('3', 'end')]).opened,
  ])
  expect((await follow(options)).seen).toEqual(['1', '2', 'end'])
  expect(ids).toEqual([undefined, '2'])
})

it('closes the connection when the caller has seen enough', async () => {
  const { opened, cancelled } = streamOf([event('1', 'end')], 'stay')
  await follow(setup([opened]).options)
  expect(cancelled()).toBe(true)
})

it('waits longer and longer for a server that accepts, repeats itself and closes, and gives up', async () => {
  const connections = Array.from({ length: 20 }, () => streamOf([event('1')]).opened)
  const { options, ids, clock } = setup(connections)
  const { end, seen } = await follow(options)
  expect(end).toMatchObject({ type: 'gave-up', last: { type: 'closed' } })
  expect([ids.length, seen.length]).toEqual([7, 7])
  expect(clock.monotonic()).toBe(1000 + 1000 + 2000 + 4000 + 8000 + 16_000)
})

it('outlives failed connects and is told when to come back', async () => {
  const busy = new NovaError({
    code: 'gateway_rejected',
    kind: 'service',
    message: 'busy',
    retryable: true,
    retryAfterMs: 40_000,
  })
  const { options, clock } = setup([busy, streamOf([event('1', 'end')]).opened])
  expect((await follow(options)).seen).toEqual(['end'])
  expect(clock.monotonic()).toBe(40_000)
})

it('does not insist when it is refused', async () => {
  const gone = new NovaError({ code: 'not_found', kind: 'not_found', message: 'gone' })
  const { options, ids } = setup([gone])
  await expect(follow(options)).rejects.toBe(gone)
  expect(ids).toHaveLength(1)
})

it('says so when the server does not push', async () => {
  const { options } = setup([{ type: 'data', data: { status: 'queued' } }])
  expect(await follow(options)).toEqual({ seen: ['{"status":"queued"}'], end: { type: 'not-a-stream' } })
})

it('leaves a connection that has gone silent', async () => {
  const silent = streamOf([event('1')], 'stay')
  const { options, clock } = setup([silent.opened, streamOf([event('2', 'end')]).opened], { idleTimeoutMs: 5000 })
  const done = follow(options)
  for (let i = 0; i < 10; i++) await new Promise((resolve) => setImmediate(resolve))
  await clock.advance(5000)
  expect((await done).seen).toEqual(['1', 'end'])
  expect(silent.cancelled()).toBe(true)
})

it('rejects with the reason of an abort, and closes the connection', async () => {
  const stop = new AbortController()
  const open = streamOf([event('1')], 'stay')
  const { options, clock } = setup([open.opened], { signal: stop.signal })
  const items = followEvents(options)
  await items.next()
  const reason = new Error('enough')
  const next = items.next()
  queueMicrotask(() => stop.abort(reason))
  await expect(next).rejects.toBe(reason)
  expect([open.cancelled(), clock.pendingCount]).toEqual([true, 0])
})

it('gives up on a server that sends an event without end', async () => {
  const flood = streamOf([event('1'), ...Array<string>(50).fill('data: xxxxxxxxxx\n')], 'stay')
  const { options, ids } = setup([flood.opened], { maxEventLength: 100 })
  expect(await follow(options)).toMatchObject({ seen: ['1'], end: { type: 'gave-up', last: { type: 'overflow' } } })
  expect([ids.length, flood.cancelled()]).toEqual([1, true])
})
