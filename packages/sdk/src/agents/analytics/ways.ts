import { isNovaError } from '../../internal/errors.ts'
import { type AgentsClient, agentsAccess } from '../agents-client.ts'
import { operations } from '../generated/operations.ts'
import { profiles } from '../generated/profiles.ts'
import type { AnalyticsWay } from './analytics-update.ts'
import { noSocketHistory } from './decide-socket-end.ts'
import type { AnalyticsRoute } from './find-route.ts'
import type { WatchSettings } from './watch-options.ts'
import { watchByPolling } from './watch-over-polling.ts'
import { type SocketSetup, watchOverSocket } from './watch-over-socket.ts'
import { type StreamSetup, watchOverStream } from './watch-over-stream.ts'
import type { WayContext, WayEnd } from './way.ts'

/** An update is a state of what was asked for, and no log: nothing near this is known. Characters. */
const MAX_EVENT_LENGTH = 4 * 1024 * 1024

export interface Ways {
  /** Goes one way until it leads nowhere. Rejects with what ends the watch. */
  go(way: AnalyticsWay, context: WayContext, justRead: unknown): Promise<WayEnd>
  /** There is room for more. */
  resume(): void
  /**
   * Asks over HTTP what a refused handshake does not say. True: the key is good, and has quota. False: that is not known.
   * @throws AgentsError what is wrong with the key
   */
  tryKey(signal: AbortSignal): Promise<boolean>
}

export interface WaysOptions {
  readonly client: AgentsClient
  /** The question as it is sent. */
  readonly text: string
  readonly route: AnalyticsRoute | null
  readonly settings: WatchSettings
}

/** The ways of one client to the answers of one question. */
export function createWays({ client, text, route, settings }: WaysOptions): Ways {
  const access = client[agentsAccess]
  const { socket, quota } = profiles[client.profile]
  const setup: SocketSetup = {
    url: client.baseUrl.replace(/^http/, 'ws') + socket.path,
    question: text,
    facts: { opens: socket.opens, countsSockets: quota.countsSockets, windowMs: quota.windowSeconds * 1000 },
    times: settings,
    maxInFlight: settings.maxInFlight,
    async admit(signal) {
      const counter = quota.countsSockets ? await access.counter() : null
      const key = counter?.key ?? (await access.key())
      const asked = { priority: access.priority, signal, label: 'analytics socket' } as const
      const ticket = counter === null ? null : await counter.quota.admit(asked)
      return { headers: { [KEY_HEADER]: key }, ticket }
    },
    history: noSocketHistory,
    hasAnswered: false,
    onRoom: null,
  }
  const read = (signal: AbortSignal) => {
    if (route === null) throw new TypeError('No read asks this question')
    return client[route.operation](route.query, { signal })
  }
  const stream: StreamSetup = {
    open: (lastEventId, signal) =>
      access.transport.open(
        operations[route?.operation ?? 'getFlowAnalytics'],
        { query: route?.query ?? {} },
        { signal, ...(lastEventId === undefined ? {} : { lastEventId }) },
      ),
    read,
    maxEventLength: MAX_EVENT_LENGTH,
    hasStreamed: false,
  }
  return {
    resume: () => setup.onRoom?.(),
    async tryKey(signal) {
      try {
        // Once: whoever may have no quota has none to spend on repeats, and waits for it anyway.
        await client.getFlowAnalytics({}, { signal, retry: false })
        return true
      } catch (error) {
        signal.throwIfAborted()
        if (isNovaError(error) && error.kind === 'authentication') throw error
        return false
      }
    },
    go(way, context, justRead) {
      if (way === 'socket') return watchOverSocket(context, setup)
      if (way === 'polling') return watchByPolling(context, read, justRead)
      return watchOverStream(context, stream)
    },
  }
}

const KEY_HEADER = operations.getFlowAnalytics.keyHeader
