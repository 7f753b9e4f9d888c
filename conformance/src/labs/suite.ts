import type { LabFrame, LabsOperationName } from '@nova/sdk/labs/contract'
import type { AccountCredentials, Suite } from '../check.ts'
import { accessChecks } from './checks/access.ts'
import { authChecks } from './checks/auth.ts'
import { catalogueChecks } from './checks/catalogue.ts'
import { cloudChecks } from './checks/clouds.ts'
import { consoleChecks } from './checks/consoles.ts'
import { contentionChecks } from './checks/contention.ts'
import { discoveryChecks } from './checks/discovery.ts'
import { eventChecks } from './checks/events.ts'
import { folderChecks } from './checks/folders.ts'
import { interfaceChecks } from './checks/interfaces.ts'
import { labStateChecks } from './checks/lab-states.ts'
import { labChecks } from './checks/labs.ts'
import { layoutChecks } from './checks/layout.ts'
import { linkPairChecks } from './checks/link-pairs.ts'
import { linkChecks } from './checks/links.ts'
import { networkChecks } from './checks/networks.ts'
import { nodeChangeChecks } from './checks/node-changes.ts'
import { nodeRuntimeChecks } from './checks/node-runtime.ts'
import { nodeChecks } from './checks/nodes.ts'
import { replayChecks } from './checks/replays.ts'
import { routingChecks } from './checks/routing.ts'
import { socketChecks } from './checks/sockets.ts'
import { systemChecks } from './checks/system.ts'
import { discoverFacts } from './discover-facts.ts'
import type { LabHost } from './lab-host.ts'
import type { LabsFacts } from './labs-check.ts'
import { whyFrameUnreachable, whyUnreachable } from './why-unreachable.ts'

export interface LabsSuiteOptions {
  /** Hands on the host of the service. @default none */
  readonly host?: LabHost
  /** Nobody has registered yet: the account of the run does, and is an administrator from then on. @default false */
  readonly isFresh?: boolean
}

/** The checks of the labs service. */
export function createLabsSuite(
  options: LabsSuiteOptions = {},
): Suite<LabsOperationName, LabsFacts, AccountCredentials, LabFrame> {
  const { host = null, isFresh = false } = options
  return {
    service: 'labs',
    discover: (context) => discoverFacts(context, { host, isFresh }),
    checks: [
      ...authChecks,
      ...accessChecks,
      ...labStateChecks,
      ...routingChecks,
      ...systemChecks,
      ...catalogueChecks,
      ...folderChecks,
      ...labChecks,
      ...nodeChecks,
      ...nodeChangeChecks,
      ...nodeRuntimeChecks,
      ...consoleChecks,
      ...interfaceChecks,
      ...networkChecks,
      ...cloudChecks,
      ...linkChecks,
      ...linkPairChecks,
      ...layoutChecks,
      ...socketChecks,
      ...replayChecks,
      ...eventChecks,
      ...contentionChecks,
      ...discoveryChecks,
    ],
    unreachable: (operation, status, code) => whyUnreachable(operation, status, code, host !== null),
    unreachableFrame: (type) => whyFrameUnreachable(type, host !== null),
  }
}
