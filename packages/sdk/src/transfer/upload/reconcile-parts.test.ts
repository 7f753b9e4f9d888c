import { expect, test } from 'vitest'
import type { LedgerEntry } from './ledger.ts'
import { type PartFate, reconcileParts } from './reconcile-parts.ts'

const plan = { sizeBytes: 25, partSizeBytes: 10, partCount: 3 }
const md5 = 'a'.repeat(32)
const entry = (partNumber: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  part_number: partNumber,
  offset: (partNumber - 1) * 10,
  size_bytes: partNumber === 3 ? 5 : 10,
  sha256: 'digest',
  etag: `e${partNumber}`,
  ...more,
})

test.each<{ name: string; ledger: LedgerEntry[]; listed: [number, string][]; want: PartFate }>([
  {
    name: 'remembered and stored under the same ETag',
    ledger: [entry(1)],
    listed: [[1, '"e1"']],
    want: { fate: 'rehash', entry: entry(1) },
  },
  { name: 'remembered but not stored', ledger: [entry(1)], listed: [], want: { fate: 'send', why: 'missing' } },
  {
    name: 'stored under another ETag',
    ledger: [entry(1)],
    listed: [[1, '"other"']],
    want: { fate: 'send', why: 'replaced' },
  },
  { name: 'neither', ledger: [], listed: [], want: { fate: 'send', why: 'missing' } },
  {
    name: 'stored by somebody who kept no record',
    ledger: [],
    listed: [[1, `"${md5.toUpperCase()}"`]],
    want: { fate: 'compare-md5', etag: md5 },
  },
  {
    name: 'stored without a record under an opaque ETag',
    ledger: [],
    listed: [[1, '"opaque"']],
    want: { fate: 'send', why: 'unverifiable' },
  },
  { name: 'listed without an ETag', ledger: [entry(1)], listed: [[1, '""']], want: { fate: 'send', why: 'missing' } },
  {
    name: 'remembered at another offset',
    ledger: [entry(1, { offset: 3 })],
    listed: [[1, 'e1']],
    want: { fate: 'send', why: 'misplaced' },
  },
  {
    name: 'remembered with another length',
    ledger: [entry(1, { size_bytes: 9 })],
    listed: [[1, 'e1']],
    want: { fate: 'send', why: 'misplaced' },
  },
])('a part $name', ({ ledger, listed, want }) => {
  const fates = reconcileParts(
    plan,
    ledger,
    listed.map(([part_number, etag]) => ({ part_number, etag })),
  )
  expect([...fates.keys()]).toEqual([1, 2, 3])
  expect(fates.get(1)).toEqual(want)
})

test('ignores parts beyond the plan', () => {
  const fates = reconcileParts(plan, [entry(4)], [{ part_number: 4, etag: 'e4' }])
  expect(fates.has(4)).toBe(false)
})
