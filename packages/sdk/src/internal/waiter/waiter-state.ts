/** How often a waiter looks, and how long. */
export interface WaiterPolicy {
  /** The interval after something changed. Also the shortest one. */
  readonly minIntervalMs: number
  /** The interval when nothing has changed for long. */
  readonly maxIntervalMs: number
  /** What the interval is multiplied by after each look that found nothing changed. */
  readonly growth: number
  /** How long to wait in all, from the start of the waiter and across resumptions. */
  readonly timeoutMs: number
  /** Give up when nothing has changed for this long; null to wait for `timeoutMs` only. */
  readonly stallTimeoutMs: number | null
  /** Failed looks in a row that are taken in stride: that a look failed says nothing about the job. */
  readonly maxPollFailures: number
}

/** A change that was seen: what was observed, in a word, and when for the first time. */
export interface WaiterChange {
  readonly label: string
  readonly atMs: number
}

/**
 * Everything a waiter knows, as plain JSON: it can be stored, mailed, and taken up by another process.
 * All instants are wall time in milliseconds since the epoch.
 */
export interface WaiterState<Observed> {
  readonly v: 1
  readonly startedAtMs: number
  readonly deadlineAtMs: number
  readonly nextPollAtMs: number
  /** The interval before jitter. */
  readonly intervalMs: number
  readonly polls: number
  readonly pollFailures: number
  readonly failuresInARow: number
  readonly lastFailure: string | null
  /** Changes, oldest first; the first and the latest are kept when there are too many. */
  readonly history: readonly WaiterChange[]
  readonly last: { readonly value: Observed; readonly atMs: number } | null
}

export function startWaiter<Observed>(policy: WaiterPolicy, nowMs: number): WaiterState<Observed> {
  return {
    v: 1,
    startedAtMs: nowMs,
    deadlineAtMs: nowMs + policy.timeoutMs,
    nextPollAtMs: nowMs,
    intervalMs: policy.minIntervalMs,
    polls: 0,
    pollFailures: 0,
    failuresInARow: 0,
    lastFailure: null,
    history: [],
    last: null,
  }
}

/** A stored state, or null when the value is not one. What was observed is not checked. */
export function readWaiterState<Observed>(value: unknown): WaiterState<Observed> | null {
  if (typeof value !== 'object' || value === null) return null
  const state = value as Partial<Record<keyof WaiterState<Observed>, unknown>>
  const numbers = [
    'startedAtMs',
    'deadlineAtMs',
    'nextPollAtMs',
    'intervalMs',
    'polls',
    'pollFailures',
    'failuresInARow',
  ] as const
  if (state.v !== 1 || numbers.some((name) => !Number.isFinite(state[name]))) return null
  if (!Array.isArray(state.history) || typeof state.last !== 'object') return null
  return value as WaiterState<Observed>
}
