import { readWaiterState, type WaiterChange, type WaiterState } from '../../internal/waiter/waiter-state.ts'
import { agentsError } from '../errors.ts'
import type { TaskResponse } from '../generated/types.ts'

/** What a wait for a task knows, as plain JSON: store it, and go on with it elsewhere. */
export interface TaskWaitState {
  readonly v: 1
  readonly taskId: string
  readonly waiter: WaiterState<TaskResponse>
}

/** A status that was seen, and when for the first time, wall time in milliseconds. */
export interface TaskStatusChange {
  readonly status: string
  readonly atMs: number
}

export const historyOf = ({ history }: WaiterState<TaskResponse>): readonly TaskStatusChange[] =>
  history.map(({ label, atMs }: WaiterChange) => ({ status: label, atMs }))

/**
 * A stored state.
 * @throws AgentsError `waiter_state_invalid`
 */
export function readTaskWaitState(value: unknown, taskId: string): WaiterState<TaskResponse> {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof TaskWaitState, unknown>
  >
  const read = given.v === 1 ? readWaiterState<TaskResponse>(given.waiter) : null
  const waiter = read !== null && isReadable(read) ? read : null
  if (waiter !== null && given.taskId === taskId) return waiter
  const why = waiter === null ? 'is none of waitForTask' : 'is of another task'
  throw agentsError({
    code: 'waiter_state_invalid',
    message: `The state to go on from ${why}.`,
    operation: 'waitForTask',
    attempts: 0,
    details: { task_id: taskId },
  })
}

/** What is relied on of what was observed. */
const isReadable = ({ last, history }: WaiterState<TaskResponse>) =>
  (last === null || typeof last.value?.status === 'string') &&
  history.every((change: Partial<WaiterChange> | null) => typeof change?.label === 'string')
