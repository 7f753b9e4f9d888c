import type { CallOptions } from '../internal/transport.ts'
import type { LabsOperationName } from './generated/operations.ts'

const MINUTE_MS = 60_000

/** What the service holds an answer back for, with room: it works until it is done and then answers. */
const LONG_CALLS_MS: { readonly [Name in LabsOperationName]?: number } = {
  startNode: 3 * MINUTE_MS,
  calibrateDynamips: 3 * MINUTE_MS,
  pullDockerImage: 30 * MINUTE_MS,
  uploadImage: 30 * MINUTE_MS,
}

/** The options of a call, with the time that its operation takes where the caller does not say otherwise. */
export function grantTime(operation: string, options: CallOptions = {}): CallOptions {
  const leastMs = LONG_CALLS_MS[operation as LabsOperationName]
  if (leastMs === undefined || options.attemptTimeoutMs !== undefined) return options
  const retry = options.retry === false ? { maxAttempts: 1 } : options.retry
  return { ...options, attemptTimeoutMs: leastMs, retry: { totalTimeoutMs: leastMs, ...retry } }
}
