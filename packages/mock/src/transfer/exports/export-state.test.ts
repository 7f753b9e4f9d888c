import { expect, test } from 'vitest'
import type { ExportRow, ExportStatus } from '../state/rows.ts'
import { isTerminal, moveExport } from './export-state.ts'

const row = (status: ExportStatus, fields: Partial<ExportRow> = {}): ExportRow => ({
  export_id: 'e',
  scope_id: 's',
  source_key: 'k',
  filename: 'f',
  request_id: 'r',
  created_at_ms: 0,
  updated_at_ms: 0,
  status,
  output: null,
  error: null,
  execution_arn: null,
  cancel_requested_at_ms: null,
  source_size_bytes: null,
  ...fields,
})
const output = { key: 'exports/s/e/f', download_filename: 'f' }

const all: readonly ExportStatus[] = [
  'queued',
  'validating',
  'copying',
  'finalizing',
  'succeeded',
  'failed',
  'cancelled',
]
const legal: Readonly<Record<string, readonly ExportStatus[]>> = {
  queued: ['queued', 'validating', 'failed', 'cancelled'],
  validating: ['validating', 'copying', 'failed', 'cancelled'],
  copying: ['copying', 'finalizing', 'failed', 'cancelled'],
  finalizing: ['finalizing', 'succeeded', 'failed', 'cancelled'],
  succeeded: ['succeeded'],
  failed: ['failed'],
  cancelled: ['cancelled'],
}
test.each(all)('from %s', (from) => {
  const reached = all.filter((to) => moveExport(row(from, { output }), { status: to }, 1))
  expect(reached.sort()).toEqual([...(legal[from] ?? [])].sort())
  expect(isTerminal(from)).toBe(legal[from]?.length === 1)
})

test('staying does not count as an update, moving does', () => {
  const staying = row('copying')
  moveExport(staying, { status: 'copying' }, 9)
  expect(staying.updated_at_ms).toBe(0)
  moveExport(staying, { status: 'finalizing', output }, 9)
  expect(staying).toMatchObject({ updated_at_ms: 9, output })
})

test('success needs an output and clears the error', () => {
  expect(moveExport(row('finalizing'), { status: 'succeeded' }, 1)).toBe(false)
  const done = row('finalizing', { output, error: 'x' })
  expect(moveExport(done, { status: 'succeeded' }, 1)).toBe(true)
  expect(done.error).toBeNull()
})

test('cancelled outranks what comes later and keeps an output', () => {
  const cancelled = row('finalizing', { output })
  moveExport(cancelled, { status: 'cancelled', cancel_requested_at_ms: 5 }, 5)
  expect(moveExport(cancelled, { status: 'succeeded' }, 6)).toBe(false)
  expect(cancelled).toMatchObject({ status: 'cancelled', output, cancel_requested_at_ms: 5, updated_at_ms: 5 })
})
