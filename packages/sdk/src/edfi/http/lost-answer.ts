import { isEdfiError } from '../errors.ts'

/** Codes of calls that ended without an answer that could be read: they may have happened. */
const LOST = new Set([
  'attempt_timeout',
  'total_timeout',
  'unexpected_body',
  'body_truncated',
  'body_too_large',
  'response_invalid',
])

/** Whether a call may have taken effect although it failed: its answer was lost, not refused. */
export function isAnswerLost(error: unknown): boolean {
  if (!isEdfiError(error)) return false
  if (error.code === 'network_error') return error.details['reached'] !== 'no'
  // A gateway that gave up waiting says nothing about what it had passed on.
  if (error.code === 'gateway_rejected') return (error.status ?? 0) >= 500
  return LOST.has(error.code)
}
