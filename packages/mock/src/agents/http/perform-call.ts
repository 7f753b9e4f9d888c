import type { ExchangeResponse } from '../../engine/exchange.ts'
import { type PassPoint, PointFailure } from '../../engine/fault-points.ts'
import { type AgentsCall, type AgentsContext, type AgentsHandler, BackendFailed, CallFailed } from '../context.ts'
import { type Failure, failures } from '../failures/failure.ts'
import { answerJson } from './answer-json.ts'
import { tryThrice } from './retry-service.ts'

export interface PerformOptions {
  readonly context: AgentsContext
  readonly handlers: Readonly<Record<string, AgentsHandler>>
  readonly pass: PassPoint
  readonly isBackendUp: () => boolean
  /** Told of each attempt. */
  readonly onAttempt: (operation: string) => void
  /** Makes the state safe on disk, where there is one. */
  readonly save: () => Promise<void>
}

/** Operations with nothing behind them. */
const aloof: ReadonlySet<string> = new Set(['getHealth', 'getRoot', 'strayCoordinate'])

/** Whether an operation has something behind it that may fail. */
export const canFailBehind = (name: string): boolean => !aloof.has(name)

/** Operations that leave something behind. */
const keeping: ReadonlySet<string> = new Set(['createTask', 'updateTask', 'storeMemory'])

/** Operations that tell whatever fails behind them as bad input. */
const wrapped: ReadonlySet<string> = new Set([
  'createTask',
  'updateTask',
  'coordinateAgents',
  'assignAgent',
  'allocateResources',
  'storeMemory',
  'searchMemories',
])

/** Does what a call asks for: up to three times, and what goes wrong then is told the way the operation does. */
export function createPerform(options: PerformOptions): (call: AgentsCall) => Promise<ExchangeResponse | Failure> {
  const { context, handlers } = options
  const { profile, settings, answers, clock, has } = context

  return async (call) => {
    const { name } = call.operation
    try {
      const answer = await (isTriedOnce(name) ? attempt(call) : tryThrice(() => attempt(call), retryOf(call)))
      return answerJson(name, answer, { clock, answers, has, zoneOffsetMinutes: settings.zoneOffsetMinutes })
    } catch (error) {
      if (error instanceof CallFailed) return error.failure
      if (isBackendFault(error)) return tellFault(name, error.message)
      throw error
    } finally {
      // What fails may have taken effect all the same.
      if (keeping.has(name)) await options.save()
    }
  }

  async function attempt(call: AgentsCall) {
    const { name } = call.operation
    const handler = handlers[name]
    if (!handler) throw new TypeError(`The contract has an operation ${name} nobody implements`)
    if (!canFailBehind(name)) return handler(call)
    options.onAttempt(name)
    if (!options.isBackendUp()) throw new BackendFailed('The orchestrator does not answer')
    await options.pass(`agents:${name}`)
    const answer = await handler(call)
    await options.pass(`agents:${name}:done`)
    return answer
  }

  function retryOf({ request }: AgentsCall) {
    const retriesAll = profile.errors.retried === 'all'
    const retriesMissing = retriesAll !== has('agents-not-found-timing')
    return {
      clock,
      signal: request.signal,
      isRetried: (error: unknown) => (error instanceof CallFailed ? retriesMissing : isBackendFault(error)),
    }
  }

  function isTriedOnce(name: string): boolean {
    return !canFailBehind(name) || name === 'listTasks' || has('agents-failure-at-once')
  }

  function tellFault(name: string, text: string): Failure {
    const isWrapped = wrapped.has(name) || (name === 'optimizeFlow' && settings.profile === 'P0')
    const asInput = isWrapped ? !has('agents-write-failure-500') : has('agents-read-failure-400')
    return asInput ? failures.validation(text) : failures.service(text)
  }
}

const isBackendFault = (error: unknown): error is Error =>
  error instanceof BackendFailed || error instanceof PointFailure
