import type { TransferContext } from '../context.ts'
import { ApiError } from '../http/api-error.ts'
import { type Call, callerOf, type Reply } from '../http/call.ts'
import { describeExport } from './describe-export.ts'
import type { ExportRunner } from './export-runner.ts'
import { isTerminal } from './export-state.ts'
import { findExport } from './find-export.ts'

const maxRaces = 8

/**
 * Cancels an export there and then. A finished one is given back as it is. When the execution cannot be
 * stopped the caller sees an error although the cancellation is stored.
 */
export async function cancelExport(context: TransferContext, runner: ExportRunner, call: Call): Promise<Reply> {
  const row = findExport(context, call)
  const lostRaces = () =>
    new ApiError(409, 'conflict', 'The export changed too often to be cancelled', {
      export_id: row.export_id,
      scope_id: callerOf(call).scopeId,
      max_retries: maxRaces,
    })
  if (isTerminal(row.status)) {
    if (context.has('cancel-terminal-conflicts')) throw lostRaces()
    return { status: 200, body: describeExport(row, context.has) }
  }
  await context.pass('exports:cancel').catch((error: { isConnection?: boolean }) => {
    throw error.isConnection ? error : lostRaces()
  })
  const status = context.has('cancel-keeps-running') ? row.status : 'cancelled'
  await runner.move(row, { status, cancel_requested_at_ms: context.clock.now() })
  await context.pass('exports:stop')
  context.metrics.count('exports_cancelled')
  return { status: 200, body: describeExport(row, context.has) }
}
