import type { NovaError } from '../../internal/errors.ts'
import type { WaiterState } from '../../internal/waiter/waiter-state.ts'
import { type TransferError, type TransferErrorCode, transferError } from '../errors.ts'
import type { ExportResource } from '../generated/types.ts'
import { explainExportError } from './explain-export-error.ts'

/** An export that ended without a result. `details.resource` is the resource itself. */
export function exportEnded(resource: ExportResource): TransferError<'export_failed' | 'export_cancelled'> {
  const { export_id } = resource
  if (resource.status === 'cancelled') {
    return transferError({
      code: 'export_cancelled',
      message: `Export ${export_id} was cancelled.`,
      advice: 'Start another export if it is still wanted.',
      operation: 'waitForExport',
      details: { export_id, resource },
    })
  }
  const why = explainExportError(resource)
  return transferError({
    code: 'export_failed',
    message: `Export ${export_id} failed: ${why?.summary ?? 'The service gives no reason.'}`,
    advice: why?.advice ?? 'Start the export again; if it fails again, give support the export id.',
    operation: 'waitForExport',
    retryable: why?.reason === 'queue_unavailable' || why?.reason === 'timed_out',
    details: { export_id, reason: why?.reason ?? 'unknown', error_type: why?.error_type ?? null, resource },
  })
}

export interface GaveUpInit {
  readonly exportId: string
  readonly why: 'deadline' | 'stalled' | 'poll-failures' | 'refused'
  readonly state: WaiterState<ExportResource>
  readonly cause: NovaError | null
  readonly nowMs: number
}

/**
 * Waiting ended, the export did not. `details.last` is the last observation, `details.state` what
 * `waitForExport` takes to go on. That a look failed says nothing about the export, so such an error
 * keeps the code of the failed look.
 */
export function waitEnded({ exportId, why, state, cause, nowMs }: GaveUpInit): TransferError {
  const last = state.last?.value ?? null
  const seen = last ? `it was last seen "${last.status}"` : 'it was never seen'
  const waitedMs = nowMs - state.startedAtMs
  const details = {
    export_id: exportId,
    status: last?.status ?? null,
    polls: state.polls,
    clock: 'waiter',
    last,
    state,
  }
  const operation = 'waitForExport'
  if (why === 'stalled') {
    return transferError({
      code: 'export_stalled',
      message: `Export ${exportId} has not moved for ${nowMs - (state.history.at(-1)?.atMs ?? state.startedAtMs)} ms: ${seen}.`,
      advice: 'The service forgets exports that run into its own time limit: cancel it and start another.',
      operation,
      details,
    })
  }
  if (why === 'deadline' || cause === null) {
    return transferError({
      code: 'wait_timeout',
      message: `Export ${exportId} did not end within ${waitedMs} ms: ${seen}.`,
      advice: 'It goes on without us: wait again, with details.state and a larger timeoutMs.',
      operation,
      retryable: true,
      details,
      ...(cause ? { cause } : {}),
    })
  }
  return transferError<TransferErrorCode>({
    code: cause.code as TransferErrorCode,
    kind: cause.kind,
    message: `Export ${exportId} could not be looked at: ${seen}, then: ${cause.message}`,
    advice: cause.advice,
    operation,
    status: cause.status,
    requestId: cause.requestId,
    retryable: cause.retryable,
    retryAfterMs: cause.retryAfterMs,
    details,
    cause,
  })
}
