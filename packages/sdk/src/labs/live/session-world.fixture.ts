import type { Clock } from '../../internal/clock.ts'
import type { LabMeta } from '../generated/types.ts'
import { createHubModel, type HubModel, type HubModelOptions } from './hub-model.fixture.ts'
import { createLabModel, LAB_ID, LAB_PATH, type LabModel } from './lab-model.fixture.ts'
import type { LabReads } from './lab-reads.ts'
import type { LabSession } from './lab-session.ts'
import type { LiveTrace } from './live-trace.ts'
import { type SessionParts, startSession } from './start-session.ts'

/** A clock that stands still until it is moved. */
export interface StillClock extends Clock {
  /** Moves on, firing what falls due in order; what follows from each is done before the next. */
  advance(ms: number): Promise<void>
  readonly pendingCount: number
}

/** Everything that can happen without time or the outside has happened: promises are done before this turn comes. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

export function createStillClock(): StillClock {
  const timers = new Set<{ readonly atMs: number; readonly fire: () => void }>()
  let elapsedMs = 0
  const due = (untilMs: number) => {
    let first: { readonly atMs: number; readonly fire: () => void } | undefined
    for (const timer of timers) if (timer.atMs <= untilMs && (!first || timer.atMs < first.atMs)) first = timer
    return first
  }
  const clock: StillClock = {
    now: () => Date.UTC(2026, 0, 5) + elapsedMs,
    monotonic: () => elapsedMs,
    deadline(ms, fire) {
      const timer = { atMs: elapsedMs + ms, fire }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const onAbort = () => {
          cancel()
          reject(signal?.reason)
        }
        const cancel = clock.deadline(ms, () => {
          signal?.removeEventListener('abort', onAbort)
          resolve()
        })
        signal?.addEventListener('abort', onAbort, { once: true })
      }),
    async advance(ms) {
      const targetMs = elapsedMs + ms
      await settled()
      for (let timer = due(targetMs); timer; timer = due(targetMs)) {
        timers.delete(timer)
        elapsedMs = Math.max(elapsedMs, timer.atMs)
        timer.fire()
        await settled()
      }
      elapsedMs = targetMs
    },
    get pendingCount() {
      return timers.size
    },
  }
  return clock
}

export interface SessionWorld {
  readonly clock: StillClock
  readonly hub: HubModel
  readonly lab: LabModel
  readonly trace: LiveTrace[]
  /** Reads so far, by part. */
  readonly readCounts: Record<'nodes' | 'networks' | 'links', number>
  /** Thrown by every read while it is set. */
  failure: Error | null
  hidden: boolean
  setHidden(hidden: boolean): void
  /** Who wants to know whether the page is hidden. */
  readonly watcherCount: number
  start(over?: Partial<SessionParts>): Promise<LabSession>
}

const open: LabSession[] = []

/** For `afterEach`. */
export function closeSessions(): void {
  for (const session of open.splice(0)) session.close()
}

/** A server in this process, and sessions on it over the real machinery. */
export function createSessionWorld(options: Partial<HubModelOptions> = {}): SessionWorld {
  const clock = createStillClock()
  const document = (channel: string) => (channel === LAB_PATH ? lab.document() : null)
  const hub = createHubModel({ document, ...options })
  const lab = createLabModel(hub.publish)
  const trace: LiveTrace[] = []
  const readCounts = { nodes: 0, networks: 0, links: 0 }
  const listeners = new Set<() => void>()
  const read = async <T>(part: keyof typeof readCounts, take: () => T): Promise<T> => {
    readCounts[part] += 1
    if (world.failure) throw world.failure
    return structuredClone(take())
  }
  const reads: Pick<LabReads, 'nodes' | 'networks' | 'links'> = {
    nodes: () => read('nodes', lab.readNodes),
    networks: () => read('networks', lab.readNetworks),
    links: () => read('links', lab.readLinks),
  }
  const world: SessionWorld = {
    clock,
    hub,
    lab,
    trace,
    readCounts,
    failure: null,
    hidden: false,
    setHidden(hidden) {
      world.hidden = hidden
      for (const listener of [...listeners]) listener()
    },
    get watcherCount() {
      return listeners.size
    },
    async start(over = {}) {
      const session = await startSession({
        path: LAB_PATH,
        meta: { id: LAB_ID, filename: LAB_PATH, path: `/${LAB_PATH}`, owner: 'ada' } as LabMeta,
        reads,
        sockets: {
          obstacle: null,
          urlOf: (key, lastSeq) => `ws://lab.test/ws/labs/${encodeURIComponent(key)}?last_seq=${lastSeq}`,
          headers: async () => ({ cookie: 'x' }),
          openSocket: hub.openSocket,
        },
        clock,
        random: () => 1,
        connectivity: { isOffline: () => false, onOnline: () => () => {} },
        visibility: {
          isHidden: () => world.hidden,
          onChange(listener) {
            listeners.add(listener)
            return () => listeners.delete(listener)
          },
        },
        times: {},
        observe: (event) => trace.push(event),
        signal: null,
        ...over,
      })
      open.push(session)
      await settled()
      return session
    },
  }
  return world
}
