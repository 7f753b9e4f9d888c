import { defaultReconnectPolicy } from '../../internal/events/decide-reconnect.ts'
import type { QuotaTicket } from '../quota/quota.ts'
import { type ConversationTimes, converse } from './conversation.ts'
import {
  decideSocketEnd,
  type SocketDecision,
  type SocketEndReason,
  type SocketFacts,
  type SocketHistory,
} from './decide-socket-end.ts'
import { socketStopped } from './watch-errors.ts'
import type { WayContext, WayEnd } from './way.ts'

/** A handshake that may be made. */
export interface Handshake {
  /** The key among them: the one it is counted by. */
  readonly headers: Readonly<Record<string, string>>
  /** Null where handshakes do not count. */
  readonly ticket: QuotaTicket | null
}

export interface SocketSetup {
  readonly url: string
  readonly question: string
  readonly facts: SocketFacts
  readonly times: Omit<ConversationTimes, 'intervalMs'>
  readonly maxInFlight: number
  /** Waits until the quota lets a handshake through. */
  readonly admit: (signal: AbortSignal) => Promise<Handshake>
  /** What went wrong before, when it is not the first time. */
  history: SocketHistory
  /** It brought an answer at some time. */
  hasAnswered: boolean
  /** Called by whoever made room for more. */
  onRoom: (() => void) | null
}

/** Connections in a row without an answer that are enough where none has ever come and there is another way. */
const UNTRIED_FAILURES = 3
/** How long other ways are gone before a socket that used to answer is tried again. */
const COME_BACK_MS = 60_000

/** Watches over any number of connections, one after the other. Rejects with what ends the watch. */
export async function watchOverSocket(way: WayContext, setup: SocketSetup): Promise<WayEnd> {
  const { clock, random, openSocket } = way.runtime
  let hasAnswered = false
  for (;;) {
    const { headers, ticket } = await setup.admit(way.signal)
    if (way.signal.aborted) {
      ticket?.settle(seen(null, null, clock.now()))
      throw way.signal.reason
    }
    const sentAtMs = clock.now()
    const conversation = converse({
      clock,
      openSocket,
      url: setup.url,
      headers,
      question: setup.question,
      times: { ...setup.times, intervalMs: way.intervalMs },
      maxInFlight: setup.maxInFlight,
      asks: way.asks,
      hasRoom: way.hasRoom,
      signal: way.signal,
      onOpen() {
        ticket?.settle(seen(101, sentAtMs, clock.now()))
        way.note('watching')
      },
      onFrame(frame, asks) {
        if (frame.kind === 'update') {
          hasAnswered = true
          way.answer(frame.update, 'socket', asks)
        } else way.refusal(frame, asks)
      },
      onStray: way.stray,
    })
    setup.onRoom = conversation.resume
    const ended = await conversation.ended
    setup.onRoom = null
    if (ended === 'mute') {
      ticket?.settle(seen(null, null, clock.now()))
      return { reason: 'host_cannot_send', message: 'The sockets of this runtime only listen.' }
    }
    if (!ended.end.opened) ticket?.settle(seen(ended.end.status, sentAtMs, clock.now()))
    way.signal.throwIfAborted()
    // Where there is another way, a socket that never answered is not worth a long silence.
    const isDoubtful = !hasAnswered && !way.isLast
    const maxFailures = isDoubtful ? Math.min(way.maxFailures, UNTRIED_FAILURES) : way.maxFailures
    const policy = { ...defaultReconnectPolicy, maxFailures }
    setup.hasAnswered ||= hasAnswered
    const decision = decideSocketEnd(setup.history, ended, setup.facts, policy, random)
    if (decision.action === 'stop') throw socketStopped(decision.why, ended.end, setup.facts)
    if (decision.action !== 'reconnect') return describe(decision, ended.end.status, way.isLast, setup)
    setup.history = decision.history
    way.problem(new Error(`The socket ended with ${ended.end.code} (${decision.why}).`))
    way.note('waiting', decision.delayMs)
    await clock.sleep(decision.delayMs, way.signal)
    way.reconnecting()
  }
}

function describe(
  decision: Extract<SocketDecision, { action: 'leave' | 'wait' }>,
  status: number | null,
  isLast: boolean,
  setup: SocketSetup,
): WayEnd {
  setup.history = decision.action === 'wait' ? decision.history : { ...setup.history, failures: 0 }
  return {
    reason: decision.why,
    message: `${MESSAGES[decision.why]}${status === null ? '' : ` The handshake was answered ${status}.`}`,
    status,
    ...(decision.action === 'wait' ? { againAfterMs: decision.delayMs } : {}),
    // It worked before: an outage is no reason to go another way for ever.
    ...(decision.why === 'unreachable' && setup.hasAnswered && !isLast ? { againAfterMs: COME_BACK_MS } : {}),
  }
}

const MESSAGES: Readonly<Record<SocketEndReason, string>> = {
  refused: 'The socket was refused.',
  cannot_open: 'There is no socket that can be opened.',
  unreachable: 'Sockets in a row brought no answer.',
  authentication: 'The key is not good.',
  rate_limit: 'The key was used too often.',
  protocol: 'The server took what was said for a mistake.',
  too_large: 'The question is too large.',
}

const seen = (status: number | null, sentAtMs: number | null, answeredAtMs: number) => ({
  status,
  free: false,
  retryAfterMs: null,
  sentAtMs,
  answeredAtMs,
  headers: null,
})
