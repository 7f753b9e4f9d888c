import type { AgentsSchemas, AnalyticsFrame, Profile } from '@nova/sdk/agents/contract'
import type { Check, CheckContext } from '../check.ts'
import type { AgentsCredentials } from '../credentials/agents-credentials.ts'
import type { AgentsOperation } from './agents-contract.ts'
import type { AgentsHost } from './agents-host.ts'
import type { Pacer } from './pacer.ts'
import type { Match } from './profile/match-profiles.ts'
import type { Observed } from './profile/observed.ts'

export type Schemas = AgentsSchemas

/** What was learnt about a deployment before the first check. */
export interface AgentsFacts {
  readonly observed: Observed
  /** Which versions that can be. */
  readonly match: Match
  /** The nearest of them: what is expected where nothing was seen. */
  readonly profile: Profile
  /** Whether what is stored can be read again. Servers of the first days keep nothing. */
  readonly keepsMemory: boolean
  readonly keepsTasks: boolean
  /** Null unless the run has hands on the host. */
  readonly host: AgentsHost | null
  /** How often a key may call: what a mock says of itself, else what all versions have. */
  readonly quota: { readonly calls: number; readonly windowMs: number }
  readonly pacer: Pacer
  /** What could not be tried, as far as it shows while checks run. */
  readonly notes: Set<string>
}

export type AgentsContext = CheckContext<AgentsOperation, AgentsFacts, AgentsCredentials, AnalyticsFrame>
export type AgentsCheck = Check<AgentsOperation, AgentsFacts, AgentsCredentials, AnalyticsFrame>

/** What checks do before there are facts. */
export type DiscoveryContext = Omit<AgentsContext, 'facts'>
