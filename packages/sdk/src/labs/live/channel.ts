import type { Clock } from '../../internal/clock.ts'
import type { OpenSocket, SocketConnection, SocketEnd } from '../../internal/socket.ts'
import { createTimer } from '../../internal/timer.ts'
import type { ChannelReason, ChannelState, ChannelStatus } from './channel-status.ts'
import { type ChannelEnd, decideReopen, noFailures, type ReopenHistory, type ReopenPolicy } from './decide-reopen.ts'
import type { CounterName } from './live-counters.ts'
import type { ChannelFacts, ChannelName } from './live-status.ts'
import type { TraceWithoutTime } from './live-trace.ts'
import { type Frame, type LiveEvent, type MalformedFrame, readFrame } from './read-frame.ts'
import { createSequenceWindow, type WindowInput, type WindowLimits, type WindowMark } from './sequence-window.ts'
import type { WindowDecision, WindowStep } from './window-step.ts'

export interface ChannelTimes {
  /** A connection without `hello` for longer is given up. */
  readonly greetTimeoutMs: number
  /** How long a missing frame may be late. */
  readonly inversionWaitMs: number
}

/** What a channel tells its feed. */
export interface ChannelSink {
  /** Frames took their turn, or a read is due. */
  onStep(step: WindowStep<LiveEvent>): void
  /** A whole document came; its status of nodes may be out of date. */
  onDocument(payload: Readonly<Record<string, unknown>>): void
  /** A handshake was refused that had been accepted before: a read tells whether the session has ended. */
  onRefused(): void
  /** The status differs. */
  onStatus(): void
  trace(event: TraceWithoutTime): void
  count(name: CounterName): void
}

export interface ChannelOptions {
  readonly name: ChannelName
  readonly urlOf: (lastSeq: number) => string
  /** Headers of the handshake, where the host sends any. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>
  /** What to ask for when nothing is known: -1 forces the document, 0 the whole ring. */
  readonly firstLastSeq: number
  readonly runtime: { readonly clock: Clock; readonly random: () => number; readonly openSocket: OpenSocket }
  readonly times: ChannelTimes
  readonly limits: WindowLimits
  readonly policy: ReopenPolicy
  /** Whether the server answers reads. */
  readonly isReachable: () => boolean
  readonly sink: ChannelSink
}

/** A moment of one channel, taken when a read begins. */
export interface ChannelMark {
  readonly window: WindowMark
  readonly endCount: number
}

/** One channel of a lab, over any number of connections. */
export interface Channel {
  readonly name: ChannelName
  open(): void
  /** Gives the connection up, if there is one, and opens another at once. */
  reopen(): void
  /** Does not wait any longer for the next attempt. @param evenRefused also when the server refused the last */
  hurry(evenRefused?: boolean): void
  close(): void
  mark(): ChannelMark
  /** A read is done that began at this mark. */
  covered(mark: ChannelMark): void
  facts(): ChannelFacts
  status(): ChannelStatus
  /** Monotonic time of the last frame, or of the connection; null while there is none. */
  readonly lastHeardMs: number | null
}

const COUNTED: Partial<Record<WindowDecision['type'], CounterName>> = {
  duplicate: 'duplicates',
  history: 'history',
  hole: 'holes',
  restart: 'restarts',
}

interface Connection {
  socket: SocketConnection | null
  readonly sinceMs: number
  opened: boolean
  greeted: boolean
}

