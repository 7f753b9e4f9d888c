import type { FaultPlan } from '../engine/fault-plan.ts'
import type { SocketDispatcher } from '../engine/socket-dispatcher.ts'
import type { AgentsService } from './create-agents-service.ts'
import type { Engine } from './engine/analyse.ts'
import type { StoredMemory } from './memory/memory-book.ts'
import { type AgentsCredentials, pickCredentials } from './pick-credentials.ts'
import type { AgentsProfileName, AgentsSettings } from './settings.ts'
import type { TaskRecord } from './tasks/task-book.ts'

export type { AgentsCredentials } from './pick-credentials.ts'

/** What a program needs to know of the service in order to use or to judge it. */
export interface AgentsDescription {
  /** Null where no key can read and write. */
  readonly credentials: AgentsCredentials | null
  readonly profile: AgentsProfileName
  readonly strict: boolean
  readonly quota: { readonly calls: number; readonly window_seconds: number }
  /** Analytics can be had as a stream of events, which is an addition of ours. */
  readonly event_stream: true
}

/** Which attempts behind the service fail. */
export interface PlannedFault {
  /** Three attempts make one call fail. @default 3 */
  readonly attempts?: number
  /** Whether the operation takes effect before it fails, each time. @default false */
  readonly takesEffect?: boolean
}

/** The agents service of a platform: where it is, who may enter, and what tests can do to it. */
export interface AgentsHandle {
  readonly baseUrl: string
  /** Keys the service started with; null where none can read and write. */
  readonly credentials: AgentsCredentials | null
  describe(): AgentsDescription
  /** Whether what stands behind the service works. Without it calls fail, three seconds late. */
  setBackendUp(isUp: boolean): void
  /** What makes the analytics from now on. */
  setEngine(engine: Engine): void
  /** Whether figures that change with time are put to the engine with every question. */
  setLiveAnalytics(isLive: boolean): void
  /**
   * The next attempts of an operation fail behind the service; with three of them the call itself does. `socket` stands
   * for questions, `stream` for looks of streams, `crash` for requests that fall over: one attempt is enough for each.
   * @throws TypeError for an operation this version has not, or that has nothing behind it
   */
  failNext(operation: string, fault?: PlannedFault): void
  /** How often an operation was tried behind the service, repeats of the service itself included. */
  attempts(operation: string): number
  /** Everything that was stored, the oldest first. */
  memories(): readonly StoredMemory[]
  tasks(): readonly TaskRecord[]
  /** Says what a task is from now on. @returns false for one that is unknown */
  setTaskStatus(taskId: string, status: string): boolean
  /** How many calls of a key count at this moment. */
  usedQuota(key: string): number
  /** All calls are forgotten. */
  resetQuota(): void
  /** Breaks open sockets. @returns how many there were */
  dropSockets(): number
  readonly socketCount: number
  /** How many streams of analytics are open. */
  readonly streamCount: number
  /** The process starts anew: sockets and streams break and quotas are forgotten. Memories and tasks stay. */
  restart(): void
  /** Everything is as at the start, with nothing kept; sockets stay open. */
  reset(): void
}

/** What can fail and is no operation. It has no effect that could be taken before. */
const pointNames: readonly string[] = ['socket', 'stream', 'crash']

export function createAgentsHandle(
  service: AgentsService,
  sockets: SocketDispatcher,
  settings: AgentsSettings,
  faults: FaultPlan,
  baseUrl: string,
): AgentsHandle {
  const { context, quota, dials } = service
  const { memories, tasks, clock } = context
  const credentials = pickCredentials(settings.keys)
  return {
    baseUrl,
    credentials,
    describe: () => ({
      credentials,
      profile: settings.profile,
      strict: settings.strict,
      quota: { calls: settings.quotaCalls, window_seconds: settings.quotaWindowSeconds },
      event_stream: true,
    }),
    setBackendUp(isUp) {
      dials.backendUp = isUp
      service.changed()
    },
    setEngine(engine) {
      dials.engine = engine
      service.changed()
    },
    setLiveAnalytics(isLive) {
      dials.liveAnalytics = isLive
      service.changed()
    },
    failNext(operation, { attempts = 3, takesEffect = false } = {}) {
      const names = [...service.failing, ...(takesEffect ? [] : pointNames)]
      if (!names.includes(operation))
        throw new TypeError(`operation has to be one of ${names.join(', ')}, not ${operation}`)
      const point = `agents:${operation}${takesEffect ? ':done' : ''}`
      faults.add({ on: { operation: point, times: attempts }, do: { kind: 'fail' } })
    },
    attempts: (operation) => service.attempts.get(operation) ?? 0,
    memories: () => memories.all(),
    tasks: () => tasks.all(clock.now()),
    setTaskStatus(taskId, status) {
      const isKnown = tasks.write(taskId, status, clock.now()) !== null
      if (isKnown) service.keep()
      return isKnown
    },
    usedQuota: (key) => quota.used(key),
    resetQuota: () => quota.forget(),
    dropSockets: () => sockets.drop(),
    get socketCount() {
      return sockets.openCount
    },
    get streamCount() {
      return service.streamCount
    },
    restart() {
      sockets.drop()
      service.dropStreams()
      quota.forget()
    },
    reset() {
      service.reset()
      service.keep()
    },
  }
}
