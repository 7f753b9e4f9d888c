import type { Clock } from '../../internal/clock.ts'
import type { OpenSocket, SocketConnection, SocketEnd } from '../../internal/socket.ts'
import { createTimer } from '../../internal/timer.ts'
import type { Ask, AskBox } from './ask-box.ts'
import type { ConversationEnd } from './decide-socket-end.ts'
import { createQuestionLine } from './question-line.ts'
import { type AnalyticsFrameRead, readAnalyticsFrame } from './read-analytics-frame.ts'

export interface ConversationTimes {
  /** How long a handshake may take. */
  readonly openTimeoutMs: number
  /** How long an answer may take. There is no other sign of life: no version answers pings of ours. */
  readonly answerTimeoutMs: number
  /** From one question to the next. */
  readonly intervalMs: number
}

export interface ConversationOptions {
  readonly clock: Clock
  readonly openSocket: OpenSocket
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** The text that is sent, again and again. */
  readonly question: string
  readonly times: ConversationTimes
  readonly maxInFlight: number
  readonly asks: AskBox
  /** Whether the next answer has a place to go. Those who ask have one of their own. */
  readonly hasRoom: () => boolean
  readonly signal: AbortSignal
  readonly onOpen: () => void
  /** A question was answered, in whatever way. */
  readonly onFrame: (frame: Exclude<AnalyticsFrameRead, { kind: 'unknown' }>, asks: readonly Ask[]) => void
  /** Something came that answers nothing. */
  readonly onStray: () => void
}

/** One connection, from the handshake to its end. */
export interface Conversation {
  /** Never rejects. `mute`: this host's sockets cannot send. */
  readonly ended: Promise<ConversationEnd | 'mute'>
  /** There is room again. */
  resume(): void
}

interface Asked {
  readonly atMs: number
  readonly asks: readonly Ask[]
}

/**
 * Asks one question over one connection: as soon as it is open, for the server does not speak first, then at an
 * interval and whenever somebody asks. Answers are paired with questions by their order.
 */
export function converse(options: ConversationOptions): Conversation {
  const { clock, times, asks, signal } = options
  const line = createQuestionLine<Asked>()
  const opening = createTimer(clock)
  const answering = createTimer(clock)
  const interval = createTimer(clock)
  const startedAtMs = clock.monotonic()
  let connection: SocketConnection | null = null
  let opened = false
  let isOver = false
  let isDue = true
  let answered = false
  let afterError = false
  let settle: (end: ConversationEnd | 'mute') => void = () => {}
  const ended = new Promise<ConversationEnd | 'mute'>((resolve) => {
    settle = resolve
  })

  const finish = (end: SocketEnd | 'mute', silent = false) => {
    if (isOver) return
    isOver = true
    for (const timer of [opening, answering, interval]) timer.cancel()
    signal.removeEventListener('abort', onAbort)
    asks.onAsk = null
    asks.putBack(line.drain().flatMap((asked) => asked.asks))
    connection?.close(1000)
    if (end === 'mute') settle(end)
    else settle({ end, livedMs: clock.monotonic() - startedAtMs, answered, afterError, silent })
  }
  const lost = (): SocketEnd => ({ opened, code: 1006, reason: '', status: null })
  const onAbort = () => finish(lost())

  const pursue = () => {
    while (opened && !isOver && connection !== null && line.size < options.maxInFlight) {
      if (asks.isEmpty && !(isDue && options.hasRoom())) return
      isDue = false
      line.push({ atMs: clock.monotonic(), asks: asks.take() })
      interval.arm(times.intervalMs, () => {
        isDue = true
        pursue()
      })
      if (line.size === 1) awaitAnswer()
      connection.send?.(options.question)
    }
  }

  const awaitAnswer = () => {
    const { oldest } = line
    if (oldest === null) return answering.cancel()
    answering.arm(Math.max(0, oldest.atMs + times.answerTimeoutMs - clock.monotonic()), () => finish(lost(), true))
  }

  const take = (frame: AnalyticsFrameRead) => {
    if (isOver) return
    const asked = frame.kind === 'unknown' ? null : line.shift()
    if (frame.kind === 'unknown' || asked === null) return options.onStray()
    if (frame.kind === 'update') answered = true
    afterError = frame.kind === 'error'
    awaitAnswer()
    options.onFrame(frame, asked.asks)
    // Those who asked still ask: a service that fails at once is not to be asked faster than at the interval.
    if (frame.kind === 'update' || isDue) pursue()
  }

  signal.addEventListener('abort', onAbort, { once: true })
  asks.onAsk = pursue
  opening.arm(times.openTimeoutMs, () => finish(lost()))
  if (signal.aborted) onAbort()
  else {
    connection = options.openSocket({
      url: options.url,
      headers: options.headers,
      onOpen() {
        if (isOver) return
        opened = true
        opening.cancel()
        options.onOpen()
        pursue()
      },
      onText: (text) => take(readAnalyticsFrame(text)),
      // The service answers in text: this is an answer that cannot be read.
      onBinary: () => take({ kind: 'malformed', reason: 'not_json' }),
      onEnd: (end) => finish(end),
    })
    if (isOver) connection.close(1000)
    else if (connection.send === undefined) finish('mute')
    else pursue()
  }
  return { ended, resume: pursue }
}
