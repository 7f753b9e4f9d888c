import type { ExportRow, ExportStatus } from '../state/rows.ts'

const next: Readonly<Record<ExportStatus, readonly ExportStatus[]>> = {
  queued: ['validating', 'failed', 'cancelled'],
  validating: ['copying', 'failed', 'cancelled'],
  copying: ['finalizing', 'failed', 'cancelled'],
  finalizing: ['succeeded', 'failed', 'cancelled'],
  succeeded: [],
  failed: [],
  cancelled: [],
}

/** Whether nothing can happen to an export in this state any more. */
export const isTerminal = (status: ExportStatus): boolean => next[status].length === 0

/** What a move brings along. */
export interface ExportChange {
  readonly status: ExportStatus
  readonly output?: ExportRow['output']
  readonly error?: string | null
  readonly cancel_requested_at_ms?: number
}

/**
 * Moves an export, if the state machine lets it. Staying where it is is always fine and leaves
 * `updated_at` alone; anything else that is not a legal step changes nothing.
 */
export function moveExport(row: ExportRow, change: ExportChange, atMs: number): boolean {
  if (change.status !== row.status && !next[row.status].includes(change.status)) return false
  if (change.status === 'succeeded' && (change.output ?? row.output) === null) return false
  if (change.status !== row.status) row.updated_at_ms = atMs
  row.status = change.status
  if (change.output !== undefined) row.output = change.output
  if (change.error !== undefined) row.error = change.error
  if (change.status === 'succeeded') row.error = null
  if (change.cancel_requested_at_ms !== undefined) row.cancel_requested_at_ms = change.cancel_requested_at_ms
  return true
}
