import { describe, expect, test } from 'vitest'
import { emptyLog, startCall } from './quota-log.ts'
import { parseQuotaRecord, type QuotaPart, readOthers, writeOwn } from './quota-record.ts'

const limits = { calls: 10, windowMs: 60_000, reserve: 0, guardMs: 50 }
const HOLD_MS = 60_050
const MAX_FLIGHT_MS = 30_000
const NOW = { wallMs: 1_000_000, monotonicMs: 500 }
const part = (given: Partial<QuotaPart> = {}): QuotaPart => ({
  counted: [],
  started: 0,
  saidAt: NOW.wallMs,
  foreign: null,
  pausedUntil: null,
  ...given,
})
const read = (parts: Record<string, QuotaPart>, log = emptyLog(limits, 0)) =>
  readOthers({ version: 1, parts }, 'me', log, limits, MAX_FLIGHT_MS, NOW)

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
  { what: 'that was never said', value: { version: 1, parts: { a: { ...part(), saidAt: null } } } },
  { what: 'with strangers of no time', value: { version: 1, parts: { a: { ...part(), foreign: { count: 1 } } } } },
])('$what is no record', ({ value }) => {
  expect(parseQuotaRecord(value)).toBeNull()
})

test('nothing stored is a record of nothing', () => {
  expect(parseQuotaRecord(null)).toEqual({ version: 1, parts: {} })
  expect(parseQuotaRecord({ version: 1, parts: { a: part() } })).toEqual({ version: 1, parts: { a: part() } })
})
