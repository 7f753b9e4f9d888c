import type { ChecksumMode } from '../policy/policy.ts'

/** What the server remembers of an upload. The limits are frozen at initiate. */
export interface UploadSession {
  readonly session_id: string
  readonly upload_id: string | null
  readonly scope_id: string
  readonly bucket: string
  readonly key: string
  readonly size_bytes: number
  readonly part_size_bytes: number | null
  readonly checksum_mode: ChecksumMode
  readonly checksum_algorithm: string | null
  readonly sign_batch_size_hint: number
  readonly sign_requests_per_upload_limit: number
  readonly accelerate_enabled: boolean
  readonly created_at_ms: number
  readonly resumable_until_ms: number
  sign_count: number
  status: 'initiated' | 'active' | 'completed' | 'aborted'
}

export type ExportStatus = 'queued' | 'validating' | 'copying' | 'finalizing' | 'succeeded' | 'failed' | 'cancelled'

/** One export with everything its resource shows. */
export interface ExportRow {
  readonly export_id: string
  readonly scope_id: string
  readonly source_key: string
  readonly filename: string
  readonly request_id: string
  readonly created_at_ms: number
  updated_at_ms: number
  status: ExportStatus
  output: { readonly key: string; readonly download_filename: string } | null
  error: string | null
  execution_arn: string | null
  cancel_requested_at_ms: number | null
  /** Size of the source once known: it decides the copy lane. */
  source_size_bytes: number | null
}

/** A key somebody holds, and the answer once there is one. */
export interface IdempotencyClaim {
  readonly fingerprint: string
  expires_at_ms: number
  answer: { readonly status: number; readonly body: string } | null
}
