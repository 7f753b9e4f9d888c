import type { Clock } from '../../internal/clock.ts'
import { DeadlineExpired, underDeadline } from '../../internal/http/under-deadline.ts'
import { type DeploymentCheck, type DeploymentCheckId, type Finding, failing } from './deployment-report.ts'

export interface LookPolicy {
  readonly clock: Clock
  readonly attempts: number
  readonly intervalMs: number
  readonly attemptTimeoutMs: number
  readonly signal: AbortSignal | undefined
}

/**
 * Looks until it finds something that waiting does not change, or has looked often enough. What a look
 * throws is a finding too; only an abort rejects, with the signal's own reason.
 */
export async function lookRepeatedly(
  id: DeploymentCheckId,
  policy: LookPolicy,
  look: (signal: AbortSignal) => Promise<Finding>,
): Promise<DeploymentCheck> {
  const { clock, attempts: most, intervalMs, attemptTimeoutMs, signal } = policy
  const startedAtMs = clock.monotonic()
  for (let attempts = 1; ; attempts++) {
    let finding: Finding
    try {
      finding = await underDeadline(clock, attemptTimeoutMs, signal, look)
    } catch (error) {
      if (signal?.aborted) throw signal.reason
      finding = describeThrown(error, attemptTimeoutMs)
    }
    const { outcome, seen, advice, mayPass } = finding
    if (!mayPass || attempts >= most) {
      const made = outcome === 'skip' ? 0 : attempts
      return { id, outcome, seen, advice, attempts: made, durationMs: clock.monotonic() - startedAtMs }
    }
    await clock.sleep(intervalMs, signal)
  }
}

function describeThrown(error: unknown, attemptTimeoutMs: number): Finding {
  if (error instanceof DeadlineExpired)
    return failing(
      `no answer within ${attemptTimeoutMs} ms`,
      'Look at the load of the host and of what stands in front.',
    )
  const { message, cause } = error instanceof Error ? error : new Error(String(error))
  const code = (cause as { readonly code?: unknown } | undefined)?.code
  return failing(
    `no answer: ${typeof code === 'string' ? code : message}`,
    'Check that the name resolves, that the port is open and that the certificate is good.',
  )
}
