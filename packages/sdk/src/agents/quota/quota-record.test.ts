import { describe, expect, test } from 'vitest'
import { emptyLog, startCall } from './quota-log.ts'
import { type Moment, parseQuotaRecord, type QuotaPart, readOthers, writeOwn } from './quota-record.ts'

const limits = { calls: 10, windowMs: 60_000, reserve: 0, guardMs: 50 }
const HOLD_MS = 60_050
const MAX_FLIGHT_MS = 30_000
const NOW: Moment = { wallMs: 1_000_000, monotonicMs: 500, machineMs: null }
const part = (given: Partial<QuotaPart> = {}): QuotaPart => ({
  counted: [],
  started: 0,
  saidAt: NOW.wallMs,
  foreign: null,
  pausedUntil: null,
  ...given,
})
const read = (parts: Record<string, QuotaPart>, log = emptyLog(limits, 0), now = NOW) =>
  readOthers({ version: 1, parts }, 'me', log, limits, MAX_FLIGHT_MS, now)

describe('what others say', () => {
  test('is on our own clock then, in order, ours left out', () => {
    const { log, others, isHealed } = read({
      a: part({ counted: [NOW.wallMs - 400, NOW.wallMs - 100], started: 2 }),
      b: part({ counted: [NOW.wallMs - 300] }),
      me: part({ counted: [NOW.wallMs], started: 5 }),
    })
    expect(log).toMatchObject({ elsewhereMs: [100, 200, 400], elsewhereStarted: 2 })
    expect(Object.keys(others)).toEqual(['a', 'b'])
    expect(isHealed).toBe(false)
  })

  test.each([
    [HOLD_MS, 1],
    [HOLD_MS + 1, 0],
  ])('counts until it is older than the window: %d ms', (ageMs, count) => {
    const { log, others } = read({ a: part({ counted: [NOW.wallMs - ageMs] }) })
    expect(log.elsewhereMs).toHaveLength(count)
    expect(Object.keys(others)).toHaveLength(count)
  })

  test.each([
    [0, { started: 3, aging: [] }],
    [MAX_FLIGHT_MS, { started: 3, aging: [] }],
    [MAX_FLIGHT_MS + 1, { started: 0, aging: [499, 499, 499] }],
    [MAX_FLIGHT_MS + HOLD_MS, { started: 0, aging: [500 - HOLD_MS, 500 - HOLD_MS, 500 - HOLD_MS] }],
    [MAX_FLIGHT_MS + HOLD_MS + 1, { started: 0, aging: [] }],
  ])('calls under way of who has been silent for %d ms', (silentMs, { started, aging }) => {
    const { log } = read({ a: part({ started: 3, saidAt: NOW.wallMs - silentMs }) })
    expect(log).toMatchObject({ elsewhereStarted: started, elsewhereMs: aging })
  })

  test('of strangers the newest word holds', () => {
    const known = { ...emptyLog(limits, 0), foreign: { count: 9, byMs: 300 } }
    const older = read({ a: part({ foreign: { count: 4, by: NOW.wallMs - 250 } }) }, known)
    expect(older.log.foreign).toEqual({ count: 9, byMs: 300 })
    const newer = read({ a: part({ foreign: { count: 4, by: NOW.wallMs - 150 } }) }, known)
    expect(newer.log.foreign).toEqual({ count: 4, byMs: 350 })
  })

  test('a pause that the server asked for is everybody’s', () => {
    expect(read({ a: part({ pausedUntil: NOW.wallMs + 600_000 }) }).log.pausedUntilMs).toBe(600_500)
    expect(read({ a: part({ pausedUntil: NOW.wallMs - 1 }) }).log.pausedUntilMs).toBeNull()
    expect(read({ a: part({ pausedUntil: NOW.wallMs + 1e12 }) }).log.pausedUntilMs).toBe(NOW.monotonicMs + 3_600_000)
  })

  test('from a clock that was set back since, is as of now', () => {
    const later = NOW.wallMs + 3_600_000
    const { others, isHealed } = read({
      a: part({
        counted: [NOW.wallMs, later],
        started: 1,
        saidAt: later,
        foreign: { count: 1, by: later },
        pausedUntil: later,
      }),
    })
    const limit = NOW.wallMs + 1000
    expect(isHealed).toBe(true)
    expect(others['a']).toEqual({
      counted: [NOW.wallMs, limit],
      started: 1,
      saidAt: NOW.wallMs,
      foreign: { count: 1, by: limit },
      pausedUntil: NOW.wallMs + HOLD_MS,
    })
  })
})

