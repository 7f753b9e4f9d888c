import type { WaiterChange, WaiterPolicy, WaiterState } from './waiter-state.ts'

export type WaiterEvent<Observed> =
  /** The look succeeded. `label` names what was seen; another label is a change. */
  | { readonly type: 'observed'; readonly value: Observed; readonly label: string; readonly done: boolean }
  /** The look failed in a way that may pass. */
  | { readonly type: 'poll-failed'; readonly message: string; readonly retryAfterMs: number | null }

export type WaiterAction =
  | { readonly type: 'poll'; readonly delayMs: number }
  | { readonly type: 'done' }
  | { readonly type: 'give-up'; readonly why: 'deadline' | 'stalled' | 'poll-failures' }

const HISTORY_LIMIT = 50

/** What follows from one look. Pure: the same state, event, instant and chance give the same answer. */
export function stepWaiter<Observed>(
  state: WaiterState<Observed>,
  event: WaiterEvent<Observed>,
  policy: WaiterPolicy,
  nowMs: number,
  random: () => number,
): { readonly state: WaiterState<Observed>; readonly action: WaiterAction } {
  const polls = state.polls + 1
  if (event.type === 'poll-failed') {
    const failed: WaiterState<Observed> = {
      ...state,
      polls,
      pollFailures: state.pollFailures + 1,
      failuresInARow: state.failuresInARow + 1,
      lastFailure: event.message,
      intervalMs: grow(state.intervalMs, policy),
    }
    if (failed.failuresInARow > policy.maxPollFailures)
      return { state: failed, action: { type: 'give-up', why: 'poll-failures' } }
    return schedule(failed, policy, nowMs, random, event.retryAfterMs ?? 0)
  }

  const changed = state.history.at(-1)?.label !== event.label
  const seen: WaiterState<Observed> = {
    ...state,
    polls,
    failuresInARow: 0,
    intervalMs: changed ? policy.minIntervalMs : grow(state.intervalMs, policy),
    history: changed ? remember(state.history, { label: event.label, atMs: nowMs }) : state.history,
    last: { value: event.value, atMs: nowMs },
  }
  if (event.done) return { state: seen, action: { type: 'done' } }
  return schedule(seen, policy, nowMs, random, 0)
}

function schedule<Observed>(
  state: WaiterState<Observed>,
  policy: WaiterPolicy,
  nowMs: number,
  random: () => number,
  leastMs: number,
): { readonly state: WaiterState<Observed>; readonly action: WaiterAction } {
  if (nowMs >= state.deadlineAtMs) return { state, action: { type: 'give-up', why: 'deadline' } }
  const sinceMs = nowMs - (state.history.at(-1)?.atMs ?? state.startedAtMs)
  if (policy.stallTimeoutMs !== null && sinceMs >= policy.stallTimeoutMs)
    return { state, action: { type: 'give-up', why: 'stalled' } }

  // Half of the interval is fixed, so that jitter never turns waiting into hammering.
  const jittered = Math.max(policy.minIntervalMs, state.intervalMs * (0.5 + 0.5 * random()))
  const leftMs = state.deadlineAtMs - nowMs
  // The last look is at the deadline itself: a job may end in its final interval. A server that asks to
  // be left alone for longer than that is.
  if (leastMs > leftMs) return { state, action: { type: 'give-up', why: 'deadline' } }
  const delayMs = Math.round(Math.min(Math.max(jittered, leastMs), leftMs))
  return { state: { ...state, nextPollAtMs: nowMs + delayMs }, action: { type: 'poll', delayMs } }
}

const grow = (intervalMs: number, policy: WaiterPolicy) => Math.min(policy.maxIntervalMs, intervalMs * policy.growth)

function remember(history: readonly WaiterChange[], change: WaiterChange): readonly WaiterChange[] {
  const [first, ...rest] = history
  if (first === undefined || history.length < HISTORY_LIMIT) return [...history, change]
  return [first, ...rest.slice(1), change]
}
