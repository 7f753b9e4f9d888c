import { isNovaError, type NovaError } from '../errors.ts'
import type { Runtime } from '../runtime.ts'
import { stepWaiter, type WaiterEvent } from './step-waiter.ts'
import { startWaiter, type WaiterPolicy, type WaiterState } from './waiter-state.ts'

export interface PollOptions<Observed> {
  /** One look. Its own retries are over when it rejects. */
  readonly poll: (signal?: AbortSignal) => Promise<Observed>
  /** Names what was seen and says whether it is the end. */
  readonly judge: (value: Observed) => { readonly label: string; readonly done: boolean }
  readonly policy: WaiterPolicy
  readonly runtime: Pick<Runtime, 'clock' | 'random'>
  /** Goes on from a stored state. @default starts anew */
  readonly state?: WaiterState<Observed> | undefined
  readonly signal?: AbortSignal | undefined
  /** Receives every state before it is slept on: store it to resume. */
  readonly onState?: ((state: WaiterState<Observed>) => void) | undefined
  /** Stretches intervals while it gives more than 1. @default 4 on a hidden page */
  readonly slowdown?: (() => number) | undefined
}

export type PollEnd<Observed> =
  | { readonly type: 'done'; readonly value: Observed; readonly state: WaiterState<Observed> }
  | {
      readonly type: 'gave-up'
      /** `refused`: a look failed in a way that will not pass; `cause` says how. */
      readonly why: 'deadline' | 'stalled' | 'poll-failures' | 'refused'
      readonly state: WaiterState<Observed>
      readonly cause: NovaError | null
    }

/**
 * Looks until the judge says it is over, yielding everything it sees, also what has not changed.
 * Ends with a value instead of an error: only the service knows what to call it. An abort rejects with
 * the signal's own reason.
 */
export async function* pollUntil<Observed>(
  options: PollOptions<Observed>,
): AsyncGenerator<Observed, PollEnd<Observed>, void> {
  const { poll, judge, policy, runtime, signal } = options
  const { clock, random } = runtime
  let state = options.state ?? startWaiter<Observed>(policy, clock.now())
  await clock.sleep(Math.max(0, state.nextPollAtMs - clock.now()), signal)
  for (;;) {
    let event: WaiterEvent<Observed>
    let cause: NovaError | null = null
    try {
      const value = await poll(signal)
      event = { type: 'observed', value, ...judge(value) }
    } catch (error) {
      if (signal?.aborted) throw signal.reason
      if (!isNovaError(error)) throw error
      if (!error.retryable) return { type: 'gave-up', why: 'refused', state, cause: error }
      cause = error
      event = {
        type: 'poll-failed',
        message: `${error.code}: ${error.message}`,
        retryAfterMs: error.retryAfterMs ?? null,
      }
    }
    const step = stepWaiter(state, event, policy, clock.now(), random)
    state = step.state
    options.onState?.(state)
    if (event.type === 'observed') {
      if (step.action.type === 'done') return { type: 'done', value: event.value, state }
      yield event.value
    }
    if (step.action.type === 'give-up') return { type: 'gave-up', why: step.action.why, state, cause }
    if (step.action.type === 'poll') await sleepPaced(step.action.delayMs, state.deadlineAtMs, options)
  }
}

async function sleepPaced<Observed>(
  delayMs: number,
  deadlineAtMs: number,
  options: PollOptions<Observed>,
): Promise<void> {
  const { clock } = options.runtime
  const factor = Math.max(1, (options.slowdown ?? hiddenPageSlowdown)())
  await clock.sleep(Math.min(delayMs * factor, Math.max(delayMs, deadlineAtMs - clock.now())), options.signal)
}

/** Nobody watches a hidden page, and browsers throttle its timers anyway. */
const hiddenPageSlowdown = () => (globalThis.document?.visibilityState === 'hidden' ? 4 : 1)
