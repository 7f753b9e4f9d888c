import type { Clock } from '../engine/clock.ts'
import type { ExchangeRequest } from '../engine/exchange.ts'
import type { SeededRandom } from '../engine/random.ts'
import type { OperationSpec, Profile } from './contract.ts'
import type { HasAgentsDefect } from './defects.ts'
import type { Analysis } from './engine/analysis.ts'
import type { Failure } from './failures/failure.ts'
import type { AgentsKey } from './keys/key-table.ts'
import type { MemoryBook } from './memory/memory-book.ts'
import type { AnswerFacts } from './profile-facts.ts'
import type { AgentsSettings } from './settings.ts'
import type { TaskBook } from './tasks/task-book.ts'

/**
 * What every part of the agents service works with. Fault points passed on the way, once for each of the three attempts
 * of a call: `agents:<operation>` before anything happens, `agents:<operation>:done` when it has taken effect (both
 * fail: 400 or 500, three seconds late when all attempts do), `agents:socket` for each question of a socket,
 * `agents:stream` for each look of a stream (both are told there), and `agents:crash` (fails: an answer without headers
 * of its own).
 */
export interface AgentsContext {
  readonly settings: AgentsSettings
  readonly profile: Profile
  /** What differs in answers that succeed. */
  readonly answers: AnswerFacts
  readonly clock: Clock
  readonly random: SeededRandom
  readonly has: HasAgentsDefect
  readonly memories: MemoryBook
  readonly tasks: TaskBook
  /** What the engine makes of a question at this moment. */
  analyse(question: Readonly<Record<string, unknown>>): Analysis
}

/** A call that passed every check that is before the service itself. */
export interface AgentsCall {
  readonly operation: OperationSpec
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** As the version takes it, with its defaults. Empty where there is none. */
  readonly body: Readonly<Record<string, unknown>>
  readonly key: AgentsKey | null
  readonly request: ExchangeRequest
}

/** The body of an answer that succeeds, without its timestamp. */
export type AgentsAnswer = Readonly<Record<string, unknown>>

/** Answers a call. What it throws is tried again where the version does that, and then told as a failure. */
export type AgentsHandler = (call: AgentsCall) => AgentsAnswer | Promise<AgentsAnswer>

/** A handler knows what went wrong. */
export class CallFailed extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.name = 'CallFailed'
    this.failure = failure
  }
}

/** Something behind the service failed; how that is told depends on the operation. */
export class BackendFailed extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'BackendFailed'
  }
}
