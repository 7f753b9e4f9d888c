import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OutputSet } from '../../generated/external/types.ts'
import type { OutputSetCursor } from './output-set-cursor.ts'
import { stepOutputSets } from './step-output-sets.ts'
import { startCursor } from './sync-output-sets.ts'

const epochMs = Date.UTC(2026, 0, 5)
const set = (uid: string, createdAtMs: number): OutputSet => ({
  uid,
  files: [],
  sentToOds: true,
  createdAt: new Date(createdAtMs).toISOString(),
  jobUid: 'j',
  partner: 'ea',
  tenant: 't',
  schoolYear: '2026',
  bundle: null,
})
const start = startCursor('http://x', { partner: 'ea' }, 'test')
const uids = (sets: readonly OutputSet[]) => sets.map(({ uid }) => uid)

describe('one step', () => {
  test('nothing listed moves nothing', () => {
    expect(stepOutputSets(start, [], 100)).toEqual({ sets: [], cursor: start })
  })

  test('new ones come in their order; the cursor asks from a window before the newest', () => {
    const { sets, cursor } = stepOutputSets(start, [set('a', 1000), set('b', 5000)], 100)
    expect(uids(sets)).toEqual(['a', 'b'])
    expect(cursor).toMatchObject({ newestMs: 5000, createdAfterMs: 4900, seen: [{ uid: 'b', createdAtMs: 5000 }] })
  })

  test('what was handed over is not handed over again', () => {
    const first = stepOutputSets(start, [set('a', 1000)], 100)
    expect(uids(stepOutputSets(first.cursor, [set('late', 950), set('a', 1000)], 100).sets)).toEqual(['late'])
  })

  test('a list that repeats a set hands it over once', () => {
    expect(uids(stepOutputSets(start, [set('a', 1), set('a', 1)], 100).sets)).toEqual(['a'])
  })

  test('one of the very millisecond asked for stays known: it is listed again', () => {
    const { cursor } = stepOutputSets(start, [set('edge', 900), set('b', 1000)], 100)
    expect(cursor.seen.map(({ uid }) => uid)).toEqual(['edge', 'b'])
  })

  test('a larger window does not move it back', () => {
    const { cursor } = stepOutputSets(start, [set('a', 1000), set('b', 5000)], 100)
    expect(stepOutputSets(cursor, [set('b', 5000)], 4900).cursor.createdAfterMs).toBe(4900)
  })

  test('a beginning that was asked for is kept', () => {
    const since = startCursor('http://x', { partner: 'ea', since: new Date(990) }, 'test')
    expect(stepOutputSets(since, [set('a', 1000)], 100).cursor.createdAfterMs).toBe(990)
  })
})

/** A set on the server: made at a microsecond, visible from a moment on. */
interface Row {
  readonly uid: string
  readonly createdUs: number
  readonly visibleMs: number
}

/** As the service does it: strictly later than `createdAfter`, in microseconds, by `createdAt`. */
function list(rows: readonly Row[], nowMs: number, createdAfterMs: number | null): readonly OutputSet[] {
  return rows
    .filter(({ visibleMs, createdUs }) => visibleMs <= nowMs && createdUs > (createdAfterMs ?? -Infinity) * 1000)
    .toSorted((left, right) => left.createdUs - right.createdUs)
    .map(({ uid, createdUs }) => set(uid, Math.floor(createdUs / 1000)))
}

const WINDOW_MS = 50
const history = fc.record({
  // Times are few, so that equal milliseconds with other microseconds are common.
  rows: fc.array(
    fc.record({
      createdUs: fc.oneof(
        fc.integer({ min: 0, max: 300_000 }),
        fc.integer({ min: 0, max: 300 }).map((ms) => ms * 1000),
      ),
      lagMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: WINDOW_MS }), fc.constant(WINDOW_MS)),
    }),
    { maxLength: 40 },
  ),
  looks: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 25 }),
  since: fc.option(fc.integer({ min: 0, max: 300 })),
  grows: fc.boolean(),
})

describe('over any history of runs that end late', () => {
  test('nothing within the window is missed, nothing comes twice, and the cursor stays small', () => {
    fc.assert(
      fc.property(history, ({ rows: drawn, looks, since, grows }) => {
        const rows = drawn.map(({ createdUs, lagMs }, at): Row => {
          const us = epochMs * 1000 + createdUs
          return { uid: `s${at}`, createdUs: us, visibleMs: Math.ceil(us / 1000) + lagMs }
        })
        let cursor: OutputSetCursor = startCursor(
          'http://x',
          { partner: 'ea', ...(since === null ? {} : { since: new Date(epochMs + since) }) },
          'test',
        )
        const handedOver: string[] = []
        // A last look long after everything is over.
        const moments = [...looks, 1000].toSorted((left, right) => left - right)
        for (const [at, moment] of moments.entries()) {
          const listed = list(rows, epochMs + moment, cursor.createdAfterMs)
          const windowMs = grows && at % 3 === 2 ? WINDOW_MS * 2 : WINDOW_MS
          const step = stepOutputSets(JSON.parse(JSON.stringify(cursor)), listed, windowMs)
          handedOver.push(...uids(step.sets))
          cursor = step.cursor
          const { newestMs, seen, createdAfterMs } = cursor
          if (newestMs !== null)
            expect(
              seen.every(
                ({ createdAtMs }) => createdAtMs >= (createdAfterMs ?? 0) && createdAtMs >= newestMs - 2 * WINDOW_MS,
              ),
            ).toBe(true)
          expect(seen.length).toBeLessThanOrEqual(
            rows.filter(({ createdUs }) => createdUs / 1000 >= (newestMs ?? 0) - 2 * WINDOW_MS).length,
          )
        }
        const wanted = rows.filter(({ createdUs }) => since === null || createdUs > (epochMs + since) * 1000)
        expect(handedOver.toSorted()).toEqual(uids(wanted.map(({ uid }) => set(uid, 0))).toSorted())
      }),
      { numRuns: 2500 },
    )
  })

  test('the window is what it takes: with a shorter one sets get lost', () => {
    const rows: readonly Row[] = [
      { uid: 'quick', createdUs: 100_000, visibleMs: 100 },
      { uid: 'slow', createdUs: 60_000, visibleMs: 110 },
    ]
    const twice = (windowMs: number) => {
      const first = stepOutputSets(start, list(rows, 105, null), windowMs)
      return uids(stepOutputSets(first.cursor, list(rows, 120, first.cursor.createdAfterMs), windowMs).sets)
    }
    expect(twice(WINDOW_MS)).toEqual(['slow'])
    expect(twice(WINDOW_MS - 11)).toEqual([])
  })
})
