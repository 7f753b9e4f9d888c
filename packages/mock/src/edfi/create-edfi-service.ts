import type { Clock } from '../engine/clock.ts'
import type { ExchangeRequest } from '../engine/exchange.ts'
import type { PassPoint } from '../engine/fault-points.ts'
import type { SeededRandom } from '../engine/random.ts'
import type { Service } from '../engine/service.ts'
import { importKey, type SigningKeys } from '../engine/signing-keys.ts'
import { createAppHandlers } from './app-handlers.ts'
import { createExecutorTokens, executorTokenSeconds } from './auth/executor-tokens.ts'
import { createExternalGuard } from './auth/guard-external.ts'
import { createRunGuard } from './auth/guard-run.ts'
import { finishLogin, getMe, type LoginContext, login, logout, logoutBackchannel } from './auth/log-in.ts'
import type { EdfiContext } from './context.ts'
import { operations } from './contract.ts'
import type { HasEdfiDefect } from './defects.ts'
import { createExecutorHandlers } from './executor/create-executor-handlers.ts'
import { createExternalHandlers } from './external/external-handlers.ts'
import type { EdfiHandler } from './http/call.ts'
import { planFailure } from './http/plan-failure.ts'
import { createRouter, pathOfTarget } from './http/router.ts'
import { createServe } from './http/serve-request.ts'
import { createIssuer, type Issuer } from './issuer/issuer.ts'
import { createSessions, type Sessions } from './sessions/sessions.ts'
import type { EdfiSettings } from './settings.ts'
import { createLauncher, type ExecutorLine } from './simulation/launcher.ts'
import { createEdfiState, type EdfiSnapshot } from './state/edfi-state.ts'
import { seedRosters } from './storage/seed-rosters.ts'
import type { EdfiStorage } from './storage/storage.ts'

export interface EdfiServiceOptions {
  readonly settings: EdfiSettings
  readonly clock: Clock
  readonly random: SeededRandom
  readonly keys: SigningKeys
  readonly stored?: EdfiSnapshot | undefined
  readonly save: () => Promise<void>
  readonly storage: EdfiStorage
  /** How simulated executors reach this service and the store. */
  readonly line: ExecutorLine
  readonly storeEndpointFor: (request: ExchangeRequest) => string
  readonly pass: PassPoint
  readonly has: HasEdfiDefect
  readonly onUnexpected: (error: unknown) => void
}

/** The edfi service and the identity provider beside it behind the engine, and the handles tests have on it. */
export interface EdfiService extends Service {
  readonly context: EdfiContext
  readonly issuer: Issuer
  readonly sessions: Sessions
  readonly login: LoginContext
  /** What can be switched while it runs. */
  readonly switches: { externalApiEnabled: boolean }
  snapshot(): EdfiSnapshot
  close(): void
}

export async function createEdfiService(options: EdfiServiceOptions): Promise<EdfiService> {
  const { settings, clock, random, has, pass, storage, save, onUnexpected } = options
  const secrets = { session: random.hex(64), executor: random.hex(64) }
  const state = createEdfiState(settings, { nowMs: clock.now(), secrets, from: options.stored })
  const closes: (() => void)[] = []
  const onClose = (stop: () => void) => void closes.push(stop)
  const { access } = executorTokenSeconds
  const lifetimes = has('edfi-init-token-for-a-day') ? { init: access, access } : executorTokenSeconds
  const executorTokens = createExecutorTokens(state.secrets.executor, clock, lifetimes)
  const context: EdfiContext = {
    settings,
    clock,
    random,
    state,
    storage,
    executorTokens,
    launcher: createLauncher({ settings, clock, executorTokens, storage, onUnexpected, onClose }, options.line),
    has,
    pass,
    save,
    onUnexpected,
    onClose,
  }
  const issuer = await createIssuer({ settings, clock, random, keys: options.keys })
  const sessions = createSessions({ state, settings, clock, random, has })
  const people: LoginContext = { settings, state, sessions, issuer, random, nowMs: clock.now, has, pass }

  const handlers: Readonly<Record<string, EdfiHandler>> = {
    login: (call) => login(people, call),
    finishLogin: (call) => finishLogin(people, call),
    logout: (call) => logout(people, call),
    logoutBackchannel: () => logoutBackchannel(people),
    getMe: (call) => getMe(people, call),
    getHealth: () => 'The Ed-Fi ingestion is up',
    ...createAppHandlers(context),
    ...createExternalHandlers(context),
    ...createExecutorHandlers(context),
  }

  const switches = { externalApiEnabled: settings.externalApiEnabled }
  const route = createRouter(operations, has('edfi-slash-strict'))
  const serve = createServe({
    route,
    handlers,
    state,
    sessions,
    guardExternal: createExternalGuard({
      settings: {
        audience: settings.audience,
        get externalApiEnabled() {
          return switches.externalApiEnabled
        },
      },
      keys: await Promise.all(issuer.publicKeys.map(importKey)),
      clock,
      pass,
      has,
      issuerPath: issuer.path,
    }),
    guardRun: createRunGuard(context.executorTokens, has),
    corsOrigins: settings.corsOrigins ?? settings.frontEnds,
    storeEndpointFor: options.storeEndpointFor,
    has,
    save,
    onUnexpected,
  })

  let seeding: Promise<void> | undefined

  return {
    name: 'edfi',
    identify(request) {
      const ofIssuer = issuer.identify(request)
      if (ofIssuer !== null) return { operation: ofIssuer }
      if (request.method === 'OPTIONS') return { operation: 'preflight' }
      const found = route(request.method, pathOfTarget(request.rawTarget))
      return found ? { operation: found.operation.name, key: keyOf(found.path) } : { operation: 'unknown' }
    },
    async handle(request) {
      seeding ??= seedRosters(context)
      await seeding
      return issuer.identify(request) === null ? serve.handle(request) : issuer.handle(request)
    },
    fail: (request, error) => serve.refuse(planFailure(error), request),
    context,
    issuer,
    sessions,
    login: people,
    switches,
    snapshot: () => state.snapshot(),
    close() {
      for (const stop of closes) stop()
      storage.close()
      options.line.storage.close()
    },
  }
}

/** What a fault rule may narrow a request by: the last thing its path names. */
const keyOf = (path: Readonly<Record<string, string>>): string | undefined => Object.values(path).at(-1)
