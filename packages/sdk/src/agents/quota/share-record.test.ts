import { createVirtualClock, type VirtualClock } from '@nova/mock'
import { beforeEach, expect, test } from 'vitest'
import type { Clock } from '../../internal/clock.ts'
import { createMemoryRecordStore } from '../../internal/memory-record-store.ts'
import type { RecordStore } from '../../internal/record-store.ts'
import { createQuota, openQuota } from './create-quota.ts'
import type { Quota, QuotaAnswer, QuotaEvent, QuotaOptions, QuotaTicket } from './quota.ts'
import { parseQuotaRecord } from './quota-record.ts'
import { resolveQuota } from './quota-settings.ts'
import { seeded } from './quota-world.fixture.ts'

const HOLD_MS = 60_050
const MAX_FLIGHT_MS = 30_000
const answered: QuotaAnswer = {
  status: 200,
  free: false,
  retryAfterMs: null,
  sentAtMs: 0,
  answeredAtMs: 0,
  headers: null,
}

let clock: VirtualClock
let memory: RecordStore
beforeEach(() => {
  clock = createVirtualClock({ autoAdvance: false })
  memory = createMemoryRecordStore()
})

/** One process, as far as a quota can tell. */
function openProcess(store: RecordStore = memory, options: QuotaOptions = {}) {
  const quota = createQuota({ calls: 4, clock, store, maxFlightMs: MAX_FLIGHT_MS, random: seeded(1), ...options })
  const events: QuotaEvent[] = []
  quota.observe((event) => events.push(event))
  return { quota, events }
}

const admit = async (quota: Quota, count: number) => {
  const tickets: QuotaTicket[] = []
  for (let i = 0; i < count; i += 1) tickets.push(await quota.admit())
  return tickets
}
/** Lets promises, and what waits for milliseconds only, come to their end. */
const settled = async () => {
  for (let i = 0; i < 20; i += 1) await clock.advance(5)
}

async function partsOf(store: RecordStore): Promise<unknown[]> {
  const record = parseQuotaRecord((await store.load('quota'))?.value ?? null)
  return Object.values(record?.parts ?? {})
}

test('processes count in one window, whoever makes the calls', async () => {
  const [one, other] = [openProcess(), openProcess()]
  const tickets = [...(await admit(one.quota, 2)), ...(await admit(other.quota, 2))]
  let passed = 0
  for (const { quota } of [one, other]) void quota.admit().then(() => (passed += 1))
  await settled()
  expect(passed).toBe(0)
  expect(one.quota.state()).toMatchObject({ used: 4, inFlight: 2, elsewhere: 2, sharing: 'machine' })
  for (const ticket of tickets) ticket.settle(answered)
  await clock.advance(HOLD_MS - 200)
  expect(passed).toBe(0)
  await clock.advance(1500)
  expect(passed).toBe(2)
})

test.each([
  ['counts all the same where the machine has a clock of its own', true, 0],
  ['is free at once where it has none', false, 1],
])('what others took before the wall clock was set forward %s', async (_name, hasClock, atOnce) => {
  let setMs = 0
  const wall: Clock = { ...clock, now: () => clock.now() + setMs, monotonic: () => clock.monotonic() }
  const open = () => {
    const settings = resolveQuota({ calls: 4, clock: wall, store: memory, random: seeded(1) })
    return openQuota({ ...settings, machineMs: hasClock ? () => clock.monotonic() + 9000 : null }, () => {})
  }
  const [one, other] = [open(), open()]
  for (const ticket of await admit(one, 4)) ticket.settle(answered)
  await settled()
  setMs = 600_000
  let passed = 0
  void other.admit().then(() => (passed += 1))
  await settled()
  expect(passed).toBe(atOnce)
  await clock.advance(HOLD_MS + 1000)
  expect(passed).toBe(1)
})

test('what one gets back for a free answer, another one has soon', async () => {
  const [one, other] = [openProcess(), openProcess()]
  const [ticket] = await admit(one.quota, 4)
  let passed = 0
  void other.quota.admit().then(() => (passed += 1))
  await settled()
  expect(passed).toBe(0)
  ticket?.settle({ ...answered, status: 401, free: true })
  await clock.advance(1100)
  expect(passed).toBe(1)
})

test('calls under way of a process that died are given back one window after it must have ended', async () => {
  const itsStore = { ...memory }
  await admit(openProcess(itsStore).quota, 4)
  itsStore.claim = () => new Promise<never>(() => {})
  const one = openProcess()
  let passed = 0
  void one.quota.admit().then(() => (passed += 1))
  await settled()
  await clock.advance(MAX_FLIGHT_MS + HOLD_MS - 200)
  expect(passed).toBe(0)
  await clock.advance(1200)
  expect(passed).toBe(1)
})

