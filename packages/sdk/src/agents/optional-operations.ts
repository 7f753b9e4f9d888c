import { type AgentsClient, agentsAccess } from './agents-client.ts'
import { type AgentsNewerOperations, bindAgentsNewerOperations } from './generated/newer/calls.ts'

/**
 * The operations that only some versions have, bound to the same address, key and quota. Which version has which says
 * `surface.optional` of its profile, in `@nova/sdk/agents/contract`; elsewhere they fail with `unknown_route`.
 *
 * @example
 * ```ts
 * const { tasks } = await openOptionalOperations(client).listTasks()
 * console.log(tasks.length)
 * ```
 */
export function openOptionalOperations(client: AgentsClient): AgentsNewerOperations {
  return bindAgentsNewerOperations(client[agentsAccess].transport)
}
