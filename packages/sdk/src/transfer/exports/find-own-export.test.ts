import { expect, test } from 'vitest'
import type { ExportResource } from '../generated/types.ts'
import { findOwnExport } from './find-own-export.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 12, minute)).toISOString()
const token = { source_key: 'uploads/s/a', filename: 'a.csv', created_at_ms: Date.parse(at(30)) }
const row = (export_id: string, minute: number, more: Partial<ExportResource> = {}): ExportResource => ({
  export_id,
  source_key: token.source_key,
  filename: token.filename,
  status: 'copying',
  output: null,
  error: null,
  created_at: at(minute),
  updated_at: at(minute),
  ...more,
})

test.each<{ name: string; given: ExportResource[]; want: string | null }>([
  { name: 'nothing', given: [], want: null },
  { name: 'the one asked for', given: [row('x', 31, { filename: 'b.csv' }), row('y', 30)], want: 'y' },
  { name: 'one of a service whose clock is behind', given: [row('y', 26)], want: 'y' },
  { name: 'none from long before', given: [row('y', 24)], want: null },
  { name: 'none of another source', given: [row('y', 30, { source_key: 'uploads/s/b' })], want: null },
  {
    name: 'none that never started',
    given: [row('y', 30, { status: 'failed', error: 'queue_unavailable' })],
    want: null,
  },
  { name: 'one that failed later', given: [row('y', 30, { status: 'failed', error: 'export_failed' })], want: 'y' },
  { name: 'the oldest of several', given: [row('z', 33), row('y', 31)], want: 'y' },
])('finds $name', ({ given, want }) => {
  expect(findOwnExport(given, token)?.export_id ?? null).toBe(want)
})
