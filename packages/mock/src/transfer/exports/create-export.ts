import type { TransferContext } from '../context.ts'
import { ApiError, apiErrors } from '../http/api-error.ts'
import { type Call, callerOf, type Reply } from '../http/call.ts'
import type { ExportRow } from '../state/rows.ts'
import { describeExport } from './describe-export.ts'
import type { ExportRunner } from './export-runner.ts'

/** Queues an export. Whether the source exists is found out later, by the workflow. */
export async function createExport(context: TransferContext, runner: ExportRunner, call: Call): Promise<Reply> {
  if (!context.settings.exportsEnabled) throw apiErrors.forbidden('Exports are switched off')
  const { scopeId } = callerOf(call)
  const body = call.body as { source_key: string; filename: string }
  if (context.has('export-checks-source'))
    await context.storage.head(body.source_key).catch(() => {
      throw apiErrors.invalid('source object was not found')
    })
  const nowMs = context.clock.now()
  const row: ExportRow = {
    export_id: context.random.hex(32),
    scope_id: scopeId,
    source_key: body.source_key,
    filename: body.filename,
    request_id: call.requestId,
    created_at_ms: nowMs,
    updated_at_ms: nowMs,
    status: 'queued',
    output: null,
    error: null,
    execution_arn: null,
    cancel_requested_at_ms: null,
    source_size_bytes: null,
  }
  context.state.exports.set(row.export_id, row)
  await context.save()
  await startWorkflow(context, runner, row)
  context.metrics.count('exports_created')
  return { status: context.has('create-export-200') ? 200 : 201, body: describeExport(row, context.has) }
}

async function startWorkflow(context: TransferContext, runner: ExportRunner, row: ExportRow): Promise<void> {
  try {
    await context.pass('exports:start')
  } catch (error) {
    if ((error as { isConnection?: boolean }).isConnection) throw error
    await runner.move(row, { status: 'failed', error: 'queue_unavailable' })
    throw new ApiError(503, 'queue_unavailable', 'The export could not be started', {
      error_type: 'ClientError',
      error_code: 'ThrottlingException',
    })
  }
  row.execution_arn = `arn:aws:states:us-east-1:000000000000:execution:nova-export-workflow:${row.export_id}`
  if (context.has('exports-fail-at-start')) await runner.move(row, { status: 'failed', error: 'export_failed' })
  await context.save()
  runner.start(row)
}
