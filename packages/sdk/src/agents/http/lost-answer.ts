import type { OperationSpec } from '../../internal/operation.ts'
import { agentsError, isAgentsError } from '../errors.ts'

/** Codes of calls that ended without an answer that could be read: they may have happened. */
const LOST: ReadonlySet<string> = new Set([
  'attempt_timeout',
  'total_timeout',
  'unexpected_body',
  'body_truncated',
  'body_too_large',
  'response_invalid',
])

/** Whether a call may have taken effect although it failed: its answer was lost, not refused. */
function isAnswerLost(error: unknown): boolean {
  if (!isAgentsError(error)) return false
  if (error.code === 'network_error') return error.details['reached'] !== 'no'
  // A gateway that gave up waiting says nothing about what it had passed on.
  if (error.code === 'gateway_rejected') return (error.status ?? 0) >= 500
  return LOST.has(error.code) && error.details['sent'] !== false
}

/** Says of a write without an answer that nobody knows what became of it; anything else stays what it is. */
export function explainLostAnswer(error: unknown, operation: OperationSpec): unknown {
  if (operation.retry !== 'verify' || !isAgentsError(error) || !isAnswerLost(error)) return error
  const { code, message, status, requestId, attempts, details } = error
  return agentsError({
    code: 'outcome_unknown',
    message: `${message.replace(/\.$/, '')}; whether it took effect is unknown.`,
    operation: operation.name,
    status,
    requestId,
    attempts,
    details: { ...details, failedWith: code },
    cause: error,
  })
}

/**
 * Whether a write that failed may have taken effect all the same: no answer came, or the service failed behind it, which
 * it says with a status of 500 and above, and mostly with a 400 that comes late.
 *
 * @example
 * ```ts
 * const outcome = await attempt(client.createTask({ type: 'analysis', parameters: {} }))
 * if (outcome.status === 'ERROR' && isOutcomeUnknown(outcome.error)) console.log('look before you repeat it')
 * ```
 */
export function isOutcomeUnknown(error: unknown): boolean {
  if (!isAgentsError(error)) return false
  if (error.code === 'outcome_unknown' || error.code === 'service_error') return true
  return error.details['serverSide'] === true
}
