import { decideReconnect } from '../../internal/events/decide-reconnect.ts'
import type { SocketEnd } from '../../internal/socket.ts'

export interface ReopenPolicy {
  /** Upper bound of the first wait; doubles with every failure in a row. */
  readonly baseDelayMs: number
  readonly maxDelayMs: number
  /** Upper bound of the first wait after a refusal, which repeating soon cannot change. */
  readonly refusedDelayMs: number
  readonly maxRefusedDelayMs: number
  /** A connection that lived this long was a good one. */
  readonly stableAfterMs: number
  /** Pages are not told of a refusal: this many handshakes in a row that came to nothing are taken for one. */
  readonly maxUnopened: number
}

export const defaultReopenPolicy: ReopenPolicy = {
  baseDelayMs: 500,
  maxDelayMs: 30_000,
  refusedDelayMs: 60_000,
  maxRefusedDelayMs: 600_000,
  stableAfterMs: 20_000,
  maxUnopened: 3,
}

/** What is known of a connection that has ended, or never was. */
export interface ChannelEnd {
  readonly end: SocketEnd
  /** `hello` came. */
  readonly greeted: boolean
  readonly livedMs: number
  /** The server answers reads all the same, so that it is the socket that does not come through. */
  readonly reachable: boolean
}

/** Failures in a row, so far. */
export interface ReopenHistory {
  readonly failures: number
  readonly refusals: number
  readonly unopened: number
}

export const noFailures: ReopenHistory = { failures: 0, refusals: 0, unopened: 0 }

export interface ReopenDecision {
  readonly delayMs: number
  /** `refused`: the server said no. `blocked`: reads are answered, handshakes are not. `lost`: try again soon. */
  readonly why: 'refused' | 'blocked' | 'lost'
  readonly history: ReopenHistory
}

/** Statuses that say no, rather than not now. */
const REFUSALS: ReadonlySet<number> = new Set([401, 403, 404])

/** When to connect again. Never gives up: it only comes back less and less often. */
export function decideReopen(
  before: ReopenHistory,
  { end, greeted, livedMs, reachable }: ChannelEnd,
  policy: ReopenPolicy,
  random: () => number,
): ReopenDecision {
  const refused = !end.opened && end.status !== null && REFUSALS.has(end.status)
  const unopened = end.opened ? 0 : before.unopened + 1
  if (refused || (reachable && unopened >= policy.maxUnopened)) {
    const { baseDelayMs, maxDelayMs } = { baseDelayMs: policy.refusedDelayMs, maxDelayMs: policy.maxRefusedDelayMs }
    const { failures, delayMs } = wait(before.refusals, 0, { ...policy, baseDelayMs, maxDelayMs }, random)
    return { delayMs, why: refused ? 'refused' : 'blocked', history: { failures: 0, refusals: failures, unopened } }
  }
  const { failures, delayMs } = wait(before.failures, greeted ? livedMs : 0, policy, random)
  return { delayMs, why: 'lost', history: { failures, refusals: 0, unopened } }
}

type Waits = Pick<ReopenPolicy, 'baseDelayMs' | 'maxDelayMs' | 'stableAfterMs'>

function wait(failuresBefore: number, livedMs: number, policy: Waits, random: () => number) {
  // A greeting is no news: a server that greets and hangs up is failing.
  const end = { livedMs, broughtNews: false }
  const endless = { ...policy, maxFailures: Number.POSITIVE_INFINITY }
  const decision = decideReconnect(failuresBefore, end, endless, null, random)
  return {
    failures: decision.failures,
    delayMs: decision.action === 'reconnect' ? decision.delayMs : policy.maxDelayMs,
  }
}
