import type { NovaErrorKind } from '../internal/errors.ts'
import { pipelineCodes } from '../internal/http/pipeline-codes.ts'

/** Codes of failures that only this side can see, each with its kind. */
export const clientErrorCodes = {
  ...pipelineCodes,

  empty_source: 'local',
  source_changed: 'integrity',
  source_unreadable: 'local',
  source_too_large: 'local',
  /** Storage sent no readable ETag; in a browser its CORS rules do not expose it. */
  etag_hidden: 'integrity',
  part_checksum_mismatch: 'integrity',
  part_rejected: 'service',
  url_expired: 'authorization',
  storage_unavailable: 'service',
  storage_denied: 'authorization',
  upload_vanished: 'not_found',
  upload_incomplete: 'integrity',
  duplicate_part_numbers: 'local',
  sign_budget_exhausted: 'rate_limit',
  /** Complete may or may not have happened. */
  completion_ambiguous: 'conflict',
  completion_unproven: 'integrity',
  token_corrupt: 'local',
  token_version_unsupported: 'local',
  token_mismatch: 'local',
  /** The place where upload tokens are kept cannot be read or written. */
  token_store_unavailable: 'local',
  /** Another owner is working on this upload. */
  upload_busy: 'conflict',

  disk_full: 'local',
  destination_unwritable: 'local',
  download_changed: 'integrity',
  download_integrity: 'integrity',
  range_ignored: 'service',

  export_failed: 'service',
  export_cancelled: 'conflict',
  export_stalled: 'timeout',
  wait_timeout: 'timeout',

  deploy_output_invalid: 'validation',
  deploy_output_digest_mismatch: 'integrity',
} as const satisfies Readonly<Record<string, NovaErrorKind>>
