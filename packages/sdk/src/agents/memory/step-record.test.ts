import { describe, expect, it } from 'vitest'
import { sampleRecord } from './memory-record.fixture.ts'
import type { MemoryRecord, MemoryState } from './memory-record.ts'
import { type DoubtPolicy, nextMove, type RecordEvent, stepRecord } from './step-record.ts'

const policy: DoubtPolicy = { unproved: 'resend', absent: 'resend', settleMs: 5000, maxRejections: 3 }
const trouble = { code: 'service_error', message: 'm', status: 500 }
const events = {
  taken: { type: 'taken' },
  'send-begun': { type: 'send-begun', atMs: 9 },
  stored: { type: 'stored', id: 'mem_1' },
  'not-taken': { type: 'not-taken', trouble },
  'fate-unknown': { type: 'fate-unknown', atMs: 9, trouble },
  rejected: { type: 'rejected', atMs: 9, trouble },
  refused: { type: 'refused', trouble },
  found: { type: 'found', id: 'mem_1' },
  absent: { type: 'absent' },
  'search-behind': { type: 'search-behind' },
  unprovable: { type: 'unprovable' },
  'retry-asked': { type: 'retry-asked' },
} as const satisfies Record<RecordEvent['type'], RecordEvent>

/** Where each event leads from each state. What is not there cannot be. */
const table: Readonly<Record<MemoryState, Readonly<Partial<Record<keyof typeof events, MemoryState>>>>> = {
  waiting: { taken: 'waiting', 'send-begun': 'sending', 'retry-asked': 'waiting' },
  sending: {
    taken: 'doubtful',
    stored: 'stored',
    'not-taken': 'waiting',
    'fate-unknown': 'doubtful',
    rejected: 'doubtful',
    refused: 'refused',
  },
  doubtful: {
    taken: 'doubtful',
    found: 'stored',
    absent: 'waiting',
    'search-behind': 'doubtful',
    unprovable: 'unproved',
    'retry-asked': 'doubtful',
  },
  unproved: {
    taken: 'unproved',
    'send-begun': 'sending',
    found: 'stored',
    absent: 'waiting',
    'search-behind': 'doubtful',
    unprovable: 'unproved',
    'retry-asked': 'doubtful',
  },
  refused: { taken: 'refused', 'retry-asked': 'waiting' },
  stored: { taken: 'stored' },
}

describe('stepRecord', () => {
  for (const [state, row] of Object.entries(table))
    for (const [event, given] of Object.entries(events)) {
      const want = row[event as keyof typeof events] ?? null
      it(`${state} + ${event} = ${want ?? 'cannot be'}`, () => {
        const before = sampleRecord({ state: state as MemoryState })
        expect(stepRecord(before, given, policy)?.state ?? null).toBe(want)
      })
    }

  const walk = (given: readonly RecordEvent[], start: Partial<MemoryRecord> = {}) =>
    given.reduce<MemoryRecord>((record, event) => {
      const next = stepRecord(record, event, policy)
      if (!next) throw new Error(`${record.state} + ${event.type}`)
      return next
    }, sampleRecord(start))

  it('counts sends and keeps the instant of the last one', () => {
    const seen = walk([events['send-begun'], events['not-taken'], { type: 'send-begun', atMs: 12 }])
    expect(seen).toMatchObject({ sends: 2, sentAtMs: 12, state: 'sending' })
  })

  it('keeps doubt about an earlier send through one that certainly did not arrive', () => {
    const again = [events['send-begun'], events['fate-unknown'], events.unprovable, events['send-begun']]
    expect(walk([...again, events['not-taken']])).toMatchObject({ state: 'unproved', doubted: true })
    expect(walk([...again, events.refused, events['retry-asked']])).toMatchObject({ state: 'doubtful' })
  })

  it('loses the doubt when it is proved absent', () => {
    const proved = [events['send-begun'], events['fate-unknown'], events.unprovable, events.absent]
    expect(walk([...proved, events['send-begun'], events['not-taken']])).toMatchObject({ state: 'waiting' })
  })

  it('leaves in doubt what does not show where it is never to be sent twice', () => {
    const keeping = { ...policy, absent: 'keep' } as const
    const doubtful = sampleRecord({ state: 'doubtful', rejections: 1 })
    expect(stepRecord(doubtful, events.absent, keeping)).toEqual(doubtful)
    expect(stepRecord({ ...doubtful, rejections: 3 }, events.absent, keeping)).toMatchObject({ state: 'refused' })
  })

  it('takes the third 400 for a refusal, once it is not there', () => {
    const once = [events['send-begun'], events.rejected, events.absent]
    expect(walk([...once, ...once])).toMatchObject({ state: 'waiting', rejections: 2 })
    expect(walk([...once, ...once, ...once])).toMatchObject({ state: 'refused', trouble })
    expect(walk([...once, ...once, ...once, events['retry-asked']])).toMatchObject({ state: 'waiting', rejections: 0 })
  })

  it('finds what the third 400 stored', () => {
    const once = [events['send-begun'], events.rejected, events.absent]
    const third = [events['send-begun'], events.rejected, events.found]
    expect(walk([...once, ...once, ...third])).toMatchObject({ state: 'stored', id: 'mem_1', trouble: null })
  })
})

describe('nextMove', () => {
  const moves: readonly (readonly [string, Partial<MemoryRecord>, number, Partial<DoubtPolicy>, unknown])[] = [
    ['sends what waits', { state: 'waiting' }, 0, {}, { type: 'send' }],
    ['lets things settle', { state: 'doubtful', sentAtMs: 1000 }, 2000, {}, { type: 'wait', ms: 4000 }],
    ['then looks', { state: 'doubtful', sentAtMs: 1000 }, 6000, {}, { type: 'prove' }],
    ['waits no longer for a clock ahead', { state: 'doubtful', sentAtMs: 9e9 }, 0, {}, { type: 'wait', ms: 5000 }],
    ['treats a dead sender as doubt', { state: 'sending', sentAtMs: 0 }, 9000, {}, { type: 'prove' }],
    ['sends again where nothing can be proved', { state: 'unproved' }, 0, {}, { type: 'send' }],
    ['or keeps it', { state: 'unproved' }, 0, { unproved: 'keep' }, { type: 'stay' }],
    ['leaves what was refused', { state: 'refused' }, 0, {}, { type: 'stay' }],
    ['leaves what is stored', { state: 'stored' }, 0, {}, { type: 'stay' }],
  ]
  for (const [name, record, nowMs, rules, want] of moves)
    it(name, () => expect(nextMove(sampleRecord(record), { ...policy, ...rules }, nowMs)).toEqual(want))
})
