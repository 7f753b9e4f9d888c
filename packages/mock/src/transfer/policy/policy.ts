/** The transfer policy in wire names: what capabilities publish, plus what the server keeps to itself. */
export interface TransferPolicy {
  readonly policy_id: string
  readonly policy_version: string
  readonly max_upload_bytes: number
  readonly multipart_threshold_bytes: number
  readonly target_upload_part_count: number
  /** The preferred part size. No endpoint tells it. */
  readonly upload_part_size_bytes: number
  readonly minimum_part_size_bytes: number
  readonly maximum_part_size_bytes: number
  readonly max_concurrency_hint: number
  readonly sign_batch_size_hint: number
  readonly accelerate_enabled: boolean
  readonly checksum_algorithm: string | null
  readonly checksum_mode: ChecksumMode
  readonly resumable_ttl_seconds: number
  readonly active_multipart_upload_limit: number
  readonly daily_ingress_budget_bytes: number
  readonly sign_requests_per_upload_limit: number
  readonly large_export_worker_threshold_bytes: number
}

export type ChecksumMode = 'none' | 'optional' | 'required'

/** Fields an overlay document may set: everything but the bounds built into the server. */
export type PolicyOverlayFields = Partial<Omit<TransferPolicy, 'minimum_part_size_bytes' | 'maximum_part_size_bytes'>>

/** A policy document laid over the static settings, with named profiles. */
export interface PolicyOverlay extends PolicyOverlayFields {
  readonly profiles?: Readonly<Record<string, PolicyOverlayFields>>
}

/** The policy of a default deployment. */
export const defaultPolicy: TransferPolicy = {
  policy_id: 'default',
  policy_version: '2026-04-03',
  max_upload_bytes: 536_870_912_000,
  multipart_threshold_bytes: 104_857_600,
  target_upload_part_count: 2000,
  upload_part_size_bytes: 134_217_728,
  minimum_part_size_bytes: 67_108_864,
  maximum_part_size_bytes: 536_870_912,
  max_concurrency_hint: 4,
  sign_batch_size_hint: 64,
  accelerate_enabled: false,
  checksum_algorithm: null,
  checksum_mode: 'none',
  resumable_ttl_seconds: 604_800,
  active_multipart_upload_limit: 200,
  daily_ingress_budget_bytes: 1_099_511_627_776,
  sign_requests_per_upload_limit: 512,
  large_export_worker_threshold_bytes: 53_687_091_200,
}

/** The smallest threshold the server accepts: the store's own minimum for a part. */
export const smallestPartBytes = 5 * 1024 * 1024
