import { describe, expect, it } from 'vitest'
import { createSequenceWindow, type WindowInput, type WindowLimits } from './sequence-window.ts'

type Input = WindowInput<{ readonly seq: number }> | 'mark' | 'read'
const e = (...seqs: number[]): Input[] => seqs.map((seq) => ({ type: 'event', event: { seq } }))
const hello = (seq: number): Input[] => [{ type: 'opened' }, { type: 'hello', seq }]
const read: Input[] = ['mark', 'read']
const waited: Input = { type: 'waited' }

/** Feeds inputs; `mark` takes a mark as a read would at its start, `read` ends that read. */
function run(inputs: readonly Input[], limits?: WindowLimits) {
  const window = createSequenceWindow<{ readonly seq: number }>(limits)
  let mark = window.mark()
  const applied: number[] = []
  const history: number[] = []
  const resyncs: string[] = []
  const decisions: string[] = []
  for (const input of inputs) {
    if (input === 'mark') {
      mark = window.mark()
      continue
    }
    const step = window.step(input === 'read' ? { type: 'covered', mark } : input)
    applied.push(...step.apply.map(({ seq }) => seq))
    history.push(...step.history.map(({ seq }) => seq))
    if (step.resync) resyncs.push(step.resync)
    decisions.push(...step.decisions.map(({ type }) => type))
  }
  return { ...window.view(), appliedSeqs: applied, history, resyncs, decisions }
}

