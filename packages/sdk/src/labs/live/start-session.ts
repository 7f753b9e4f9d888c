import type { Clock } from '../../internal/clock.ts'
import type { Connectivity } from '../../internal/connectivity.ts'
import type { OpenSocket } from '../../internal/socket.ts'
import { isLabsError } from '../errors.ts'
import type { LabMeta } from '../generated/types.ts'
import { absentChannel } from './absent-channel.ts'
import type { Channel, ChannelSink } from './channel.ts'
import { createChannel } from './channel.ts'
import type { ChannelReason } from './channel-status.ts'
import { documentSettings } from './document-settings.ts'
import { keepCurrent } from './keep-current.ts'
import { createLabFeed, type LabFeed } from './lab-feed.ts'
import type { LabReads } from './lab-reads.ts'
import { type LabSession, labCoreOf } from './lab-session.ts'
import { createLabStore } from './lab-store.ts'
import { type CounterName, type LiveCounters, noCounts } from './live-counters.ts'
import { defaultLiveSettings, type LiveSettings } from './live-settings.ts'
import type { ChannelName } from './live-status.ts'
import type { LiveObserver, LiveTrace, TraceWithoutTime } from './live-trace.ts'
import type { PageVisibility } from './page-visibility.ts'
import { readDocument } from './read-document.ts'
import { createStatusBoard } from './status-board.ts'
import { labClosed, untilLive } from './wait-for-state.ts'

export interface SocketAccess {
  /** Why no socket can be opened at all; null when they can. */
  readonly obstacle: ChannelReason | null
  readonly urlOf: (lab: string, lastSeq: number) => string
  readonly headers: () => Promise<Readonly<Record<string, string>>>
  readonly openSocket: OpenSocket
}

export interface SessionParts {
  /** Without slashes at its ends. */
  readonly path: string
  readonly meta: LabMeta
  readonly reads: Pick<LabReads, 'nodes' | 'networks' | 'links'>
  readonly sockets: SocketAccess
  readonly clock: Clock
  readonly random: () => number
  readonly connectivity: Connectivity
  readonly visibility: PageVisibility
  readonly times: Partial<LiveSettings>
  readonly observe: LiveObserver | null
  /** Ends the start. */
  readonly signal: AbortSignal | null
}

/** Wires a session together and waits for its first read. */
export async function startSession(parts: SessionParts): Promise<LabSession> {
  const { path, clock, random } = parts
  const settings: LiveSettings = { ...defaultLiveSettings, ...parts.times }
  const counts: Record<CounterName, number> = { ...noCounts }
  let shown: LiveCounters | null = null
  const count = (name: CounterName) => {
    counts[name] += 1
    shown = null
  }
  const trace = (event: TraceWithoutTime) => {
    if (!parts.observe) return
    try {
      parts.observe({ ...event, atMs: clock.now() } as LiveTrace)
    } catch {
      count('listenerErrors')
    }
  }
  const onListenerError = () => count('listenerErrors')

  const stopped = new AbortController()
  const store = createLabStore(clock.now, onListenerError)
  const board = createStatusBoard({
    nowMs: clock.now,
    facts: () => feed.facts(),
    channels: () => statusOf(feed),
    onState: (from, to) => trace({ type: 'state', from, to }),
    onListenerError,
  })
  const feed: LabFeed = createLabFeed({
    store,
    reads: { ...parts.reads, settings: (signal) => readSettings(parts, feed, settings, signal) },
    clock,
    random,
    settings,
    channelOf: (name, sink) => makeChannel(name, sink, parts, settings, () => feed.isReachable),
    isHopeless,
    trace,
    count,
    onFacts: board.refresh,
    onConfirmed: board.confirm,
    onProblem: board.setProblem,
    onRead: (order, startedAtMs, set) => keeping?.onRead(order, startedAtMs, set),
  })
  let keeping: ReturnType<typeof keepCurrent> | null = null

  const close = () => {
    if (stopped.signal.aborted) return
    stopped.abort()
    parts.signal?.removeEventListener('abort', close)
    keeping?.stop()
    feed.stop(labClosed(path))
    board.refresh()
    store.close()
    board.clear()
  }
  parts.signal?.throwIfAborted()
  parts.signal?.addEventListener('abort', close, { once: true })
  board.refresh()
  try {
    await feed.begin()
  } catch (error) {
    close()
    throw parts.signal?.aborted ? parts.signal.reason : error
  }
  parts.signal?.removeEventListener('abort', close)
  keeping = keepCurrent({ ...parts, feed, settings, trace, count, unknownCount: () => counts.unknown })

  return {
    path,
    meta: parts.meta,
    getSnapshot: store.graph,
    subscribe: store.subscribe,
    changes: (options = {}) => store.changes(options),
    status: board.status,
    subscribeStatus: board.subscribe,
    counters() {
      shown ??= { ...counts }
      return shown
    },
    async whenSynced(options = {}) {
      await untilLive(board, path, clock, options)
      return store.graph()
    },
    resync: feed.readAgain,
    close,
    [labCoreOf]: {
      records: store.records,
      edit: store.edit,
      isPending: store.isPending,
      get pendingCount() {
        return store.pendingCount()
      },
      want: (needs) => feed.reader.want(needs, 'needed'),
    },
  }
}

function statusOf({ channels }: LabFeed) {
  const [path, document] = channels as readonly [Channel, Channel]
  return { path: path.status(), document: document.status() }
}

/** What time alone does not mend: asking again soon would only be noise. */
function isHopeless(error: unknown): boolean {
  return (
    isLabsError(error) &&
    (error.kind === 'not_found' || error.kind.startsWith('auth') || error.code === 'legacy_schema')
  )
}

function makeChannel(
  name: ChannelName,
  sink: ChannelSink,
  { path, meta, sockets, clock, random }: SessionParts,
  settings: LiveSettings,
  isReachable: () => boolean,
): Channel {
  const key = name === 'path' ? path : meta.id
  const obstacle = sockets.obstacle ?? (key === null ? 'no_document_id' : key.includes('/') ? 'sub_folder' : null)
  if (obstacle !== null || key === null) return absentChannel(name, obstacle ?? 'no_document_id')
  return createChannel({
    name,
    urlOf: (lastSeq) => sockets.urlOf(key, lastSeq),
    headers: sockets.headers,
    // Structure is read anyway, and only its channel has the document; what discovery last saw is in the ring.
    firstLastSeq: name === 'path' ? -1 : 0,
    runtime: { clock, random, openSocket: sockets.openSocket },
    times: settings,
    limits: settings.limits,
    policy: settings.reopen,
    isReachable,
    sink,
  })
}

/** Over a socket of its own, where the channel of the path shows that there is something to ask for. */
async function readSettings(
  { path, sockets, clock }: SessionParts,
  { channels }: LabFeed,
  settings: LiveSettings,
  signal: AbortSignal,
) {
  const [channel] = channels
  if (!channel?.facts().open || channel.status().newest === 0) return null
  const headers = await sockets.headers()
  const document = await readDocument({
    url: sockets.urlOf(path, -1),
    headers,
    openSocket: sockets.openSocket,
    clock,
    timeoutMs: settings.greetTimeoutMs,
    signal,
  })
  return document && documentSettings(document)
}
