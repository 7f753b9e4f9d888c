import type { HasDefect } from '../defects.ts'
import { formatTimestamp } from '../state/format-timestamp.ts'
import type { ExportRow } from '../state/rows.ts'

/** An export as callers see it. */
export function describeExport(row: ExportRow, has: HasDefect): object {
  return {
    export_id: row.export_id,
    source_key: row.source_key,
    filename: row.filename,
    status: row.status,
    output: has('export-without-output') ? null : row.output,
    error: row.error,
    execution_arn: row.execution_arn,
    cancel_requested_at: row.cancel_requested_at_ms === null ? null : formatTimestamp(row.cancel_requested_at_ms),
    created_at: formatTimestamp(row.created_at_ms),
    updated_at: formatTimestamp(row.updated_at_ms),
  }
}