describe('createSequenceWindow', () => {
  const table: readonly (readonly [string, readonly Input[], object])[] = [
    ['being connected proves nothing', hello(0), { phase: 'unproven', resyncs: ['connected'], applied: null }],
    ['a read makes it whole', [...hello(3), ...read], { phase: 'whole', applied: 3 }],
    ['events in order', [...hello(0), ...read, ...e(1, 2, 3)], { phase: 'whole', applied: 3, appliedSeqs: [1, 2, 3] }],
    [
      'hello says the head before the replay: nothing of it is skipped after a reconnect in mid-replay',
      [...hello(0), ...read, ...e(1), ...hello(4), ...e(2), ...hello(4), ...e(3, 4)],
      { appliedSeqs: [1, 2, 3, 4], applied: 4, phase: 'unproven' },
    ],
    [
      'a replay to somebody who knows nothing is history',
      [...hello(3), ...e(1, 2, 3, 4), ...read],
      { history: [1, 2, 3], appliedSeqs: [], applied: 4, phase: 'whole' },
    ],
    [
      'what comes during the first read is applied after it',
      [...hello(3), 'mark', ...e(4, 5), 'read'],
      { appliedSeqs: [4, 5], applied: 5, phase: 'whole' },
    ],
    ['a duplicate is dropped', [...hello(0), ...read, ...e(1, 1, 2, 1)], { appliedSeqs: [1, 2], phase: 'whole' }],
    [
      'a duplicate of one that is held is dropped',
      [...hello(0), ...read, ...e(2, 2, 1)],
      { appliedSeqs: [1, 2], phase: 'whole' },
    ],
    [
      'a small inversion is put in order',
      [...hello(0), ...read, ...e(2, 3, 1)],
      { appliedSeqs: [1, 2, 3], phase: 'whole', resyncs: ['connected'] },
    ],
    ['a place skipped is waited for', [...hello(0), ...read, ...e(2)], { phase: 'waiting', appliedSeqs: [] }],
    [
      'the wait over, it is a hole',
      [...hello(0), ...read, ...e(2), waited],
      { phase: 'broken', resyncs: ['connected', 'hole'], appliedSeqs: [] },
    ],
    ['a wait that is over late does nothing', [...hello(0), ...read, ...e(2, 1), waited], { phase: 'whole' }],
    [
      'a read covers the hole and what was held',
      [...hello(0), ...read, ...e(2, 3), waited, ...read, ...e(4)],
      { phase: 'whole', appliedSeqs: [4], applied: 4 },
    ],
    [
      'a read that began before the hole was seen does not',
      [...hello(0), ...read, 'mark', ...e(2), waited, 'read'],
      { phase: 'waiting', applied: 0 },
    ],
    [
      'what follows the hole during the read is applied after it',
      [...hello(0), ...read, ...e(2), waited, 'mark', ...e(3, 4), 'read'],
      { phase: 'whole', appliedSeqs: [3, 4], applied: 4 },
    ],
    [
      'the missing frame may still come',
      [...hello(0), ...read, ...e(2), waited, ...e(1)],
      { phase: 'whole', appliedSeqs: [1, 2] },
    ],
    [
      'more ahead than an inversion explains is a hole at once',
      [...hello(0), ...read, ...e(2, 3, 4, 5)],
      { phase: 'broken', resyncs: ['connected', 'hole'] },
    ],
    [
      'a head below what was applied is a restart',
      [...hello(0), ...read, ...e(1, 2), ...hello(1), ...e(1, 2), ...read],
      { resyncs: ['connected', 'restart'], appliedSeqs: [1, 2], history: [1], applied: 2, phase: 'whole' },
    ],
    [
      'places of the old server do not hide those of the new one',
      [...hello(90), ...read, ...hello(0), ...read, ...e(1)],
      { appliedSeqs: [1], applied: 1, phase: 'whole' },
    ],
    [
      'a reconnect goes on where it was, and is unproven until read',
      [...hello(0), ...read, ...e(1), { type: 'closed' }, ...hello(3), ...e(2, 3)],
      { appliedSeqs: [1, 2, 3], phase: 'unproven', resyncs: ['connected', 'connected'] },
    ],
    [
      'a read of an earlier connection proves nothing',
      [...hello(0), 'mark', ...hello(2), 'read'],
      { phase: 'unproven', applied: null },
    ],
    [
      'a read that began before hello proves nothing',
      [{ type: 'opened' }, 'mark', { type: 'hello', seq: 2 }, 'read'],
      { phase: 'unproven', resyncs: ['connected', 'connected'] },
    ],
    [
      'told to read again, with the document after it',
      [...hello(0), ...read, ...hello(300), { type: 'resnapshot' }, { type: 'snapshot', seq: 300 }, ...read, ...e(301)],
      { resyncs: ['connected', 'connected'], applied: 301, phase: 'whole' },
    ],
    [
      'told so later, it must begin later',
      [...hello(0), ...read, 'mark', { type: 'resnapshot' }, 'read'],
      { resyncs: ['connected', 'resnapshot', 'resnapshot'], phase: 'broken' },
    ],
    [
      'told to read again, without a document',
      [...hello(0), ...read, ...hello(300), { type: 'resnapshot' }, ...read],
      { applied: 300, phase: 'whole' },
    ],
    [
      'a document covers nothing: events may have come between reading it and numbering it',
      [...hello(2), { type: 'snapshot', seq: 2 }],
      { phase: 'unproven', applied: null },
    ],
    [
      'a type nobody knows leaves no hole',
      [...hello(0), ...read, { type: 'skipped', seq: 1 }, ...e(2)],
      { phase: 'whole', appliedSeqs: [2], applied: 2 },
    ],
    [
      'a frame that cannot be read needs a read',
      [...hello(0), ...read, { type: 'unreadable', seq: 1 }, ...e(2)],
      { phase: 'broken', appliedSeqs: [2], resyncs: ['connected', 'unreadable'] },
    ],
    [
      'and one that began earlier does not do',
      [...hello(0), ...read, 'mark', { type: 'unreadable', seq: null }, 'read'],
      { phase: 'broken', resyncs: ['connected', 'unreadable', 'unreadable'] },
    ],
    [
      'one that began later does',
      [...hello(0), ...read, { type: 'unreadable', seq: null }, ...read],
      { phase: 'whole' },
    ],
    ['too many held are left to the next read', [...hello(0), 'mark', ...e(...span(2, 12))], { heldCount: 0 }],
    [
      'which has to begin later',
      [...hello(0), 'mark', ...e(...span(2, 12)), 'read'],
      { phase: 'unproven', resyncs: ['connected', 'overflow', 'overflow'] },
    ],
    [
      'and covers them',
      [...hello(0), 'mark', ...e(...span(2, 12)), 'read', ...read, ...e(13)],
      { phase: 'whole', applied: 13, appliedSeqs: [13] },
    ],
    [
      'an event before hello is kept, not applied',
      [{ type: 'opened' }, ...e(1)],
      { phase: 'greeting', appliedSeqs: [] },
    ],
    [
      'a read that ends after the connection leaves it closed',
      [...hello(0), 'mark', { type: 'closed' }, 'read'],
      { phase: 'closed', applied: null },
    ],
    [
      'more behind a read than an inversion explains is a hole at once',
      [...hello(0), 'mark', ...e(2, 3, 4, 5), 'read'],
      { phase: 'broken', resyncs: ['connected', 'hole'] },
    ],
    ['nothing is applied after the end', [...hello(0), ...read, { type: 'closed' }, ...e(1)], { appliedSeqs: [] }],
  ]
  const limits = { maxInversion: 3, maxHeld: 10 }
  for (const [name, inputs, want] of table) it(name, () => expect(run(inputs, limits)).toMatchObject(want))

  it('explains every decision', () => {
    const { decisions } = run([...hello(1), ...e(1), ...read, ...e(1, 3, 2, 5), waited])
    expect(decisions).toEqual(['history', 'covered', 'duplicate', 'held', 'applied', 'applied', 'held', 'hole'])
  })
})

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
