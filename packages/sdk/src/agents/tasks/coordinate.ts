import type { AgentsClient } from '../agents-client.ts'
import type { UnkeyedCallOptions } from '../generated/calls.ts'
import type { CoordinationRequest, CoordinationResponse } from '../generated/types.ts'
import { domainQuery, type InDomain } from '../requests/in-domain.ts'
import { spellTask, type TaskDraft } from './task-draft.ts'

/** Who is to do what together, and how. */
export interface Coordination extends InDomain {
  /** Ids of agents, at least one. */
  readonly agents: readonly string[]
  readonly task: TaskDraft
  /** A text up to P2, an object from P3 on: what the client's profile says is checked before anything is sent. */
  readonly strategy?: NonNullable<CoordinationRequest['strategy']>
  readonly constraints?: NonNullable<CoordinationRequest['constraints']>
}

/**
 * Has agents work on a task together. Nobody looks whether there are such agents. Not repeated when no answer came.
 *
 * @throws AgentsError `value_invalid` before anything is sent, also for a strategy of the kind that this version
 * refuses; `outcome_unknown` when it may have happened.
 *
 * @example
 * ```ts
 * const { coordination_id } = await coordinate(client, {
 *   agents: ['reader', 'writer'],
 *   task: { type: 'report', priority: 2 },
 *   strategy: { mode: 'sequential' },
 * })
 * ```
 */
export function coordinate(
  client: Pick<AgentsClient, 'coordinateAgents'>,
  coordination: Coordination,
  options?: UnkeyedCallOptions,
): Promise<CoordinationResponse> {
  const { domain: _inQuery, task, ...rest } = coordination
  return client.coordinateAgents({ ...rest, task: spellTask(task) }, domainQuery(coordination), options)
}
