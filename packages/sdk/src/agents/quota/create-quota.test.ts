import { getEventListeners } from 'node:events'
import { createVirtualClock } from '@nova/mock'
import { expect, test } from 'vitest'
import { isAgentsError } from '../errors.ts'
import { createQuota } from './create-quota.ts'
import type { QuotaAnswer, QuotaEvent, QuotaOptions, QuotaQuestion, QuotaTicket } from './quota.ts'

const START_MS = Date.UTC(2026, 0, 5, 12)
const HOLD_MS = 60_050

function openWorld(options: QuotaOptions = {}) {
  const clock = createVirtualClock({ autoAdvance: false, startMs: START_MS })
  const quota = createQuota({ calls: 3, clock, ...options })
  const events: QuotaEvent[] = []
  quota.observe((event) => events.push(event))
  const seen = (given: Partial<QuotaAnswer> = {}): QuotaAnswer => ({
    status: 200,
    free: false,
    retryAfterMs: null,
    sentAtMs: clock.monotonic(),
    answeredAtMs: clock.monotonic(),
    headers: null,
    ...given,
  })
  /** Names of calls in the order in which they were let through. */
  const passed: string[] = []
  const ask = (name: string, asked: QuotaQuestion = {}) =>
    quota.admit({ label: name, ...asked }).then(
      (ticket) => {
        passed.push(name)
        return { ticket, error: null }
      },
      (error: unknown) => ({ ticket: null, error }),
    )
  const call = async (given: Partial<QuotaAnswer> = {}) => (await quota.admit()).settle(seen(given))
  const times = async (count: number, act: () => Promise<unknown>) => {
    for (let i = 0; i < count; i += 1) await act()
  }
  return { clock, quota, events, seen, passed, ask, call, times }
}

test('lets so many calls through at once, and the next when the oldest is older than the window', async () => {
  const { clock, quota, call, times, passed, ask } = openWorld()
  await times(3, call)
  void ask('fourth')
  await clock.advance(HOLD_MS)
  expect(passed).toEqual([])
  expect(clock.pendingCount).toBe(1)
  await clock.advance(1)
  expect(passed).toEqual(['fourth'])
  expect(clock.pendingCount).toBe(0)
  expect(quota.state()).toMatchObject({ used: 1, inFlight: 1, queued: { high: 0, normal: 0, low: 0 } })
})

test('no timer runs while all depends on calls under way; an answer that is free lets the next one through', async () => {
  const { clock, quota, seen, ask, passed } = openWorld({ calls: 1 })
  const ticket = await quota.admit()
  const next = ask('next')
  await clock.advance(10 * HOLD_MS)
  expect(clock.pendingCount).toBe(0)
  ticket.settle(seen({ status: 401, free: true }))
  await next
  expect(passed).toEqual(['next'])
})

test('shows what there is', async () => {
  const { clock, quota, call, times, ask } = openWorld({ reserve: 1, calls: 4 })
  expect(quota.state()).toEqual({
    calls: 4,
    windowMs: 60_000,
    budget: 3,
    used: 0,
    inFlight: 0,
    foreign: 0,
    elsewhere: 0,
    queued: { high: 0, normal: 0, low: 0 },
    nextFreeAtMs: null,
    waitMs: 0,
    sharing: 'process',
  })
  await times(2, call)
  await clock.advance(1000)
  await quota.admit()
  void ask('a', { priority: 'high' })
  void ask('b', { priority: 'low' })
  await clock.advance(1000)
  expect(quota.state()).toMatchObject({
    used: 3,
    inFlight: 1,
    queued: { high: 1, normal: 0, low: 1 },
    nextFreeAtMs: START_MS + HOLD_MS,
    // One goes before it.
    waitMs: HOLD_MS - 2000,
  })
})