test('calls that take longer than they are believed to are still counted, and no timer stays when they are over', async () => {
  const [one, other] = [openProcess(), openProcess()]
  const tickets = await admit(one.quota, 4)
  let passed = 0
  void other.quota.admit().then((ticket) => {
    passed += 1
    ticket.settle(answered)
  })
  await clock.advance(10 * (MAX_FLIGHT_MS + HOLD_MS))
  expect(passed).toBe(0)
  for (const ticket of tickets) ticket.settle(answered)
  await clock.advance(2 * HOLD_MS)
  expect(passed).toBe(1)
  const [last] = await admit(one.quota, 1)
  await settled()
  expect(clock.pendingCount).toBe(1)
  last?.settle(answered)
  await settled()
  expect(clock.pendingCount).toBe(0)
})

test('a refusal tells the others that strangers use the key', async () => {
  const [one, other] = [openProcess(), openProcess()]
  const [ticket] = await admit(one.quota, 1)
  ticket?.settle({ ...answered, status: 429, free: true })
  await settled()
  let passed = 0
  void other.quota.admit().then(() => (passed += 1))
  await settled()
  expect(other.quota.state()).toMatchObject({ foreign: 4, inFlight: 0 })
  await clock.advance(HOLD_MS)
  expect(passed).toBe(1)
})

test('a wait that is called off while the store works gives its unit back', async () => {
  let letGo = () => {}
  const slow: RecordStore = {
    ...memory,
    save: async (...given) => {
      await new Promise<void>((resolve) => {
        letGo = resolve
      })
      return await memory.save(...given)
    },
  }
  const { quota } = openProcess(slow)
  const controller = new AbortController()
  const waiting = quota.admit({ signal: controller.signal }).catch((error) => error)
  await settled()
  controller.abort('no more')
  expect(await waiting).toBe('no more')
  letGo()
  await settled()
  letGo()
  await settled()
  expect(quota.state()).toMatchObject({ used: 0, inFlight: 0 })
  expect(await partsOf(memory)).toMatchObject([{ counted: [], started: 0 }])
})

test('somebody else who wrote in between is read before units are taken', async () => {
  const other = openProcess()
  let interfered = false
  const contended: RecordStore = {
    ...memory,
    save: async (...given) => {
      if (!interfered) {
        interfered = true
        // As a store without ownership across processes would let it happen.
        const stored = await memory.load('quota')
        const part = {
          counted: [clock.now(), clock.now(), clock.now(), clock.now()],
          started: 0,
          saidAt: clock.now(),
          foreign: null,
          pausedUntil: null,
        }
        await memory.save('quota', { version: 1, parts: { stranger: part } }, stored?.revision ?? 0)
      }
      return await memory.save(...given)
    },
  }
  const { quota } = openProcess(contended)
  let passed = 0
  void quota.admit().then(() => (passed += 1))
  await settled()
  expect(interfered).toBe(true)
  expect(passed).toBe(0)
  expect(quota.state()).toMatchObject({ inFlight: 0, elsewhere: 4 })
  expect(other.events).toEqual([])
})

test.each([
  { why: 'unavailable', broken: { load: () => Promise.reject(new Error('disk')) } },
  { why: 'unreadable', broken: { load: async () => ({ id: 'quota', revision: 1, value: { version: 2 } }) } },
  { why: 'unreadable', broken: { load: async () => ({ id: 'quota', revision: 0, value: '{"version": 1' }) } },
  { why: 'busy', broken: { claim: async () => null } },
  { why: 'busy', broken: { save: async () => null } },
])(
  'a store that is $why stops nobody: the own calls are counted, and whoever watches hears of it once',
  async ({ why, broken }) => {
    const store: RecordStore = { ...memory, ...broken }
    const { quota, events } = openProcess(store)
    let passed = 0
    for (let i = 0; i < 5; i += 1)
      void quota.admit().then((ticket) => {
        passed += 1
        ticket.settle(answered)
      })
    await settled()
    await clock.advance(5000)
    expect(passed).toBe(4)
    const failures = events.filter(({ type }) => type === 'store-failed')
    expect(failures).toMatchObject([{ why }])
    expect(quota.state().sharing).toBe('store_failing')

    Object.assign(store, memory)
    await clock.advance(HOLD_MS)
    expect(passed).toBe(5)
    await settled()
    expect(events.at(-1)?.type === 'store-recovered' || events.some(({ type }) => type === 'store-recovered')).toBe(
      true,
    )
    expect(quota.state().sharing).toBe('machine')
    expect(clock.pendingCount).toBe(0)
  },
)

