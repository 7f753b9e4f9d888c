import type { TransferClient } from '../client.ts'
import { isTransferError } from '../errors.ts'
import type { ExportResource } from '../generated/types.ts'
import { isExportFinished } from './export-progress.ts'

/**
 * Cancels an export and resolves to what it is then: `cancelled`, or the other final state it had
 * reached before. Idempotent. A failure that may be a lost answer is checked against the resource, because the
 * service stores the cancellation before it stops the work. A cancelled export may keep its `output`;
 * what was copied so far is removed by the service.
 *
 * @throws {TransferError} `not_found` for an unknown or foreign export; what cancelling rejected with
 * when the export is still open.
 *
 * @example
 * ```ts
 * const { status } = await cancelExport(client, exportId)
 * if (status !== 'cancelled') console.log('too late:', status)
 * ```
 */
export async function cancelExport(
  client: Pick<TransferClient, 'cancelExport' | 'getExport'>,
  exportId: string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<ExportResource> {
  const call = options.signal ? { signal: options.signal } : {}
  try {
    return await client.cancelExport(exportId, call)
  } catch (error) {
    if (!isTransferError(error) || !error.retryable) throw error
    const resource = await client.getExport(exportId, call).catch(() => null)
    options.signal?.throwIfAborted()
    if (resource && isExportFinished(resource)) return resource
    throw error
  }
}
