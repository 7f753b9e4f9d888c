import type { ExportRow, IdempotencyClaim, UploadSession } from './rows.ts'

/** Everything the control plane remembers, as plain data. */
export interface StateSnapshot {
  readonly v: 1
  readonly sessions: readonly UploadSession[]
  readonly exports: readonly ExportRow[]
  readonly claims: readonly (readonly [string, IdempotencyClaim])[]
  /** Bytes initiated per scope and UTC day. */
  readonly dailyBytes: readonly (readonly [string, number])[]
  readonly activeUploads: readonly (readonly [string, number])[]
}

export interface TransferState {
  /** By upload id for multipart uploads, by session id for single ones. */
  readonly sessions: Map<string, UploadSession>
  /** In the order of creation. */
  readonly exports: Map<string, ExportRow>
  readonly claims: Map<string, IdempotencyClaim>
  readonly dailyBytes: Map<string, number>
  readonly activeUploads: Map<string, number>
  snapshot(): StateSnapshot
}

/** State as it was left, or none. */
export function createTransferState(from?: StateSnapshot): TransferState {
  const sessions = new Map((from?.sessions ?? []).map((row) => [row.upload_id ?? row.session_id, row]))
  const exports = new Map((from?.exports ?? []).map((row) => [row.export_id, row]))
  const claims = new Map(from?.claims ?? [])
  const dailyBytes = new Map(from?.dailyBytes ?? [])
  const activeUploads = new Map(from?.activeUploads ?? [])
  return {
    sessions,
    exports,
    claims,
    dailyBytes,
    activeUploads,
    snapshot: () => ({
      v: 1,
      sessions: [...sessions.values()],
      exports: [...exports.values()],
      claims: [...claims],
      dailyBytes: [...dailyBytes],
      activeUploads: [...activeUploads],
    }),
  }
}
