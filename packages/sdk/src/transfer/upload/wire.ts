/** The wire types of an upload, under short names. */
export interface InitiateUploadRequest {
  readonly filename: string
  readonly size_bytes: number
  readonly content_type?: string | null
  readonly workload_class?: string | null
  readonly policy_hint?: string | null
  readonly checksum_preference?: 'none' | 'standard' | 'strict' | null
  readonly checksum_value?: string | null
}
export interface InitiateUploadResponse {
  readonly strategy: 'single' | 'multipart'
  readonly bucket: string
  readonly key: string
  readonly session_id: string
  readonly expires_in_seconds: number
  readonly policy_id: string
  readonly policy_version: string
  readonly max_concurrency_hint: number
  readonly sign_batch_size_hint: number
  readonly accelerate_enabled: boolean
  readonly checksum_algorithm?: string | null
  readonly checksum_mode: 'none' | 'optional' | 'required'
  readonly resumable_until: string
  readonly url?: string | null
  readonly upload_id?: string | null
  readonly part_size_bytes?: number | null
}
