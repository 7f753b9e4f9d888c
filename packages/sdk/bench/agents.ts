import { benchAgentsEvents } from './agents-events.ts'
import { benchAgentsQuota } from './agents-quota.ts'
import { benchAgentsRecall } from './agents-recall.ts'

/** What the quota, recalling and following analytics cost. Each part prints its own tables and holds itself to its budget. */
export async function benchAgents(): Promise<void> {
  await benchAgentsQuota()
  await benchAgentsRecall()
  await benchAgentsEvents()
}