test('a record that others are at for seconds is waited for', async () => {
  const freeAtMs = clock.monotonic() + 2500
  const store: RecordStore = {
    ...memory,
    claim: (id) => (clock.monotonic() < freeAtMs ? Promise.resolve(null) : memory.claim(id)),
  }
  const { quota, events } = openProcess(store)
  let passed = 0
  void quota.admit().then(() => (passed += 1))
  await clock.advance(2600)
  await settled()
  expect([passed, quota.state().sharing]).toEqual([1, 'machine'])
  expect(events.filter(({ type }) => type === 'store-failed')).toEqual([])
})

test.each([
  ['claim', ['claim']],
  ['load', ['claim', 'load']],
  ['save', ['claim', 'load', 'save']],
] as const)(
  'a store that never answers (%s) holds calls up for five seconds, once; an answer after that is not made use of',
  async (stuck, asked) => {
    const steps: string[] = []
    const answers: (() => void)[] = []
    const step =
      <Given extends unknown[], T>(name: string, act: (...given: Given) => Promise<T>) =>
      async (...given: Given) => {
        steps.push(name)
        if (name === stuck) await new Promise<void>((resolve) => answers.push(resolve))
        return await act(...given)
      }
    const { claim, load, save } = memory
    const { quota, events } = openProcess({
      ...memory,
      claim: step('claim', claim),
      load: step('load', load),
      save: step('save', save),
    })
    let passed = 0
    const call = () => void quota.admit().then(() => (passed += 1))
    call()
    await settled()
    await clock.advance(4899)
    expect([passed, quota.state().sharing]).toEqual([0, 'machine'])
    await clock.advance(1)
    expect(passed).toBe(1)
    expect(quota.state()).toMatchObject({ used: 1, inFlight: 1, sharing: 'store_failing' })
    expect(events.find(({ type }) => type === 'store-failed')).toMatchObject({ why: 'silent' })
    answers[0]?.()
    await settled()
    expect(steps).toEqual(asked)
    expect(quota.state()).toMatchObject({ used: 1, inFlight: 1 })
    expect(await memory.claim('quota')).not.toBeNull()

    await clock.advance(5000)
    call()
    await settled()
    expect(passed).toBe(2)
  },
)

test('a store that answers too late is told the truth by the next exchange', async () => {
  let answer = () => {}
  const store: RecordStore = {
    ...memory,
    save: async (...given) => {
      await new Promise<void>((resolve) => {
        answer = resolve
      })
      return await memory.save(...given)
    },
  }
  const { quota } = openProcess(store)
  const leaving = new AbortController()
  const gone = quota.admit({ signal: leaving.signal }).catch((error) => error)
  await settled()
  leaving.abort('gone')
  expect(await gone).toBe('gone')
  await clock.advance(5000)
  answer()
  await settled()
  expect(await partsOf(memory)).toMatchObject([{ started: 1 }])
  Object.assign(store, memory)
  await clock.advance(5000)
  await admit(quota, 2)
  await settled()
  expect(await partsOf(memory)).toMatchObject([{ started: 2, counted: [] }])
  expect(quota.state().sharing).toBe('machine')
})

test('a clock that was set back delays nobody for longer than a window', async () => {
  const part = {
    counted: [clock.now() + 3_600_000],
    started: 3,
    saidAt: clock.now() + 3_600_000,
    foreign: { count: 4, by: clock.now() + 3_600_000 },
    pausedUntil: clock.now() + 86_400_000,
  }
  await memory.save('quota', { version: 1, parts: { other: part } }, 0)
  const { quota } = openProcess()
  let passed = 0
  void quota.admit().then(() => (passed += 1))
  await settled()
  expect(passed).toBe(0)
  await clock.advance(2 * HOLD_MS)
  expect(passed).toBe(1)
})

test('the record holds neither key nor address, and what is over goes', async () => {
  const { quota } = openProcess()
  const [ticket] = await admit(quota, 1)
  ticket?.settle(answered)
  await settled()
  await clock.advance(HOLD_MS + 1)
  await admit(openProcess().quota, 1)
  expect(await partsOf(memory)).toEqual([
    { counted: [], started: 1, saidAt: clock.now(), foreign: null, pausedUntil: null },
  ])
})
