import { getRuntime } from '../../internal/runtime.ts'
import { pollUntil } from '../../internal/waiter/poll-until.ts'
import type { TransferClient } from '../client.ts'
import type { ExportResource } from '../generated/types.ts'
import { exportEnded, waitEnded } from './export-errors.ts'
import { exportLabel, isExportFinished } from './export-progress.ts'
import { type ExportWaitOptions, type ExportWaitState, readExportWaitOptions } from './export-wait-options.ts'

/** How to wait for an export, and what to hear meanwhile. */
export interface WaitForExportOptions extends ExportWaitOptions {
  /** Hears of every look that found something changed, the first included. */
  readonly onObservation?: (resource: ExportResource) => void
  /** Receives what to store in order to go on elsewhere, after every look. */
  readonly onState?: (state: ExportWaitState) => void
  /** Goes on from a stored state: neither earlier nor for longer than the first wait would have. */
  readonly state?: ExportWaitState
}

/**
 * Waits until an export has succeeded and resolves to it, with `output`.
 *
 * Looks about once a second after a change, then less and less often, and never at a fixed beat.
 * Looks that fail in passing are taken in stride; an export that is merely late, one that will never
 * end and one that failed are different errors.
 *
 * @throws {TransferError} `export_failed` and `export_cancelled` with `details.resource`;
 * `wait_timeout` and `export_stalled` with `details.last` and `details.state`; the code of a look that
 * was refused (`not_found`, `unauthorized`, ...) or kept failing, with the same details.
 *
 * @example
 * ```ts
 * const { resource } = await startExport(client, { source_key, filename: 'report.csv' })
 * const done = await waitForExport(client, resource.export_id, { timeoutMs: 600_000 })
 * await downloadFile(client, { key: done.output.key }, { to: done.output.download_filename })
 * ```
 */
export async function waitForExport(
  client: Pick<TransferClient, 'getExport'> & Parameters<typeof getRuntime>[0],
  exportId: string,
  options: WaitForExportOptions = {},
): Promise<SucceededExport> {
  const policy = readExportWaitOptions(options, 'waitForExport')
  options.signal?.throwIfAborted()
  const runtime = getRuntime(client)
  const { signal, onState, state } = options
  let label = state?.last ? exportLabel(state.last.value) : null
  const observe = (resource: ExportResource) => {
    if (exportLabel(resource) === label) return
    label = exportLabel(resource)
    options.onObservation?.(resource)
  }
  const looks = pollUntil<ExportResource>({
    poll: (stop) => client.getExport(exportId, stop ? { signal: stop } : {}),
    judge: (resource) => ({ label: exportLabel(resource), done: isExportFinished(resource) }),
    policy,
    runtime,
    state,
    signal,
    onState,
  })
  for (;;) {
    const look = await looks.next()
    if (!look.done) {
      observe(look.value)
      continue
    }
    const end = look.value
    if (end.type === 'gave-up') throw waitEnded({ ...end, exportId, nowMs: runtime.clock.now() })
    observe(end.value)
    if (!isSucceeded(end.value)) throw exportEnded(end.value)
    return end.value
  }
}

/** An export that has a result. */
export type SucceededExport = ExportResource & {
  readonly status: 'succeeded'
  readonly output: NonNullable<ExportResource['output']>
}

function isSucceeded(resource: ExportResource): resource is SucceededExport {
  return resource.status === 'succeeded' && resource.output != null
}
