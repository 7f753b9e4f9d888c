import type { Clock } from '../engine/clock.ts'
import type { ExchangeRequest } from '../engine/exchange.ts'
import type { PassPoint } from '../engine/fault-points.ts'
import type { SeededRandom } from '../engine/random.ts'
import { emptyResponse } from '../engine/respond.ts'
import type { Service } from '../engine/service.ts'
import { askEngine } from './ask-engine.ts'
import type { AgentsContext, AgentsHandler } from './context.ts'
import { listTasks, type OperationSpec, operations, profiles } from './contract.ts'
import type { HasAgentsDefect } from './defects.ts'
import type { Engine } from './engine/analyse.ts'
import { failures } from './failures/failure.ts'
import { plannedFailure } from './failures/planned-failure.ts'
import { analyticsHandlers } from './handlers/analytics-handlers.ts'
import { memoryHandlers } from './handlers/memory-handlers.ts'
import { resourceHandlers } from './handlers/resource-handlers.ts'
import { refuseStray, strayOperation } from './handlers/stray-coordinate.ts'
import { taskHandlers } from './handlers/task-handlers.ts'
import { utilityHandlers } from './handlers/utility-handlers.ts'
import type { AdmitOptions } from './http/admit-caller.ts'
import { checkBody } from './http/check-body.ts'
import { canFailBehind, createPerform } from './http/perform-call.ts'
import { createRouter } from './http/router.ts'
import { createServe } from './http/serve-request.ts'
import { answerFacts, errorFacts, requestFacts } from './profile-facts.ts'
import { createQuotaGate, type QuotaGate } from './quota-gate.ts'
import type { AgentsSettings } from './settings.ts'
import { connectSocket } from './socket/open-socket.ts'
import { type AgentsSnapshot, openBooks } from './state.ts'
import { createStreams } from './stream/open-stream.ts'

export type { AgentsSnapshot } from './state.ts'

export interface AgentsServiceOptions {
  readonly settings: AgentsSettings
  readonly clock: Clock
  readonly random: SeededRandom
  readonly stored?: AgentsSnapshot | undefined
  readonly save: () => Promise<void>
  readonly pass: PassPoint
  readonly has: HasAgentsDefect
  readonly onUnexpected: (error: unknown) => void
}

/** What can be turned by hand while the service runs. */
export interface AgentsDials {
  backendUp: boolean
  engine: Engine
  liveAnalytics: boolean
}

/** The agents service behind the engine, and the handles tests have on it. */
export interface AgentsService extends Service {
  readonly context: AgentsContext
  readonly quota: QuotaGate
  readonly dials: AgentsDials
  /** How often each operation was tried behind the service. */
  readonly attempts: Map<string, number>
  /** Operations that may fail behind the service. */
  readonly failing: ReadonlySet<string>
  /** How many streams of analytics are open. */
  readonly streamCount: number
  /** Tells open streams that a dial was turned. */
  changed(): void
  /** Breaks open streams. */
  dropStreams(): void
  /** Everything is as at the start, with nothing kept. */
  reset(): void
  snapshot(): AgentsSnapshot
  /** Makes what was turned by hand safe on disk, where there is one. */
  keep(): void
  close(): void
}

