import type { Profile } from '@nova/sdk/agents/contract'
import { canonicalJson } from '../canonical-json.ts'
import type { CallInput, Seen } from '../check.ts'
import { whileTimePasses } from '../while-time-passes.ts'
import type { AgentsContext, AgentsFacts, DiscoveryContext, Schemas } from './agents-check.ts'
import { type AgentsOperation, agentsContract } from './agents-contract.ts'
import type { FactsOf } from './profile/observed.ts'

/** Body of success by operation. */
export interface Successes {
  readonly getFlowAnalytics: Schemas['AnalyticsResponse']
  readonly getResourceAnalytics: Schemas['AnalyticsResponse']
  readonly getAgentAnalytics: Schemas['AnalyticsResponse']
  readonly createTask: Schemas['TaskResponse']
  readonly getTask: Schemas['TaskResponse']
  readonly updateTask: Schemas['TaskResponse']
  readonly coordinateAgents: Schemas['CoordinationResponse']
  readonly assignAgent: Schemas['AgentAssignmentResponse']
  readonly optimizeFlow: Schemas['FlowOptimizationResponse']
  readonly allocateResources: Schemas['ResourceAllocationResponse']
  readonly storeMemory: Schemas['MemoryResponse']
  readonly getMemory: Schemas['MemoryResponse']
  readonly searchMemories: Schemas['MemoryResponse']
  readonly getHealth: Schemas['Health']
  readonly getRoot: Schemas['Root']
  readonly listTasks: Schemas['TaskList']
}

/** Every operation that wants a key, in the order of the contract. */
export const keyedOperations = Object.values(agentsContract.operations)
  .filter((spec) => !('authOptional' in spec) && !('surface' in spec))
  .map(({ name }) => name)

/** Those of them that want this permission. */
export const operationsWith = (permission: 'read' | 'write'): readonly AgentsOperation[] =>
  keyedOperations.filter((name) => (requiresOf(name) as readonly string[]).includes(permission))

const requiresOf = (name: AgentsOperation) => {
  const spec = agentsContract.operations[name]
  return 'requires' in spec ? spec.requires : []
}

/** Those that take a body. */
export const bodyOperations = keyedOperations.filter((name) => agentsContract.operations[name].requestSchema !== null)

/** A call that has to succeed. @returns the body */
export async function succeed<Operation extends AgentsOperation>(
  context: AgentsContext,
  operation: Operation,
  input: CallInput = {},
): Promise<Successes[Operation]> {
  const seen = await context.call(operation, input)
  context.want(seen.status === 200, `${operation} answers 200`, `${seen.status} ${seen.text}`)
  return seen.json as Successes[Operation]
}

/** A call that has to be refused with this status. */
export async function refuse(
  context: AgentsContext,
  operation: AgentsOperation,
  input: CallInput,
  status: number,
  what: string = operation,
): Promise<Seen> {
  const seen = await context.call(operation, input)
  context.want(seen.status === status, `${what} answers ${status}`, `${seen.status} ${seen.text}`)
  return seen
}

/** A call that may be answered three seconds late. */
export const callLate = (
  context: Pick<DiscoveryContext, 'call' | 'control'>,
  operation: AgentsOperation,
  input: CallInput,
): Promise<Seen> => whileTimePasses(context, context.call(operation, input))

export function wantEqual(context: Pick<AgentsContext, 'want'>, seen: unknown, wanted: unknown, what: string): void {
  const [have, want] = [canonicalJson(seen), canonicalJson(wanted)]
  context.want(have === want, `${what} is ${want}`, have)
}

/** A fact as it was seen, else as the nearest version has it. */
export function expected<Group extends keyof Profile, Fact extends keyof FactsOf<Group>>(
  { observed, profile }: Pick<AgentsFacts, 'observed' | 'profile'>,
  group: Group,
  fact: Fact,
): FactsOf<Group>[Fact] | 'either' | 'mixed' | undefined {
  const seen: Partial<Record<keyof FactsOf<Group>, FactsOf<Group>[Fact] | 'either' | 'mixed'>> = observed[group] ?? {}
  const own: Partial<FactsOf<Group>> = profile[group] ?? {}
  return fact in seen ? seen[fact] : own[fact]
}
