import { expect, it } from 'vitest'
import { sampleRecord } from './memory-record.fixture.ts'
import { readKeptRecord } from './memory-record.ts'

it('goes through JSON and back', () => {
  for (const kept of [
    sampleRecord({ state: 'stored', id: 'mem_1', context: { room: 1 }, tombstoneFor: { key: 'k', id: null } }),
    { v: 1, kind: 'tombstone', atMs: 1, key: null, id: 'mem_1' },
    { v: 1, kind: 'consolidation', atMs: 1 },
  ])
    expect(readKeptRecord(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
})

it('takes nothing for a record that is none, and nothing of a later version', () => {
  const good = sampleRecord()
  for (const other of [
    null,
    'half of a fi',
    [],
    {},
    { ...good, v: 2 },
    { ...good, kind: 'message' },
    { ...good, state: 'lost' },
    { ...good, content: 'text' },
    { ...good, order: -1 },
    { ...good, importance: null },
    { ...good, atMs: '2026' },
    { ...good, doubted: undefined },
    { ...good, domain: 7 },
    { v: 1, kind: 'tombstone', atMs: 1, key: null },
  ])
    expect(readKeptRecord(other)).toBeNull()
})