describe('a clock that nobody sets', () => {
  const AGE_MS = 10_000
  const saidAt = NOW.wallMs
  const full = part({
    counted: [saidAt - 100],
    started: 1,
    saidAt,
    saidAtMachineMs: 7000,
    foreign: { count: 3, by: saidAt - 50 },
    pausedUntil: saidAt + 60_000,
  })
  const after = (setMs: number, machineMs: number | null) =>
    read({ a: full }, undefined, { wallMs: saidAt + AGE_MS + setMs, monotonicMs: 50_000, machineMs }).log
  const asItIs = {
    elsewhereMs: [39_900],
    elsewhereStarted: 1,
    foreign: { count: 3, byMs: 39_950 },
    pausedUntilMs: 100_000,
  }

  test.each([
    ['set by nothing', 0],
    ['set forward by a minute', 60_000],
    ['set forward by a day', 86_400_000],
  ])('tells how old things are when the wall clock was %s', (_name, setMs) => {
    expect(after(setMs, 7000 + AGE_MS)).toMatchObject(asItIs)
  })
  test('is missed where there is none: then what others took is free at once', () => {
    expect(after(0, null)).toMatchObject(asItIs)
    expect(after(86_400_000, null)).toMatchObject({ elsewhereMs: [], elsewhereStarted: 0, foreign: null })
  })
  test('that begins anew with the machine tells nothing, and the wall clock does', () => {
    expect(after(0, 5)).toMatchObject(asItIs)
    expect(after(86_400_000, 5)).toMatchObject({ elsewhereMs: [] })
  })
  test('never makes things older than the wall clock does', () => {
    expect(after(0, 9_000_000)).toMatchObject(asItIs)
  })
  test('is told with what one says', () => {
    const told = writeOwn({}, 'me', emptyLog(limits, 0), { ...NOW, machineMs: 12.5 })
    expect(told.parts['me']).toMatchObject({ saidAt: NOW.wallMs, saidAtMachineMs: 13 })
  })
  test('is told anew for what lay in the future', () => {
    const later = part({ saidAt: NOW.wallMs + 3_600_000, saidAtMachineMs: 7000, started: 1 })
    expect(read({ a: later }, undefined, { ...NOW, machineMs: 8000 }).others['a']).toMatchObject({
      saidAt: NOW.wallMs,
      saidAtMachineMs: 8000,
    })
  })
})

test('what one says of itself replaces what it said before', () => {
  const log = {
    ...startCall(emptyLog(limits, 0), 400),
    countedMs: [100.2],
    foreign: { count: 2, byMs: 300 },
    pausedUntilMs: 900,
  }
  const others = { a: part({ started: 1 }) }
  expect(writeOwn(others, 'me', log, NOW)).toEqual({
    version: 1,
    parts: {
      a: others.a,
      me: {
        counted: [999_601],
        started: 1,
        saidAt: NOW.wallMs,
        foreign: { count: 2, by: 999_800 },
        pausedUntil: NOW.wallMs + 400,
      },
    },
  })
})

test.each<{ what: string; value: unknown }>([
  { what: 'a text', value: 'text' },
  { what: 'nothing at all', value: undefined },
  { what: 'of a later version', value: { version: 2, parts: {} } },
  { what: 'without parts', value: { version: 1 } },
  { what: 'with a part that is null', value: { version: 1, parts: { a: null } } },
  { what: 'with a text for an instant', value: { version: 1, parts: { a: { ...part(), counted: ['1'] } } } },
  { what: 'with half a call', value: { version: 1, parts: { a: { ...part(), started: 1.5 } } } },
  {
    what: 'with a text for the clock of the machine',
    value: { version: 1, parts: { a: { ...part(), saidAtMachineMs: '1' } } },
  },
  { what: 'that was never said', value: { version: 1, parts: { a: { ...part(), saidAt: null } } } },
  { what: 'with strangers of no time', value: { version: 1, parts: { a: { ...part(), foreign: { count: 1 } } } } },
])('$what is no record', ({ value }) => {
  expect(parseQuotaRecord(value)).toBeNull()
})

test('nothing stored is a record of nothing', () => {
  expect(parseQuotaRecord(null)).toEqual({ version: 1, parts: {} })
  expect(parseQuotaRecord({ version: 1, parts: { a: part() } })).toEqual({ version: 1, parts: { a: part() } })
})
