import type { TransferContext } from '../context.ts'
import { apiErrors } from '../http/api-error.ts'
import { type Call, callerOf } from '../http/call.ts'
import type { ExportRow } from '../state/rows.ts'

/** The export a call names. One of another scope does not exist as far as the caller can tell. */
export function findExport(context: TransferContext, call: Call): ExportRow {
  const row = context.state.exports.get(call.path['export_id'] ?? '')
  const isOwn = row?.scope_id === callerOf(call).scopeId
  if (row && !isOwn && context.has('foreign-export-403'))
    throw apiErrors.forbidden('The export belongs to somebody else')
  if (!row || !isOwn) throw apiErrors.notFound('No such export')
  return row
}