test('lets the more urgent go first', async () => {
  const { clock, call, times, ask, passed } = openWorld()
  await times(3, call)
  for (const priority of ['low', 'normal', 'high'] as const) void ask(priority, { priority })
  await clock.advance(HOLD_MS + 1)
  expect(passed).toEqual(['high', 'normal', 'low'])
})

test('a wait that is called off gives its place to the next one at once, and leaves no timer', async () => {
  const { clock, quota, call, times, ask, passed } = openWorld({ maxQueued: 2 })
  await times(3, call)
  const controller = new AbortController()
  const first = ask('first', { signal: controller.signal })
  const second = ask('second')
  controller.abort('no more')
  expect(quota.state().queued.normal).toBe(1)
  expect((await first).error).toBe('no more')
  await clock.advance(HOLD_MS + 1)
  await second
  expect(passed).toEqual(['second'])

  const alone = openWorld()
  await alone.times(3, alone.call)
  const other = new AbortController()
  const only = alone.ask('only', { signal: other.signal })
  expect(alone.clock.pendingCount).toBe(1)
  other.abort('no more')
  expect((await only).error).toBe('no more')
  expect(alone.clock.pendingCount).toBe(0)
})

test('who has called off before asks for nothing', async () => {
  const { quota } = openWorld()
  await expect(quota.admit({ signal: AbortSignal.abort('late') })).rejects.toBe('late')
  expect(quota.state().used).toBe(0)
})

test('a signal that fires after the call was let through takes nothing back', async () => {
  const { clock, quota, call, times, ask } = openWorld()
  await times(3, call)
  const controller = new AbortController()
  const waiting = ask('a', { signal: controller.signal })
  await clock.advance(HOLD_MS + 1)
  expect((await waiting).ticket).not.toBeNull()
  // Signals live longer than calls: what is kept there is kept for good.
  expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  controller.abort()
  expect(quota.state().inFlight).toBe(1)
})

test('as many wait as may; the next one is told when to come back', async () => {
  const { clock, call, times, ask } = openWorld({ maxQueued: 3 })
  await times(3, call)
  for (const name of ['a', 'b', 'c']) void ask(name)
  const { error } = await ask('d')
  expect(isAgentsError(error, 'quota_queue_full')).toBe(true)
  expect(error).toMatchObject({ kind: 'rate_limit', retryable: true, attempts: 0, retryAfterMs: 2 * HOLD_MS })
  expect(clock.pendingCount).toBe(1)
})

test('a wait that cannot end in time is refused at once, and says how long it would be', async () => {
  const { clock, quota, call, times, ask } = openWorld()
  await times(2, call)
  await clock.advance(500)
  await call()
  const inTime = ask('in time', { leftMs: HOLD_MS - 500 })
  const inVain = await ask('in vain', { leftMs: HOLD_MS - 501, priority: 'high' })
  expect(isAgentsError(inVain.error, 'quota_wait_too_long')).toBe(true)
  expect(inVain.error).toMatchObject({ retryAfterMs: HOLD_MS - 500, retryable: true, attempts: 0 })
  // The third of those that wait for two units at one time has to wait for the third.
  void ask('second', { leftMs: HOLD_MS })
  const third = await ask('third', { leftMs: HOLD_MS - 1 })
  expect(third.error).toMatchObject({ retryAfterMs: HOLD_MS })
  expect(quota.state().queued).toEqual({ high: 0, normal: 2, low: 0 })
  await clock.advance(HOLD_MS)
  expect((await inTime).ticket).not.toBeNull()
})

