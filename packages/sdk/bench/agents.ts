import { benchAgentsEvents } from './agents-events.ts'
import { benchAgentsQuota } from './agents-quota.ts'

/** What the quota, recalling and following analytics cost. Each part prints its own tables and holds itself to its budget. */
export async function benchAgents(): Promise<void> {
  await benchAgentsQuota()
  await benchAgentsEvents()
}
