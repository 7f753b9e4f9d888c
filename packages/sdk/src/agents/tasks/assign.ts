import type { AgentsClient } from '../agents-client.ts'
import type { UnkeyedCallOptions } from '../generated/calls.ts'
import type { AgentAssignmentRequest, AgentAssignmentResponse } from '../generated/types.ts'
import { domainQuery, type InDomain } from '../requests/in-domain.ts'
import { spellTask, type TaskDraft } from './task-draft.ts'

/** What an agent is to do. */
export interface Assignment extends InDomain {
  readonly task: TaskDraft
  readonly constraints?: NonNullable<AgentAssignmentRequest['constraints']>
}

/**
 * Gives a task to one agent. The service wants its id in the path and once more in the body, compares the two with
 * nothing, and goes by the path: here it is given once. Not repeated when no answer came.
 *
 * @throws AgentsError `value_invalid` before anything is sent; `outcome_unknown` when it may have happened.
 *
 * @example
 * ```ts
 * const { status } = await assign(client, 'writer', { task: { type: 'report' } })
 * console.log(status) // assigned
 * ```
 */
export function assign(
  client: Pick<AgentsClient, 'assignAgent'>,
  agentId: string,
  assignment: Assignment,
  options?: UnkeyedCallOptions,
): Promise<AgentAssignmentResponse> {
  const { domain: _inQuery, task, ...rest } = assignment
  const body = { ...rest, agent_id: agentId, task: spellTask(task) }
  return client.assignAgent(agentId, body, domainQuery(assignment), options)
}
