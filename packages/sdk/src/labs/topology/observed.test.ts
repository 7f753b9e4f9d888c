import { expect, it, test } from 'vitest'
import { applyEvent } from './apply-event.ts'
import { oneOfEverything } from './lab.fixture.ts'
import type { LabRecords } from './lab-records.ts'
import { mergeRead, recordsOf } from './merge-read.ts'
import { endCycle, forgetCycles } from './observed.ts'

const start = recordsOf(oneOfEverything)

/** One report: an interface that was discovered, or a link that is missing, in a cycle. */
type Report = readonly [what: string, generation?: number]

function say(records: LabRecords, [what, generation]: Report): LabRecords {
  const cycle = { lab_id: 'x', ...(generation !== undefined && { generation }) }
  const event = what.startsWith('lnk_')
    ? { type: 'link_divergent', payload: { link_id: what, reason: 'r', last_checked: `at ${generation}`, ...cycle } }
    : { type: 'discovered_link', payload: { network_id: 2, bridge_name: 'b', iface: what, peer_node_id: 1, ...cycle } }
  return applyEvent(records, event).records
}

const said = ({ discovered, divergent }: LabRecords) => [...discovered.keys(), ...divergent.keys()]

test.each<{ name: string; gate?: number; reports: readonly Report[]; want: string[] }>([
  {
    name: 'keeps what one cycle says',
    reports: [
      ['tap1', 1],
      ['lnk_001', 1],
    ],
    want: ['tap1', 'lnk_001'],
  },
  {
    name: 'keeps what the cycle under way may still repeat',
    reports: [
      ['tap1', 1],
      ['tap2', 2],
    ],
    want: ['tap1', 'tap2'],
  },
  {
    name: 'drops what a whole cycle did not repeat',
    reports: [
      ['tap1', 1],
      ['tap2', 2],
      ['tap2', 3],
    ],
    want: ['tap2'],
  },
  {
    name: 'across both kinds',
    reports: [
      ['lnk_001', 1],
      ['tap2', 2],
      ['tap2', 3],
    ],
    want: ['tap2'],
  },
  {
    name: 'keeps what is repeated',
    reports: [
      ['tap1', 1],
      ['tap1', 2],
      ['tap1', 3],
      ['tap2', 3],
    ],
    want: ['tap1', 'tap2'],
  },
  {
    name: 'drops it after silent cycles',
    reports: [
      ['tap1', 1],
      ['tap2', 9],
      ['tap2', 10],
    ],
    want: ['tap2'],
  },
  {
    name: 'takes a straggler',
    reports: [
      ['tap1', 5],
      ['tap2', 4],
    ],
    want: ['tap1', 'tap2'],
  },
  {
    name: 'starts anew with a counter that started anew',
    reports: [
      ['tap1', 50],
      ['tap2', 1],
    ],
    want: ['tap2'],
  },
  { name: 'accepts reports without a cycle', reports: [['tap1', 3], ['tap2']], want: ['tap1', 'tap2'] },
  {
    name: 'ignores cycles that were read',
    gate: 5,
    reports: [
      ['tap1', 5],
      ['tap2', 6],
      ['tap3', 4],
    ],
    want: ['tap2'],
  },
])('$name', ({ gate, reports, want }) => {
  const first = gate === undefined ? start : mergeRead(start, { generation: gate }).records
  expect(said(reports.reduce(say, first))).toEqual(want)
})

it('touches a report once, however often it is repeated', () => {
  const once = say(start, ['lnk_001', 1])
  const event = {
    type: 'link_divergent',
    payload: { link_id: 'lnk_001', lab_id: 'x', reason: 'r', last_checked: 'later', generation: 2 },
  }
  const again = applyEvent(once, event)
  expect([again.effect, again.touched.divergent.size]).toEqual(['unchanged', 0])
  expect(again.records.divergent.get('lnk_001')?.fact).toBe(once.divergent.get('lnk_001')?.fact)
  expect(again.records.divergent.get('lnk_001')?.generation).toBe(2)
})

const reports: readonly Report[] = [
  ['tap1', 1],
  ['tap2', 2],
]

it('can be told that a cycle is over', () => {
  const { records, touched } = endCycle(reports.reduce(say, start))
  expect([said(records), [...touched.discovered]]).toEqual([['tap2'], ['tap1']])
})

it('can be told that the server started anew', () => {
  const { records, touched } = forgetCycles(mergeRead(reports.reduce(say, start), { generation: 5 }).records)
  expect([said(records), records.gate, records.generation, touched.discovered.size]).toEqual([[], -1, -1, 0])
  expect(said(say(records, ['tap1', 1]))).toEqual(['tap1'])
})