export function createChannel(options: ChannelOptions): Channel {
  const { name, runtime, sink, times } = options
  const { clock } = runtime
  const window = createSequenceWindow<LiveEvent>(options.limits)
  const again = createTimer(clock)
  const greeting = createTimer(clock)
  const inversion = createTimer(clock)
  let state: ChannelState = 'connecting'
  let reason: ChannelReason | null = null
  let httpStatus: number | null = null
  let history: ReopenHistory = noFailures
  let current: Connection | null = null
  let attempts = 0
  let endCount = 0
  let wasOpen = false
  let uncovered = false
  /** One attempt is due after the next read, which opens an ended session again. */
  let owesAttempt = false
  let lastHeardMs: number | null = null
  let waitingFor: number | null = null

  const become = (next: ChannelState, why: ChannelReason | null, delayMs: number | null = null) => {
    state = next
    reason = why
    sink.trace({ type: 'channel', channel: name, state, reason, delayMs })
    sink.onStatus()
  }

  const step = (input: WindowInput<LiveEvent>) => {
    const made = window.step(input)
    for (const decision of made.decisions) report(decision)
    awaitMissing()
    sink.onStep(made)
  }

  const report = (decision: WindowDecision) => {
    const counter = COUNTED[decision.type]
    if (counter) sink.count(counter)
    if (decision.type === 'applied') {
      sink.count('applied')
      if (decision.reordered) sink.count('reordered')
    }
    sink.trace({ type: 'window', channel: name, decision })
  }

  /** The wait is for one frame: when it came and another is missing, that one has its own time. */
  const awaitMissing = () => {
    const { phase, applied } = window.view()
    if (phase !== 'waiting') {
      waitingFor = null
      return inversion.cancel()
    }
    const missing = (applied ?? 0) + 1
    if (missing === waitingFor) return
    waitingFor = missing
    inversion.arm(times.inversionWaitMs, () => step({ type: 'waited' }))
  }

  const onText = (text: string) => {
    lastHeardMs = clock.monotonic()
    sink.count('frames')
    take(readFrame(text))
  }

  const take = (frame: Frame) => {
    if (frame.kind === 'event') return step({ type: 'event', event: frame.event })
    if (frame.kind === 'hello') return greet(frame.seq)
    if (frame.kind === 'force_resnapshot') return step({ type: 'resnapshot' })
    if (frame.kind === 'lab_topology') {
      step({ type: 'snapshot', seq: frame.seq })
      return sink.onDocument(frame.payload)
    }
    if (frame.kind === 'unknown') {
      sink.count('unknown')
      sink.trace({ type: 'unknown', channel: name, frameType: frame.type.slice(0, 100) })
      if (frame.seq !== null) step({ type: 'skipped', seq: frame.seq })
      return
    }
    refuse(frame)
  }

  const refuse = ({ reason, member, seq }: Pick<MalformedFrame, 'reason' | 'member' | 'seq'>) => {
    sink.count('malformed')
    sink.trace({ type: 'malformed', channel: name, reason, member })
    step({ type: 'unreadable', seq })
  }

  /** The server sends text only: whatever this meant to say has to be read. */
  const onBinary = () => {
    lastHeardMs = clock.monotonic()
    sink.count('frames')
    refuse({ reason: 'binary', member: null, seq: null })
  }

  const greet = (seq: number) => {
    greeting.cancel()
    if (current) current.greeted = true
    wasOpen = true
    httpStatus = null
    step({ type: 'hello', seq })
    become('open', null)
  }

  const connect = async () => {
    again.cancel()
    const mine: Connection = { socket: null, sinceMs: clock.monotonic(), opened: false, greeted: false }
    current = mine
    attempts += 1
    if (attempts > 1) sink.count('reconnects')
    if (state !== 'connecting') become('connecting', reason)
    greeting.arm(times.greetTimeoutMs, () => giveUp(mine))
    let headers: Readonly<Record<string, string>>
    try {
      headers = await options.headers()
    } catch {
      return finish(mine, { opened: false, code: 1006, reason: '', status: null }, 'no_session')
    }
    if (current !== mine) return
    window.step({ type: 'opened' })
    const { applied } = window.view()
    const isMine = () => {
      if (current !== mine) sink.count('lateMessages')
      return current === mine
    }
    mine.socket = runtime.openSocket({
      url: options.urlOf(applied ?? options.firstLastSeq),
      headers,
      onOpen() {
        if (!isMine()) return
        mine.opened = true
        lastHeardMs = clock.monotonic()
      },
      onText(text) {
        if (isMine()) onText(text)
        else sink.trace({ type: 'late-message', channel: name })
      },
      onBinary() {
        if (isMine()) onBinary()
      },
      onEnd: (end) => finish(mine, end, null),
    })
  }

  const giveUp = (mine: Connection) => {
    if (current !== mine) return
    finish(mine, { opened: mine.opened, code: 1006, reason: '', status: null }, null)
    mine.socket?.close(1000)
  }

  const finish = (mine: Connection, end: SocketEnd, why: ChannelReason | null) => {
    if (current !== mine) return
    const ended: ChannelEnd = {
      end,
      greeted: mine.greeted,
      livedMs: clock.monotonic() - mine.sinceMs,
      reachable: options.isReachable(),
    }
    drop()
    const decision = decideReopen(history, ended, options.policy, runtime.random)
    history = decision.history
    httpStatus = end.status
    if (!end.opened) sink.count('refusals')
    again.arm(decision.delayMs, () => void connect())
    owesAttempt = wasOpen && decision.why === 'refused' && history.refusals === 1
    become(decision.why === 'lost' ? 'lost' : 'refused', why ?? decision.why, decision.delayMs)
    if (owesAttempt) sink.onRefused()
  }

  /** Forgets the connection: what it still says is late. */
  const drop = () => {
    current = null
    lastHeardMs = null
    endCount += 1
    uncovered ||= wasOpen
    for (const timer of [again, greeting, inversion]) timer.cancel()
    step({ type: 'closed' })
  }

  return {
    name,
    open: () => void connect(),
    reopen() {
      if (state === 'closed') return
      const before = current
      drop()
      before?.socket?.close(1000)
      become('lost', 'silent')
      void connect()
    },
    hurry(evenRefused = false) {
      if (again.armed && (state === 'lost' || evenRefused)) void connect()
    },
    close() {
      if (state === 'closed') return
      const before = current
      drop()
      before?.socket?.close(1000)
      become('closed', null)
    },
    mark: () => ({ window: window.mark(), endCount }),
    covered(mark) {
      if (mark.endCount !== endCount) return
      uncovered = false
      if (state === 'open') return step({ type: 'covered', mark: mark.window })
      if (owesAttempt && again.armed) void connect()
      owesAttempt = false
    },
    facts: () => ({
      open: state === 'open',
      untried: state === 'connecting' && endCount === 0,
      uncovered: uncovered && state !== 'open',
      whole: window.view().phase === 'whole',
      behind: window.view().phase === 'waiting',
    }),
    status() {
      const { phase, applied, newest } = window.view()
      return { state, reason, httpStatus, phase, applied, newest }
    },
    get lastHeardMs() {
      return lastHeardMs
    },
  }
}
