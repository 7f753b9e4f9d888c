import { describe, expect, test } from 'vitest'
import { emptyLog, freeAtMs, pruneLog, type QuotaLog, roomIn, settleCall, startCall, usedHere } from './quota-log.ts'

const limits = { calls: 3, windowMs: 60_000, reserve: 0, guardMs: 50 }
const HOLD_MS = 60_050
const counted = (byMs: number) => ({ kind: 'counted', byMs, isAnswered: true }) as const
const refused = (retryAfterMs: number | null = null) => ({ kind: 'refused', retryAfterMs }) as const

/** A log after what happened, in order. */
const logAfter = (...steps: ((log: QuotaLog) => QuotaLog)[]) =>
  steps.reduce((log, step) => step(log), emptyLog(limits, 0))
const start = (nowMs: number) => (log: QuotaLog) => startCall(pruneLog(log, limits, nowMs), nowMs)
const settle =
  (startedMs: number, nowMs: number, outcome: Parameters<typeof settleCall>[3] = counted(nowMs)) =>
  (log: QuotaLog) =>
    settleCall(pruneLog(log, limits, nowMs), limits, startedMs, outcome, nowMs)
const at = (nowMs: number, log: QuotaLog) => {
  const pruned = pruneLog(log, limits, nowMs)
  return { room: roomIn(pruned, limits), free: freeAtMs(pruned, limits, nowMs, 0, true) }
}

describe('what counts', () => {
  test('a call under way takes up a unit however long it takes', () => {
    const log = logAfter(start(0))
    expect(at(0, log).room).toBe(2)
    expect(at(10 * HOLD_MS, log).room).toBe(2)
  })

  test.each([
    [1000 + 60_000, 2],
    [1000 + HOLD_MS, 2],
    [1000 + HOLD_MS + 0.001, 3],
  ])('a counted call, at %d: as old as the window still counts, and so do clocks that are apart', (nowMs, room) => {
    expect(at(nowMs, logAfter(start(0), settle(0, 1000))).room).toBe(room)
  })

  test('counts from when the server had counted it, and not from when it was sent', () => {
    const log = logAfter(start(0), settle(0, 5000, counted(4000)))
    expect(at(4000 + HOLD_MS, log).room).toBe(2)
    expect(at(4001 + HOLD_MS, log).room).toBe(3)
  })

  test('what the server did not count gives its unit back at once', () => {
    expect(at(10, logAfter(start(0), settle(0, 10, { kind: 'free' })))).toEqual({ room: 3, free: 10 })
  })

  test('answers that come in another order are counted in order of age', () => {
    const log = logAfter(
      start(0),
      start(1),
      start(2),
      settle(0, 900),
      settle(1, 950, counted(100)),
      settle(2, 960, counted(500)),
    )
    expect(log.countedMs).toEqual([100, 500, 900])
    expect(at(960, log)).toEqual({ room: 0, free: 100 + HOLD_MS })
  })

  test('what never started settles nothing', () => {
    const log = logAfter(start(0))
    expect(settleCall(log, limits, 7, counted(8), 8)).toBe(log)
  })

  test('is plain data', () => {
    const log = logAfter(start(0), settle(0, 5), start(6), settle(6, 7, refused(100)))
    expect(JSON.parse(JSON.stringify(log))).toEqual(log)
  })
})

describe('when the next one can go', () => {
  const full = logAfter(start(0), start(1), start(2), settle(0, 10), settle(1, 20))

  test.each([
    { ahead: 0, certain: true, free: 10 + HOLD_MS },
    { ahead: 1, certain: true, free: 20 + HOLD_MS },
    { ahead: 2, certain: true, free: null },
    { ahead: 2, certain: false, free: 30 + HOLD_MS },
    { ahead: 3, certain: false, free: 30 + 2 * HOLD_MS },
  ])('with $ahead before it, certain: $certain', ({ ahead, certain, free }) => {
    expect(freeAtMs(full, limits, 30, ahead, certain)).toBe(free)
  })

  test('now, when there is room', () => {
    expect(freeAtMs(emptyLog(limits, 0), limits, 30, 2)).toBe(30)
  })

  test('a reserve is left to others', () => {
    const reserving = { ...limits, reserve: 2 }
    const log = startCall(emptyLog(reserving, 0), 0)
    expect(roomIn(log, reserving)).toBe(0)
  })

  test('counts what others of the machine have taken', () => {
    const log: QuotaLog = { ...logAfter(start(0), settle(0, 10)), elsewhereMs: [5], elsewhereStarted: 1 }
    expect(at(20, log)).toEqual({ room: 0, free: 5 + HOLD_MS })
    expect(at(6 + HOLD_MS, log).room).toBe(1)
  })
})

