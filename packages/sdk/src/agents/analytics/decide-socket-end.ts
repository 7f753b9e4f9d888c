import { decideReconnect, type ReconnectPolicy } from '../../internal/events/decide-reconnect.ts'
import type { SocketEnd } from '../../internal/socket.ts'

/** What a version says about its socket, as far as its end is concerned. */
export interface SocketFacts {
  /** Whether it can be opened at all. */
  readonly opens: boolean
  /** An attempt to open one uses up quota, and is refused like a bad key when there is none left. */
  readonly countsSockets: boolean
  /** Length of the window of the quota. */
  readonly windowMs: number
}

/** What is known of a connection that has ended, or never was. */
export interface ConversationEnd {
  readonly end: SocketEnd
  readonly livedMs: number
  /** It brought an answer. */
  readonly answered: boolean
  /** The last thing it said was an error. */
  readonly afterError: boolean
  /** This side gave it up: a question got no answer in time. */
  readonly silent: boolean
}

/** What went wrong in a row, so far. */
export interface SocketHistory {
  readonly failures: number
  /** A refusal that may have been for the quota was waited out once. */
  readonly waitedOut: boolean
}

export const noSocketHistory: SocketHistory = { failures: 0, waitedOut: false }

/** Why a socket is not used any more, now or for good. */
export type SocketEndReason =
  /** Refused for the key, for the quota, or because there is no such path: the wire does not tell which. */
  | 'refused'
  /** The server says that the key is not good. */
  | 'authentication'
  /** The server says that it was asked too often. */
  | 'rate_limit'
  /** The server says that it was spoken to wrongly. */
  | 'protocol'
  /** The question is larger than the server takes. */
  | 'too_large'
  /** This version's socket cannot be opened, or there is none. */
  | 'cannot_open'
  /** Too many connections in a row brought nothing. */
  | 'unreachable'

export type SocketDecision =
  | {
      readonly action: 'reconnect'
      readonly delayMs: number
      readonly why: 'lost' | 'silent' | 'after_error' | 'closed' | 'server_fault'
      readonly history: SocketHistory
    }
  /** Not before a window of the quota has passed; whoever has another way uses it meanwhile. */
  | { readonly action: 'wait'; readonly delayMs: number; readonly why: 'refused'; readonly history: SocketHistory }
  /** The socket is of no use; another way may be. */
  | { readonly action: 'leave'; readonly why: SocketEndReason }
  /** Another way would be refused as well. */
  | { readonly action: 'stop'; readonly why: SocketEndReason }

/** A call that is exactly as old as the window still counts, and this clock is not the server's. */
const WINDOW_MARGIN_MS = 1000

/** Ends of an open socket that no repeating changes. All others are taken for accidents. */
const STOPS: Readonly<Record<number, SocketEndReason>> = {
  1002: 'protocol',
  1003: 'protocol',
  1007: 'protocol',
  1008: 'protocol',
  1009: 'too_large',
  1010: 'protocol',
  4000: 'authentication',
  4001: 'rate_limit',
  4002: 'protocol',
  4003: 'protocol',
}

/**
 * What follows from the end of a connection.
 *
 * A watch goes on until its caller ends it, so an end the server calls normal, 1000, is no end of the watch: servers up
 * to P3 close so after every error, and one that shuts down may as well. What is repeated is repeated less and less
 * often, and `policy.maxFailures` connections in a row without an answer are enough.
 */
export function decideSocketEnd(
  before: SocketHistory,
  ended: ConversationEnd,
  facts: SocketFacts,
  policy: ReconnectPolicy,
  random: () => number,
): SocketDecision {
  const { opened, code, status } = ended.end
  if (!opened && !facts.opens && status !== null && status >= 500) return { action: 'leave', why: 'cannot_open' }
  if (!opened && status !== null && status >= 300 && status < 500) return decideRefusal(before, status, facts)
  const stop = opened && !ended.silent ? STOPS[code] : undefined
  if (stop !== undefined) return { action: 'stop', why: stop }
  // Being accepted is no news, and neither is an error: only answers are.
  const livedMs = ended.afterError || ended.silent ? 0 : ended.livedMs
  const end = { livedMs: opened ? livedMs : 0, broughtNews: ended.answered && !ended.afterError }
  const next = decideReconnect(before.failures, end, policy, null, random)
  if (next.action === 'give-up') return { action: 'leave', why: 'unreachable' }
  const history = { failures: next.failures, waitedOut: before.waitedOut && !opened }
  return { action: 'reconnect', delayMs: next.delayMs, why: whyOf(ended), history }
}

function decideRefusal(before: SocketHistory, status: number, facts: SocketFacts): SocketDecision {
  // A way that says what is wrong with the key is a better one to learn it from.
  if (status === 404 || status === 405 || status === 426 || status < 400) return { action: 'leave', why: 'cannot_open' }
  const mayBeQuota = status === 429 || (status === 403 && facts.countsSockets)
  if (!mayBeQuota || before.waitedOut) return { action: 'leave', why: 'refused' }
  return {
    action: 'wait',
    delayMs: facts.windowMs + WINDOW_MARGIN_MS,
    why: 'refused',
    history: { ...before, waitedOut: true },
  }
}

function whyOf({ end, silent, afterError }: ConversationEnd) {
  if (silent) return 'silent'
  if (!end.opened) return end.status === null ? 'lost' : 'server_fault'
  if (end.code === 1000) return afterError ? 'after_error' : 'closed'
  return end.code === 1011 ? 'server_fault' : 'lost'
}
