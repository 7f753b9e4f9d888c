import type { HeldMemory, MemoryContent, MemoryReceipt, OutboxEntry, RecalledMemory } from '@nova/sdk/agents'
import { describe, expect, test } from 'vitest'
import { describeHeld, describeOutbox, describeRecalled, describeReceipt } from './describe-memory.ts'

const receipt: MemoryReceipt = {
  key: 'k1',
  id: 'mem_1',
  state: 'stored',
  layer: 'episodic',
  domain: null,
  trouble: null,
}

test.each<[Partial<MemoryReceipt>, string]>([
  [{}, 'stored mem_1'],
  [{ state: 'already_stored' }, 'already stored mem_1'],
  [{ id: null }, 'stored without an id, key k1'],
  [{ state: 'queued', id: null }, 'in the outbox k1'],
  [{ state: 'withdrawn', id: null }, 'forgotten before it was stored k1'],
  [{ state: 'hidden', id: null }, 'forgotten while it was being sent; the service may have it k1'],
])('a receipt %j', (given, want) => expect(describeReceipt({ ...receipt, ...given })).toBe(want))

const recalled: RecalledMemory<MemoryContent> = {
  content: { text: 'The pump leaks' },
  score: 0.923,
  scoredBy: 'server',
  source: 'server',
  id: 'mem_1',
  key: 'k1',
  layer: 'episodic',
  domain: null,
  importance: 0.8,
  at: '2026-01-02T03:04:05.678Z',
  context: {},
  state: 'stored',
}

describe('what was recalled', () => {
  test('is a table, in which what only this machine has is marked', () => {
    const local = { ...recalled, source: 'local', score: 0.7 } as const
    expect(
      describeRecalled([
        recalled,
        { ...local, content: { finding: 'valve', bar: 4 } },
        { ...local, state: 'waiting', importance: null, at: null },
      ]).split('\n'),
    ).toEqual([
      'Score  When                  Importance  Where   Text',
      '0.92   2026-01-02 03:04:05Z  0.8         server  The pump leaks',
      '0.70   2026-01-02 03:04:05Z  0.8         here    {"finding":"valve","bar":4}',
      '0.70   unknown               unknown     outbox  The pump leaks',
    ])
  })

  test('has each memory on one line, and long ones cut', () => {
    const table = describeRecalled([{ ...recalled, content: { text: `line\nbreak ${'x'.repeat(200)}` } }])
    expect(table.split('\n')).toHaveLength(2)
    expect(table).toMatch(/line break x{88}…$/)
  })

  test('may be nothing', () => expect(describeRecalled([])).toBe('None.'))
})

test('one memory is shown whole', () => {
  const { score: _, scoredBy: _by, ...held } = recalled
  const given: HeldMemory<MemoryContent> = { ...held, domain: 'personal', context: { bar: 4 }, id: null }
  expect(describeHeld('mem_9', { ...given, content: { text: 'two\nlines' } }).split('\n')).toEqual([
    'id          mem_9',
    'when        2026-01-02 03:04:05Z',
    'importance  0.8',
    'layer       episodic',
    'domain      personal',
    'where       server',
    'context     {"bar":4}',
    'two',
    'lines',
  ])
  expect(describeHeld('mem_9', { ...given, content: null })).toMatch(/The server gives no content\.$/)
})

test('the outbox says why each memory waits', () => {
  const entry: OutboxEntry = {
    key: 'a'.repeat(64),
    state: 'waiting',
    content: { text: 'later' },
    layer: 'episodic',
    domain: null,
    at: '2026-01-02T03:04:05.678Z',
    sizeBytes: 20,
    sends: 1,
    trouble: { code: 'network_error', message: 'no answer', status: null },
  }
  expect(describeOutbox([entry]).split('\n')).toEqual([
    'Key           State    Since                 Tries  Text   Why',
    'aaaaaaaaaaaa  waiting  2026-01-02 03:04:05Z      1  later  no answer',
  ])
  expect(describeOutbox([])).toBe('Empty.')
})