test('a refusal by the server ends waits that now would be too long, and lets one call try afterwards', async () => {
  const { clock, quota, events, seen, ask, passed } = openWorld({ calls: 4 })
  const tickets: QuotaTicket[] = []
  for (let i = 0; i < 4; i += 1) tickets.push(await quota.admit())
  tickets[0]?.settle(seen())
  const short = ask('short', { leftMs: HOLD_MS + 500 })
  const long = ask('long')
  const longer = ask('longer')
  await clock.advance(1000)
  tickets[1]?.settle(seen({ status: 429, free: true, retryAfterMs: 61_000 }))
  expect(isAgentsError((await short).error, 'quota_wait_too_long')).toBe(true)
  expect(events.at(-1)).toEqual({
    type: 'disagreement',
    atMs: START_MS + 1000,
    foreign: 1,
    budget: 3,
    pausedUntilMs: START_MS + 1000 + 61_050,
  })
  tickets[2]?.settle(seen())
  tickets[3]?.settle(seen())
  await clock.advance(61_051)
  expect(passed).toEqual(['long'])
  await clock.advance(HOLD_MS)
  expect(passed).toEqual(['long'])
  ;(await long).ticket?.settle(seen())
  await longer
  expect(passed).toEqual(['long', 'longer'])
})

test('a caller that leaves at the very moment of its turn, told by an event, leaves no unit taken', async () => {
  const { clock, quota, ask, call } = openWorld({ calls: 1 })
  await call()
  const leaving = new AbortController()
  quota.observe(({ type }) => type === 'admitted' && leaving.abort('enough'))
  const given = ask('leaves', { signal: leaving.signal })
  await clock.advance(HOLD_MS + 1)
  const { ticket } = await given
  // Whoever holds the ticket can give it back; a ticket that nobody got would take up its unit for ever.
  expect(ticket).not.toBeNull()
  expect(quota.state()).toMatchObject({ used: 1, inFlight: 1 })
})

test('a caller that leaves as soon as it hears that it has to wait does not wait', async () => {
  const { quota, ask, call } = openWorld({ calls: 1 })
  await call()
  const leaving = new AbortController()
  quota.observe(({ type }) => type === 'queued' && leaving.abort('too long'))
  expect(await ask('leaves', { signal: leaving.signal })).toEqual({ ticket: null, error: 'too long' })
  expect(quota.state().queued.normal).toBe(0)
})

test.each([Number.POSITIVE_INFINITY, 99_999_999_999_000])(
  'a server that asks to wait for ever (%d ms) is asked by one call after an hour',
  async (retryAfterMs) => {
    const { clock, seen, quota, ask, passed, times } = openWorld()
    ;(await quota.admit()).settle(seen({ status: 429, free: true, retryAfterMs }))
    await times(2, async () => void ask('later'))
    await clock.advance(3_600_000)
    expect(passed).toEqual([])
    await clock.advance(1)
    expect(passed).toEqual(['later'])
  },
)

test('a ticket settles once', async () => {
  const { quota, seen } = openWorld()
  const ticket = await quota.admit()
  await quota.admit()
  ticket.settle(seen({ status: 401, free: true }))
  ticket.settle(seen({ status: 401, free: true }))
  expect(quota.state().inFlight).toBe(1)
})

test('tells who watches, and is not stopped by them', async () => {
  const { clock, quota, events, call, times, ask } = openWorld()
  const stop = quota.observe(() => {
    throw new Error('of no interest')
  })
  await times(3, call)
  void ask('a', { priority: 'low' })
  await clock.advance(HOLD_MS + 1)
  stop()
  expect(events.slice(3)).toEqual([
    { type: 'queued', atMs: START_MS, label: 'a', priority: 'low', waitMs: HOLD_MS },
    { type: 'admitted', atMs: START_MS + HOLD_MS + 1, label: 'a', priority: 'low', waitedMs: HOLD_MS + 1 },
  ])
})

test.each([
  { calls: 0 },
  { calls: 1.5 },
  { windowMs: 0 },
  { reserve: 3, calls: 3 },
  { reserve: -1 },
  { maxQueued: Number.NaN },
  { guardMs: -1 },
  { maxFlightMs: 0 },
  { recordId: 'a/b' },
])('refuses %o', (options) => {
  expect(() => createQuota(options)).toThrow(expect.objectContaining({ code: 'invalid_options', service: 'agents' }))
})
