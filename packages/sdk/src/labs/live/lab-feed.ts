import type { Clock } from '../../internal/clock.ts'
import { createTimer } from '../../internal/timer.ts'
import { applyEvent } from '../topology/apply-event.ts'
import type { LabNeed, LabRead } from '../topology/lab-records.ts'
import { mergeRead } from '../topology/merge-read.ts'
import { forgetCycles } from '../topology/observed.ts'
import { awaitChannels } from './await-channels.ts'
import type { ChangeSet } from './change-set.ts'
import type { Channel, ChannelMark, ChannelSink } from './channel.ts'
import { decideRetryMs } from './decide-poll.ts'
import { documentSettings } from './document-settings.ts'
import { expireObservations } from './expire-observations.ts'
import { findWiringDrift } from './find-wiring-drift.ts'
import { createLabReader, isRoutine, type LabReader, type ReadOrder, type ReadOutcome } from './lab-reader.ts'
import { allParts, type LabReads, readParts } from './lab-reads.ts'
import type { LabStore } from './lab-store.ts'
import type { CounterName } from './live-counters.ts'
import type { LiveSettings } from './live-settings.ts'
import type { ChannelName, LiveFacts } from './live-status.ts'
import type { ReadCause, TraceWithoutTime } from './live-trace.ts'
import { mergeRacingRead } from './merge-racing-read.ts'
import type { LiveEvent } from './read-frame.ts'
import { createSettingsReader } from './settings-reader.ts'
import type { WindowStep } from './window-step.ts'

export interface LabFeedOptions {
  readonly store: LabStore
  readonly reads: LabReads
  readonly clock: Clock
  readonly random: () => number
  readonly settings: LiveSettings
  /** Makes a channel that reports to this sink. */
  readonly channelOf: (name: ChannelName, sink: ChannelSink) => Channel
  /** Whether a failure will not pass by itself. */
  readonly isHopeless: (error: unknown) => boolean
  readonly trace: (event: TraceWithoutTime) => void
  readonly count: (name: CounterName) => void
  /** Facts may differ. */
  readonly onFacts: () => void
  readonly onConfirmed: (atMs: number) => void
  readonly onProblem: (problem: Error | null) => void
  /** A read was merged: when it began, monotonic, and the step it made, null when nothing differed. */
  readonly onRead: (order: ReadOrder, startedAtMs: number, set: ChangeSet | null) => void
}

/** Both channels of a lab and the reads of its routes, joined into one state. */
export interface LabFeed {
  readonly channels: readonly Channel[]
  readonly reader: LabReader
  /** Connects, reads once, and goes on from there. Rejects when that read fails. */
  begin(): Promise<void>
  /** Reads all of it once more. Rejects with what the read failed with, or when the feed stops. */
  readAgain(): Promise<void>
  facts(): LiveFacts
  readonly isReachable: boolean
  /** @param reason what whoever still waits is rejected with */
  stop(reason: Error): void
}

/** What each channel announces, so what must be read when it cannot be trusted. */
const SCOPES: Readonly<Record<ChannelName, readonly LabNeed[]>> = {
  path: allParts,
  document: ['nodes'],
}

interface Reading {
  readonly marks: Readonly<Record<ChannelName, ChannelMark>>
  /** Applied since the read began, and not announced before: it may have missed them. */
  readonly events: LiveEvent[]
  /** There were more of them than are kept. */
  overflowed: boolean
}

