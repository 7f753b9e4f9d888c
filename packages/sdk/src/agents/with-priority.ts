import { type AgentsClient, agentsAccess } from './agents-client.ts'
import type { CallPriority } from './quota/quota.ts'

/**
 * The same client with calls of another urgency: where calls wait for the quota, the more urgent go first. It shares
 * everything else, the count of calls included.
 *
 * @throws AgentsError `invalid_options` for another word
 *
 * @example
 * ```ts
 * const patient = withPriority(client, 'low')
 * await Promise.all([patient.getFlowAnalytics(), client.getTask('task-1')])
 * ```
 */
export function withPriority(client: AgentsClient, priority: CallPriority): AgentsClient {
  return client[agentsAccess].withPriority(priority)
}
