import type { AgentsClient } from '../agents-client.ts'
import type { UnkeyedCallOptions } from '../generated/calls.ts'
import type { TaskResponse } from '../generated/types.ts'
import { domainQuery, type InDomain } from '../requests/in-domain.ts'
import { spellTask, type TaskDraft } from './task-draft.ts'

/**
 * Creates a task. Beside the plain call of the same name it sends `parameters` also where there are none.
 *
 * Not repeated when no answer came: there is no key to repeat it under.
 *
 * @throws AgentsError `value_invalid` before anything is sent; `outcome_unknown` when there may be a task.
 *
 * @example
 * ```ts
 * const { task_id } = await createTask(client, { type: 'analysis', priority: 2 })
 * ```
 */
export function createTask(
  client: Pick<AgentsClient, 'createTask'>,
  task: TaskDraft & InDomain,
  options?: UnkeyedCallOptions,
): Promise<TaskResponse> {
  const { domain: _inQuery, ...draft } = task
  return client.createTask(spellTask(draft), domainQuery(task), options)
}
