import type { TaskRequest } from '../generated/types.ts'

/** A task as it is written down: like `TaskRequest`, with `parameters` only where it has some. */
export type TaskDraft = Omit<TaskRequest, 'parameters'> & Partial<Pick<TaskRequest, 'parameters'>>

/** Most versions refuse a task without `parameters`, so they are always sent. */
export const spellTask = (task: TaskDraft): TaskRequest => ({ ...task, parameters: task.parameters ?? {} })
