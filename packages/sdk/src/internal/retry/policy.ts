/** How often and how patiently a call is repeated. All durations in milliseconds. */
export interface RetryPolicy {
  /** Attempts in all, the first included. @default 4 */
  readonly maxAttempts: number
  /** Upper bound of the first backoff; doubles per retry. @default 300 */
  readonly baseDelayMs: number
  /** No backoff of ours exceeds this. A server's `Retry-After` may. @default 10000 */
  readonly maxDelayMs: number
  /**
   * Everything one call may take, waits included. When the server asks for a longer wait than what
   * is left, the call fails with `retry_after_too_long` instead of coming back early.
   * @default 120000
   */
  readonly totalTimeoutMs: number
}

export const defaultRetryPolicy: RetryPolicy = {
  maxAttempts: 4,
  baseDelayMs: 300,
  maxDelayMs: 10_000,
  totalTimeoutMs: 120_000,
}
