import type { TransferOperationName } from '@nova/sdk/transfer/contract'

/** Statuses of a store that refuses for a reason a caller can bring about. */
const provokedStoreErrors: ReadonlySet<TransferOperationName> = new Set(['completeUpload', 'abortUpload'])

const byCode: Readonly<Record<string, string>> = {
  internal_error: 'only an unexpected failure of the service raises it',
  session_store_unavailable: 'only while the upload session store is down',
  idempotency_unavailable: 'only while the idempotency store is down',
  queue_unavailable: 'only while the export workflow cannot be started',
  conflict: 'only after a cancellation lost eight races in a row',
  jwks_fetch_failed: 'only while the signing keys of the issuer cannot be fetched',
  jwks_error: 'only while the signing keys of the issuer cannot be read',
}

/** Why no caller can bring a cell about, for the cells where that is known. */
export function whyUnreachable(operation: TransferOperationName, status: number, code: string | null): string | null {
  if (code === null)
    return operation === 'healthReady' && status === 503 ? 'only while a dependency of the service is down' : null
  if (code === 'upstream_s3_error')
    return provokedStoreErrors.has(operation) ? null : 'only while the object store is down'
  if (code === 'forbidden') {
    if (operation === 'metricsSummary') return null
    return operation === 'createExport'
      ? 'only where exports are switched off'
      : 'only where the deployment demands scopes or permissions'
  }
  return byCode[code] ?? null
}
