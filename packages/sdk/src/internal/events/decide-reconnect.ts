export interface ReconnectPolicy {
  /** Upper bound of the first wait; doubles with every failure in a row. */
  readonly baseDelayMs: number
  readonly maxDelayMs: number
  /** Give up after this many failures in a row. */
  readonly maxFailures: number
  /** A connection that lived this long was a good one, whatever came over it. */
  readonly stableAfterMs: number
}

export const defaultReconnectPolicy: ReconnectPolicy = {
  baseDelayMs: 1000,
  maxDelayMs: 30_000,
  maxFailures: 6,
  stableAfterMs: 20_000,
}

/** What is known of a connection that has ended. */
export interface ConnectionEnd {
  readonly livedMs: number
  /** Something came that had not come before. */
  readonly broughtNews: boolean
}

export type ReconnectDecision =
  | { readonly action: 'reconnect'; readonly delayMs: number; readonly failures: number }
  | { readonly action: 'give-up'; readonly failures: number }

/**
 * Whether and when to connect again. Being accepted proves nothing: a server that accepts, perhaps
 * repeats its last event, and closes is failing, and each round of that waits longer.
 *
 * @param askedMs The server's own `retry:` value, a floor.
 */
export function decideReconnect(
  failuresBefore: number,
  end: ConnectionEnd,
  policy: ReconnectPolicy,
  askedMs: number | null,
  random: () => number,
): ReconnectDecision {
  const wasGood = end.broughtNews || end.livedMs >= policy.stableAfterMs
  const failures = wasGood ? 0 : failuresBefore + 1
  if (failures >= policy.maxFailures) return { action: 'give-up', failures }
  const boundMs = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** Math.max(0, failures - 1))
  const jitteredMs = boundMs * (0.5 + 0.5 * random())
  return { action: 'reconnect', delayMs: Math.round(Math.max(jitteredMs, askedMs ?? 0)), failures }
}