/** The service with its routes, checks and handlers, its state and its socket. */
export function createAgentsService(options: AgentsServiceOptions): AgentsService {
  const { settings, clock, random, has, pass } = options
  const profile = profiles[settings.profile]
  const books = openBooks(settings, random, options.stored)
  const seed = random.below(2 ** 31)
  const dials: AgentsDials = { ...startingDials(settings) }
  const attempts = new Map<string, number>()

  const context: AgentsContext = {
    settings,
    profile,
    answers: answerFacts(profile),
    clock,
    random,
    has,
    memories: books.memories,
    tasks: books.tasks,
    analyse: (question) =>
      askEngine(question, {
        engine: dials.engine,
        live: dials.liveAnalytics ? { seed, nowMs: clock.now() } : null,
        has,
      }),
  }
  const quota = createQuotaGate({ settings, profile, clock, has })
  const admit: AdmitOptions = { keys: settings.keys, profile, quota, has }
  const rows: readonly OperationSpec[] = [
    ...Object.values(operations),
    ...(settings.listTasks && profile.surface.optional.includes('listTasks') ? [listTasks] : []),
    ...strayOperation(profile),
  ]
  const route = createRouter(rows, has)
  const tasks = taskHandlers(context)
  const handlers: Readonly<Record<string, AgentsHandler>> = {
    ...analyticsHandlers(context),
    ...tasks,
    ...resourceHandlers(context),
    ...memoryHandlers(context),
    ...utilityHandlers(context),
    strayCoordinate: refuseStray(profile, tasks),
  }
  const perform = createPerform({
    context,
    handlers,
    pass,
    isBackendUp: () => dials.backendUp,
    onAttempt: (name) => void attempts.set(name, (attempts.get(name) ?? 0) + 1),
    save: options.save,
  })
  const streams = createStreams({
    context,
    quota,
    pass: () => pass('agents:stream'),
    isBackendUp: () => dials.backendUp,
  })
  const facts = requestFacts(profile, settings.strict)
  const checkedBy = has('agents-bounds-ignored') ? { ...facts, bounds: false } : facts
  const serve = createServe({
    context,
    operations: rows,
    route,
    admit,
    errors: errorFacts(profile, settings.strict),
    check(operation, sent, path) {
      const checked = checkBody(operation, sent, path, checkedBy, has)
      return 'problems' in checked
        ? { kind: 'invalid', failure: failures.schema(checked.problems) }
        : { kind: 'valid', body: checked.value }
    },
    perform: async (call) => streams.open(call) ?? perform(call),
    isOpenToAll: (operation, request) => has('agents-stream-open-to-all') && streams.isAskedFor(operation, request),
    passCrash: () => pass('agents:crash'),
    onUnexpected: options.onUnexpected,
  })

  return {
    name: 'agents',
    identify(request) {
      if (request.method === 'OPTIONS') return { operation: 'preflight' }
      if (isUpgrade(request)) return { operation: 'watchAnalytics' }
      const routing = route(request.method, request.rawTarget)
      return { operation: routing.kind === 'found' ? routing.operation.name : 'unknown' }
    },
    handle: serve.handle,
    connect: async (request) =>
      connectSocket(request, {
        context,
        admit,
        pass: () => pass('agents:socket'),
        isBackendUp: () => dials.backendUp,
        onUnexpected: options.onUnexpected,
      }),
    // A refused handshake goes past everything that adds bodies and headers.
    fail: (request, error) =>
      isUpgrade(request) ? emptyResponse(error.status) : serve.fail(request, plannedFailure(error, quota.facts)),
    context,
    quota,
    dials,
    attempts,
    failing: new Set(rows.map(({ name }) => name).filter(canFailBehind)),
    get streamCount() {
      return streams.openCount
    },
    changed: () => streams.changed(),
    dropStreams: () => streams.drop(),
    reset() {
      books.clear()
      quota.forget()
      attempts.clear()
      Object.assign(dials, startingDials(settings))
      streams.changed()
    },
    snapshot: () => books.snapshot(),
    keep: () => void options.save().catch(options.onUnexpected),
    close: () => streams.close(),
  }
}

const isUpgrade = ({ headers }: ExchangeRequest) => headers.get('upgrade')?.toLowerCase() === 'websocket'

/** What makes the analytics where nobody says otherwise: rules, so that they repeat; when strict, what the version has. */
function startingDials({ backendUp, engine, liveAnalytics, profile, strict }: AgentsSettings): AgentsDials {
  const hasModel = strict && answerFacts(profiles[profile]).engine === 'model'
  return { backendUp, engine: engine ?? (hasModel ? 'silent_model' : 'rules'), liveAnalytics }
}
