import { type AnalyticsFrame, profiles } from '@nova/sdk/agents/contract'
import type { MockControl, Suite } from '../check.ts'
import type { AgentsCredentials } from '../credentials/agents-credentials.ts'
import type { AgentsFacts } from './agents-check.ts'
import type { AgentsOperation } from './agents-contract.ts'
import { remoteHost } from './agents-host.ts'
import { analyticsChecks } from './checks/analytics.ts'
import { authChecks } from './checks/auth.ts'
import { domainChecks } from './checks/domains.ts'
import { engineChecks } from './checks/engine.ts'
import { errorChecks } from './checks/errors.ts'
import { failureChecks } from './checks/failures.ts'
import { memoryChecks } from './checks/memory.ts'
import { orderChecks } from './checks/order.ts'
import { profileChecks } from './checks/profile.ts'
import { quotaChecks } from './checks/quota.ts'
import { requestChecks } from './checks/requests.ts'
import { routeChecks } from './checks/routes.ts'
import { socketChecks } from './checks/socket.ts'
import { streamChecks } from './checks/stream.ts'
import { taskChecks } from './checks/tasks.ts'
import { trackingChecks } from './checks/tracking.ts'
import { utilityChecks } from './checks/utility.ts'
import { workChecks } from './checks/work.ts'
import { describeFacts, discoverFacts } from './discover-facts.ts'
import { createPacer } from './pacer.ts'
import { mustOpen } from './talk.ts'
import { whyUnreachable } from './why-unreachable.ts'

const { P0 } = profiles

/**
 * The checks of the agents service, for whichever of the versions answers. A run keeps below the quota of its keys, and
 * waits where it has to. @param control what a mock offers: time that passes, hands on its host
 */
export function createAgentsSuite(
  control: MockControl | null,
): Suite<AgentsOperation, AgentsFacts, AgentsCredentials, AnalyticsFrame> {
  const host = remoteHost(control)
  const quota = host?.quota ?? { calls: P0.quota.calls, windowMs: P0.quota.windowSeconds * 1000 }
  // Others may use the same keys, and clocks do not agree to the millisecond.
  const pacer = createPacer({ control, calls: Math.ceil(quota.calls * 0.9), windowMs: quota.windowMs + 1000 })
  let found: AgentsFacts | null = null
  return {
    service: 'agents',
    async discover(context) {
      found = await discoverFacts(context, { pacer, host, quota })
      return found
    },
    checks: [
      ...profileChecks,
      ...utilityChecks,
      ...routeChecks,
      ...trackingChecks,
      ...authChecks,
      ...orderChecks,
      ...errorChecks,
      ...requestChecks,
      ...analyticsChecks,
      ...engineChecks,
      ...taskChecks,
      ...workChecks,
      ...memoryChecks,
      ...domainChecks,
      ...socketChecks,
      ...streamChecks,
      ...failureChecks,
      ...quotaChecks,
    ],
    notes: describeFacts,
    pace: pacer.pace,
    unreachable: (operation, status, code) => whyUnreachable(operation, status, code, found),
    unreachableFrame: () => (found && !mustOpen(found) ? 'the socket of this version cannot be opened' : null),
  }
}
