import type { TransferContext } from '../context.ts'
import { type Call, callerOf, type Reply } from '../http/call.ts'
import { describeExport } from './describe-export.ts'
import type { ExportRunner } from './export-runner.ts'
import { findExport } from './find-export.ts'
import { streamExport } from './stream-export.ts'

/** One export, or the stream of its states for who asks for events. */
export async function getExport(context: TransferContext, runner: ExportRunner, call: Call): Promise<Reply> {
  const row = findExport(context, call)
  if (!acceptsEvents(call.request.headers.get('accept'))) return { status: 200, body: describeExport(row, context.has) }
  return {
    status: 200,
    contentType: 'text/event-stream',
    stream: streamExport(context, runner, row, call.request.signal),
  }
}

const acceptsEvents = (accept: string | null) =>
  (accept ?? '').split(',').some((range) => range.split(';')[0]?.trim().toLowerCase() === 'text/event-stream')

/** The newest exports of the scope. A fresh one appears a moment after it was created. */
export async function listExports(context: TransferContext, call: Call): Promise<Reply> {
  const { scopeId } = callerOf(call)
  const visibleFromMs = context.clock.now() - context.settings.exportListDelayMs
  const own = [...context.state.exports.values()].filter(
    (row) => row.scope_id === scopeId && row.created_at_ms <= visibleFromMs,
  )
  // Rows are in the order of creation; reversed first, so that equal timestamps are newest first too.
  const newestFirst = own.reverse().sort((a, b) => b.created_at_ms - a.created_at_ms)
  const ordered = context.has('exports-unsorted') ? newestFirst.reverse() : newestFirst
  return {
    status: 200,
    body: { exports: ordered.slice(0, Number(call.query['limit'])).map((row) => describeExport(row, context.has)) },
  }
}
