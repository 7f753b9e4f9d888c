import { getRuntime, type HasRuntime } from '../../internal/runtime.ts'
import { type PollEnd, pollUntil } from '../../internal/waiter/poll-until.ts'
import type { WaiterPolicy } from '../../internal/waiter/waiter-state.ts'
import type { AgentsClient } from '../agents-client.ts'
import { agentsError, isAgentsError } from '../errors.ts'
import type { TaskResponse } from '../generated/types.ts'
import { domainQuery, type InDomain } from '../requests/in-domain.ts'
import { restateError } from '../restate-error.ts'
import { historyOf, readTaskWaitState, type TaskStatusChange, type TaskWaitState } from './task-wait-state.ts'

/**
 * Words that end a wait when nothing else is said. `success` is none of them: most versions say it of a task whose
 * orchestrator says nothing.
 */
export const finalTaskStatuses = [
  'completed',
  'complete',
  'done',
  'finished',
  'succeeded',
  'failed',
  'error',
  'cancelled',
  'canceled',
] as const

/** What to wait for, and how. */
export interface WaitForTaskOptions extends InDomain {
  /** Statuses that end the wait, whatever their capitals, or a function that says so. @default finalTaskStatuses */
  readonly until?: readonly string[] | ((task: TaskResponse) => boolean)
  /**
   * How long to wait in all, milliseconds, from the start of the first wait and over all resumptions: whoever goes on
   * from a state whose time is up gives more.
   * @default 600000, or what the state says
   */
  readonly timeoutMs?: number
  /** Gives up when the status has not changed for so long, milliseconds. @default never */
  readonly stallTimeoutMs?: number
  /** How soon to look again after something changed, milliseconds; every look costs quota. @default 2000 */
  readonly minIntervalMs?: number
  /** How long at most between two looks, milliseconds. @default 30000 */
  readonly maxIntervalMs?: number
  readonly signal?: AbortSignal
  /** Hears what every look saw. */
  readonly onObservation?: (task: TaskResponse) => void
  /** Receives what to store in order to go on elsewhere, after every look. */
  readonly onState?: (state: TaskWaitState) => void
  /** Goes on from a stored state, in whichever process. What it was waited for it does not hold: say it again. */
  readonly state?: TaskWaitState
}

/** A task that came to what was waited for. */
export interface WaitedTask {
  readonly task: TaskResponse
  /** The statuses it had, oldest first. */
  readonly history: readonly TaskStatusChange[]
}

const MAX_POLL_FAILURES = 5
const GROWTH = 1.5

/**
 * Waits until a task has one of the wanted statuses. The service tells nobody, so this looks: every two seconds after
 * a change, then less often. It resolves for a task that failed, too: look at `task.status`.
 *
 * Statuses are open text, and orchestrators that come with the service keep no tasks: there, `until` has to say what is
 * waited for, or time runs out. Looks that fail in passing are taken in stride.
 *
 * @throws AgentsError `task_timeout`, `task_stalled` with `details.state` to wait on with; `resource_not_found` and
 * whatever else a look is refused with; `waiter_state_invalid`, `invalid_options` before the first look.
 *
 * @example
 * ```ts
 * const { task, history } = await waitForTask(client, task_id, { until: ['completed', 'blocked'], timeoutMs: 60_000 })
 * console.log(task.status, 'after', history.map(({ status }) => status))
 * ```
 */
export async function waitForTask(
  client: Pick<AgentsClient, 'getTask'> & HasRuntime,
  taskId: string,
  options: WaitForTaskOptions = {},
): Promise<WaitedTask> {
  const policy = readPolicy(options)
  const isWanted = readUntil(options.until ?? finalTaskStatuses)
  const { signal, onState, onObservation } = options
  const state = options.state === undefined ? undefined : resume(options.state, taskId, options.timeoutMs)
  signal?.throwIfAborted()
  const looks = pollUntil<TaskResponse>({
    poll: (stop) => client.getTask(taskId, domainQuery(options), stop ? { signal: stop } : {}),
    judge: (task) => ({ label: String(task.status), done: isWanted(task) }),
    policy,
    runtime: getRuntime(client),
    state,
    signal,
    onState: onState && ((waiter) => onState({ v: 1, taskId, waiter })),
  })
  for (;;) {
    const look = await looks.next()
    if (!look.done) {
      onObservation?.(look.value)
      continue
    }
    if (look.value.type === 'gave-up') throw waitEnded(look.value, taskId)
    onObservation?.(look.value.value)
    return { task: look.value.value, history: historyOf(look.value.state) }
  }
}

function resume(stored: TaskWaitState, taskId: string, timeoutMs: number | undefined) {
  const state = readTaskWaitState(stored, taskId)
  return timeoutMs === undefined ? state : { ...state, deadlineAtMs: state.startedAtMs + timeoutMs }
}

function readPolicy(options: WaitForTaskOptions): WaiterPolicy {
  const { timeoutMs = 600_000, minIntervalMs = 2000, maxIntervalMs = 30_000, stallTimeoutMs = null } = options
  const numbers = { timeoutMs, minIntervalMs, maxIntervalMs, ...(stallTimeoutMs === null ? {} : { stallTimeoutMs }) }
  for (const [name, value] of Object.entries(numbers))
    if (typeof value !== 'number' || !(value > 0))
      throw invalid(`${name} of waitForTask`, 'a positive number of milliseconds')
  if (maxIntervalMs < minIntervalMs) throw invalid('maxIntervalMs of waitForTask', 'no less than minIntervalMs')
  return { timeoutMs, minIntervalMs, maxIntervalMs, stallTimeoutMs, growth: GROWTH, maxPollFailures: MAX_POLL_FAILURES }
}

function readUntil(until: NonNullable<WaitForTaskOptions['until']>): (task: TaskResponse) => boolean {
  if (typeof until === 'function') return until
  if (!Array.isArray(until) || until.length === 0 || until.some((word) => typeof word !== 'string' || word === ''))
    throw invalid('until of waitForTask', 'a function, or statuses, at least one')
  const words = new Set(until.map((word) => word.toLowerCase()))
  // Nobody has checked the answer, unless the client validates.
  return ({ status }) => words.has(String(status).toLowerCase())
}

function waitEnded(end: Extract<PollEnd<TaskResponse>, { type: 'gave-up' }>, taskId: string): Error {
  const { why, cause, state: waiter } = end
  const state: TaskWaitState = { v: 1, taskId, waiter }
  if ((why === 'refused' || why === 'poll-failures') && isAgentsError(cause))
    return restateError(cause, { details: { task_id: taskId, state } })
  const last = waiter.last?.value.status
  const seen = last === undefined ? 'was never seen' : `was last seen ${JSON.stringify(last)}`
  return agentsError({
    code: why === 'stalled' ? 'task_stalled' : 'task_timeout',
    message: `Task ${taskId} did not come to what is waited for: it ${seen}, after ${waiter.polls} looks.`,
    operation: 'waitForTask',
    details: { task_id: taskId, status: last ?? null, history: historyOf(waiter), clock: 'waiter', state },
  })
}

const invalid = (what: string, wanted: string) =>
  agentsError({
    code: 'invalid_options',
    message: `The option ${what} cannot be used.`,
    advice: `Give ${wanted}.`,
    operation: 'waitForTask',
    attempts: 0,
  })
