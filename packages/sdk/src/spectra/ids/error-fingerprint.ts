import { sha256 } from '@noble/hashes/sha2.js'
import { toHex } from '../../internal/hash.ts'

/** What a failure of the pipeline is told by. */
export type FailureFacts =
  /** Something was put into quarantine; `primary_id` is that of the nova or spectrum, or a name when there is none. */
  | {
      readonly kind: 'quarantine'
      readonly reason: string
      readonly workflow_name: string
      readonly primary_id: string
    }
  /** A run ended. Only the first 100 characters of the cause count. */
  | { readonly kind: 'terminal'; readonly error_type: string; readonly job_run_id: string; readonly cause: string }
  /** Bytes could not be acquired. */
  | { readonly kind: 'acquisition'; readonly message: string }

const COUNTED_CAUSE_CHARACTERS = 100

/**
 * Twelve hex digits by which operators recognise a failure they have met before. Never a key: it is short, and made of
 * text that anybody may write.
 *
 * @example
 * ```ts
 * const workflow_name = 'initialize_nova'
 * console.log(
 *   errorFingerprint({ kind: 'quarantine', reason: 'COORDINATE_AMBIGUITY', workflow_name, primary_id: 'V1324 Sco' }),
 * ) // 865a54ad407c
 * ```
 */
export function errorFingerprint(failure: FailureFacts): string {
  return toHex(sha256(new TextEncoder().encode(textOf(failure)))).slice(0, 12)
}

function textOf(failure: FailureFacts): string {
  if (failure.kind === 'quarantine') return `${failure.reason}:${failure.workflow_name}:${failure.primary_id}`
  if (failure.kind === 'acquisition') return failure.message
  // By characters: slice() counts halves of those outside the basic plane.
  const cause = [...failure.cause.slice(0, 2 * COUNTED_CAUSE_CHARACTERS)].slice(0, COUNTED_CAUSE_CHARACTERS).join('')
  return `${failure.error_type}:${failure.job_run_id}:${cause}`
}