describe('when the server refuses what there was room for', () => {
  const disagreed = logAfter(start(0), settle(0, 10), start(100), settle(100, 200, refused()))

  test('the rest of the window is somebody else’s, and the oldest unit of our own is the next to get free', () => {
    expect(disagreed.foreign).toEqual({ count: 2, byMs: 200 })
    expect(at(200, disagreed)).toEqual({ room: 0, free: 10 + HOLD_MS })
    expect(at(11 + HOLD_MS, disagreed).room).toBe(1)
  })

  test('with an empty log, one full window', () => {
    const log = logAfter(start(0), settle(0, 200, refused()))
    expect(at(200 + HOLD_MS, log)).toEqual({ room: 0, free: 200 + HOLD_MS })
    expect(at(201 + HOLD_MS, log).room).toBe(1)
  })

  test('waits even when its own calls alone would have filled the window, rather than try again at once', () => {
    const log = logAfter(start(0), start(0), start(0), settle(0, 10), settle(0, 20), settle(0, 30, refused()))
    expect(at(30, log)).toEqual({ room: 0, free: 10 + HOLD_MS })
  })

  test('there is a stranger also when processes of this machine have taken more than there is', () => {
    const crowded: QuotaLog = { ...logAfter(start(0)), elsewhereMs: [1, 2, 3] }
    expect(settleCall(crowded, limits, 0, refused(), 10).foreign).toEqual({ count: 1, byMs: 10 })
  })

  test('honours how long it is to wait', () => {
    const log = logAfter(start(0), settle(0, 200, refused(90_000)))
    expect(at(90_250, log)).toEqual({ room: 0, free: 90_250 })
    expect(at(90_251, log).room).toBe(1)
  })

  test('tries with a single call, until one is answered that was sent later', () => {
    const nowMs = 201 + HOLD_MS
    const probing = start(nowMs)(disagreed)
    expect(at(nowMs, disagreed).room).toBe(1)
    expect(at(nowMs, probing)).toEqual({ room: 0, free: null })
    expect(
      at(nowMs + 5, settle(nowMs, nowMs + 5, { kind: 'counted', byMs: nowMs, isAnswered: false })(probing)).room,
    ).toBe(1)
    expect(settle(nowMs, nowMs + 5)(probing).isProbing).toBe(false)
  })

  test('an answer to a call from before proves nothing', () => {
    const log = logAfter(start(0), start(1), settle(0, 200, refused()), settle(1, 210))
    expect(log.isProbing).toBe(true)
  })

  test('refusals of calls that were under way together are one disagreement', () => {
    const wide = { ...limits, calls: 100 }
    let log = emptyLog(wide, 0)
    for (let i = 0; i < 30; i += 1) log = startCall(log, i)
    for (let i = 0; i < 30; i += 1) log = settleCall(log, wide, i, refused(), 100 + i)
    expect(log.budget).toBe(90)
    expect(log.foreign).toEqual({ count: 100, byMs: 129 })
  })

  test('each further disagreement costs a tenth, and each window without gives back a twentieth', () => {
    const wide = { ...limits, calls: 100 }
    let log = emptyLog(wide, 0)
    for (const startedMs of [1000, 70_000])
      log = settleCall(startCall(log, startedMs), wide, startedMs, refused(), startedMs + 5)
    expect(log.budget).toBe(81)
    const since = 70_005
    expect(pruneLog(log, wide, since + HOLD_MS - 1).budget).toBe(81)
    expect(pruneLog(log, wide, since + HOLD_MS).budget).toBe(86)
    expect(pruneLog(log, wide, since + 4 * HOLD_MS).budget).toBe(100)
    expect(pruneLog(pruneLog(log, wide, since + HOLD_MS + 5), wide, since + 2 * HOLD_MS).budget).toBe(91)
  })

  test('never less than one call', () => {
    let log = emptyLog(limits, 0)
    for (let i = 1; i < 20; i += 1) log = settleCall(startCall(log, i * 10), limits, i * 10, refused(), i * 10 + 5)
    expect(log.budget).toBe(1)
    expect(usedHere(log)).toBe(0)
  })
})