export function createLabFeed(options: LabFeedOptions): LabFeed {
  const { store, reads, clock, settings, trace, count } = options
  const stopped = new AbortController()
  const { signal } = stopped
  const retry = createTimer(clock)
  let begun = false
  let everRead = false
  let failures = 0
  let reading: Reading | null = null
  /** Observations replayed before there were records to hang them on. */
  let early: LiveEvent[] = []
  let muted = false
  let doubted = ''
  const awaited = awaitChannels(clock)
  const onFacts = () => {
    if (!muted) options.onFacts()
  }

  const reader = createLabReader({
    read,
    pause: () => clock.sleep(settings.readGapMs, signal),
    later: (delayMs, act) => retry.arm(delayMs, act),
    cancelLater: () => retry.cancel(),
    onRead: onFacts,
  })
  const observations = expireObservations(store, clock, () => channels[1]?.facts().whole ?? false)
  const layout = createSettingsReader(() => reads.settings(signal), takeSettings, signal)
  const channels: readonly Channel[] = [
    options.channelOf('path', sinkOf('path')),
    options.channelOf('document', sinkOf('document')),
  ]

  function sinkOf(name: ChannelName): ChannelSink {
    return {
      onStep: (step) => takeStep(name, step),
      onDocument: (payload) => takeSettings(documentSettings(payload)),
      onRefused: () => reader.want(SCOPES[name], 'probe'),
      onStatus() {
        onFacts()
        awaited.look()
      },
      trace,
      count,
    }
  }

  function takeStep(name: ChannelName, step: WindowStep<LiveEvent>): void {
    if (step.resync === 'restart' && name === 'document') forgetObservations()
    for (const event of step.history) takeHistory(name, event)
    for (const event of step.apply) takeEvent(name, event)
    if (step.apply.length > 0 && isWhole()) options.onConfirmed(clock.now())
    if (step.resync !== null && begun) {
      reader.want(SCOPES[name], 'resync')
      // A place nobody saw may have changed what only the document tells.
      if (name === 'path' && step.resync !== 'connected') layout.want()
    }
    if (step.decisions.length > 0) onFacts()
  }

  function takeSettings(settings: Pick<LabRead, 'defaults' | 'viewport'>): void {
    const { records, touched } = mergeRead(store.records(), settings)
    const origin = { cause: 'resync', channel: null, seq: null, eventType: null } as const
    if (everRead) store.commit(records, touched, origin)
    else store.begin(records)
  }

  function takeEvent(name: ChannelName, event: LiveEvent): void {
    if (reading) remember(reading, name, event)
    try {
      const { records, touched, needs, effect } = applyEvent(store.records(), event)
      trace({ type: 'event', channel: name, eventType: event.type, effect })
      store.commit(records, touched, { cause: 'event', channel: name, seq: event.seq, eventType: event.type })
      observations.hear(event)
      reader.want(
        allParts.filter((part) => needs.has(part)),
        'needed',
      )
      if (needs.has('defaults')) layout.want()
    } catch {
      // One event that nobody foresaw must not end the socket's loop; what it meant is read instead.
      count('malformed')
      trace({ type: 'malformed', channel: name, reason: 'not-applicable', member: null })
      reader.want(allParts, 'resync')
    }
  }

  function remember(now: Reading, name: ChannelName, event: LiveEvent): void {
    const mark = now.marks[name]
    // Announced before the read began, so it holds this one, and maybe what came after it in the same breath.
    if (event.seq <= mark.window.upTo && mark.endCount === endCountOf(name)) return
    if (now.events.length < settings.maxEventsPerRead) now.events.push(event)
    else now.overflowed = true
  }

  /** All that was announced of the structure is in the snapshot. */
  function isWhole(): boolean {
    return channels[0]?.facts().whole ?? false
  }

  function endCountOf(name: ChannelName): number {
    return channels.find((channel) => channel.name === name)?.mark().endCount ?? 0
  }

  /** What a replay says is out of date, but for what the newest discovery cycle saw: that is said only then. */
  function takeHistory(name: ChannelName, event: LiveEvent): void {
    if (event.type !== 'discovered_link' && event.type !== 'link_divergent') return
    if (everRead) takeEvent(name, event)
    else early.push(event)
  }

  /** Cycles are counted anew too, so that those of before would hide them. */
  function forgetObservations(): void {
    early = []
    const { records, touched } = forgetCycles(store.records())
    store.commit(records, touched, { cause: 'resync', channel: null, seq: null, eventType: null })
  }

  async function read(order: ReadOrder): Promise<ReadOutcome> {
    const [path, document] = channels as readonly [Channel, Channel]
    const marks = { path: path.mark(), document: document.mark() }
    const mine: Reading = { marks, events: [], overflowed: false }
    reading = mine
    const startedAtMs = clock.now()
    const heardAtMs = clock.monotonic()
    const parts = [...order.parts]
    trace({ type: 'read-start', parts, causes: [...order.causes] })
    try {
      const answer = await readParts(reads, order.parts, signal)
      if (signal.aborted) return { type: 'done' }
      // More came meanwhile than could be kept: the answer is older than what is known.
      if (mine.overflowed) return { type: 'again', delayMs: 0, error: null }
      const set = merge(answer, mine, order)
      trace({ type: 'read-end', parts, changeCount: set?.changes.length ?? 0 })
      reading = null
      succeed(order, mine, startedAtMs)
      options.onRead(order, heardAtMs, set)
      return { type: 'done' }
    } catch (error) {
      return signal.aborted ? { type: 'done' } : fail(error, parts)
    } finally {
      reading = null
    }
  }

  function merge(answer: LabRead, mine: Reading, order: ReadOrder): ChangeSet | null {
    if (!everRead) {
      let { records } = mergeRead(store.records(), answer)
      for (const event of early) {
        records = applyEvent(records, event).records
        observations.hear(event)
      }
      early = []
      store.begin(records)
      return null
    }
    const { records, touched, needs } = mergeRacingRead(store.records(), answer, mine.events)
    reader.want(needs, 'needed')
    if (answer.nodes) doubtWiring(findWiringDrift(answer.nodes, records))
    const cause = isRoutine(order) ? 'poll' : 'resync'
    return store.commit(records, touched, { cause, channel: null, seq: null, eventType: null })
  }

  /** Once for each contradiction: one that a read of the links does not settle is a peculiarity of the file. */
  function doubtWiring(drift: string): void {
    if (drift !== '' && drift !== doubted) reader.want(['networks', 'links'], 'probe')
    doubted = drift
  }

  function succeed(order: ReadOrder, mine: Reading, startedAtMs: number): void {
    const recovered = failures > 0
    failures = 0
    everRead = true
    count(isRoutine(order) ? 'polls' : 'resyncs')
    options.onProblem(null)
    // Both are covered by the same read: what lies between one and the other is no state of its own.
    muted = true
    for (const channel of channels)
      if (SCOPES[channel.name].every((part) => order.parts.has(part))) channel.covered(mine.marks[channel.name])
    muted = false
    if (isWhole() || allParts.every((part) => order.parts.has(part))) options.onConfirmed(startedAtMs)
    if (recovered) {
      // Whatever kept reads from working may have ended the sockets, too, without a word.
      reader.want(allParts, 'probe')
      for (const channel of channels) channel.hurry(true)
    }
  }

  function fail(cause: unknown, parts: readonly LabNeed[]): ReadOutcome {
    const error = cause instanceof Error ? cause : new Error('A read of the lab failed', { cause })
    failures += 1
    count('failedReads')
    options.onProblem(error)
    const delayMs = decideRetryMs(failures, options.isHopeless(error), settings, options.random)
    trace({ type: 'read-failed', parts, code: codeOf(error), delayMs })
    return { type: 'again', delayMs, error }
  }

  const readAll = (cause: ReadCause): Promise<void> =>
    signal.aborted ? Promise.reject(signal.reason) : reader.ask(allParts, cause)

  return {
    channels,
    reader,
    async begin() {
      for (const channel of channels) channel.open()
      await awaited.wait(channels, settings.connectWaitMs, signal)
      signal.throwIfAborted()
      begun = true
      await readAll('open')
    },
    readAgain() {
      const asked = readAll('asked')
      // Whoever asks does not want to wait for the next attempt.
      reader.hurry()
      return asked
    },
    facts: () => ({
      closed: signal.aborted,
      everRead,
      readsFailing: failures > 0,
      readDue: reader.isOwed,
      channels: channels.map((channel) => channel.facts()),
    }),
    get isReachable() {
      return everRead && failures === 0
    },
    stop(reason) {
      if (signal.aborted) return
      stopped.abort(reason)
      retry.cancel()
      observations.stop()
      for (const channel of channels) channel.close()
      reader.stop(reason)
    },
  }
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : 'unknown'
}
