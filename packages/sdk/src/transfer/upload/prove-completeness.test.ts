import { expect, test } from 'vitest'
import type { LedgerEntry } from './ledger.ts'
import { type CompletenessProof, proveCompleteness } from './prove-completeness.ts'

const plan = { sizeBytes: 25, partSizeBytes: 10, partCount: 3 }
const entry = (partNumber: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  part_number: partNumber,
  offset: (partNumber - 1) * 10,
  size_bytes: partNumber === 3 ? 5 : 10,
  sha256: 'digest',
  etag: `e${partNumber}`,
  ...more,
})
const all = [entry(1), entry(2), entry(3)]
const stored: [number, string][] = [
  [1, '"e1"'],
  [2, '"e2"'],
  [3, '"e3"'],
]

test.each<{ name: string; ledger?: LedgerEntry[]; listed?: [number, string][]; want: CompletenessProof }>([
  { name: 'everything there', want: { complete: true } },
  { name: 'a hole', listed: stored.slice(0, 2), want: { complete: false, resend: [3], duplicates: [] } },
  { name: 'a subset only', listed: [[1, 'e1']], want: { complete: false, resend: [2, 3], duplicates: [] } },
  {
    name: 'a part replaced by somebody',
    listed: [
      [1, 'e1'],
      [2, 'x'],
      [3, 'e3'],
    ],
    want: { complete: false, resend: [2], duplicates: [] },
  },
  {
    name: 'a part we hold no entry for',
    ledger: [entry(1), entry(3)],
    want: { complete: false, resend: [2], duplicates: [] },
  },
  {
    name: 'an entry of another range',
    ledger: [entry(1), entry(2, { size_bytes: 8 }), entry(3)],
    want: { complete: false, resend: [2], duplicates: [] },
  },
  { name: 'an extra part beyond the plan', listed: [...stored, [4, 'e4']], want: { complete: true } },
  { name: 'a listing that repeats a page', listed: [...stored, ...stored], want: { complete: true } },
  {
    name: 'a listing that contradicts itself',
    listed: [...stored, [2, 'x']],
    want: { complete: false, resend: [2], duplicates: [2] },
  },
  {
    name: 'a ledger that names a part twice',
    ledger: [...all, entry(2)],
    want: { complete: false, resend: [], duplicates: [2] },
  },
  { name: 'an empty listing', listed: [], want: { complete: false, resend: [1, 2, 3], duplicates: [] } },
])('$name', ({ ledger = all, listed = stored, want }) => {
  expect(
    proveCompleteness(
      plan,
      ledger,
      listed.map(([part_number, etag]) => ({ part_number, etag })),
    ),
  ).toEqual(want)
})
