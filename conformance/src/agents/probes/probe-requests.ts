import type { CallInput } from '../../check.ts'
import type { DiscoveryContext } from '../agents-check.ts'
import type { AgentsOperation } from '../agents-contract.ts'
import { idsOf, taskOf, validInputs } from '../operation-inputs.ts'
import { known, type Observed } from '../profile/observed.ts'

/** What requests may hold, out of some that only some versions take. Made for agents and flows that nobody has. */
export async function probeRequests(context: DiscoveryContext): Promise<Observed['requests']> {
  const { runId } = context
  const { searchMemories, coordinateAgents, assignAgent, optimizeFlow } = validInputs(runId)
  const task = taskOf(runId)
  const refuses = async (operation: AgentsOperation, input: CallInput, body: object): Promise<boolean | undefined> => {
    const { status } = await context.call(operation, { ...input, body })
    return status === 422 ? true : status === 200 ? false : undefined
  }
  const search = (more: object) => refuses('searchMemories', {}, { ...(searchMemories.body as object), ...more })
  const assign = (given: object) =>
    refuses('assignAgent', assignAgent, { ...(assignAgent.body as object), task: given })
  const coordinate = (strategy: unknown) =>
    refuses('coordinateAgents', {}, { ...(coordinateAgents.body as object), strategy })
  const { parameters: _, ...bare } = task
  const resources = { [idsOf(runId).resource]: { capacity: 'much' } }
  return known({
    bounds: await search({ importance: 2 }),
    closedWords: await search({ type: 'observation' }),
    parametersRequired: await assign(bare),
    flowIdRequired: await refuses('optimizeFlow', optimizeFlow, {}),
    numericResources: await refuses('allocateResources', {}, { resources }),
    strategy: strategyOf(await coordinate('in turn'), await coordinate({ order: 'in turn' })),
    llmConfig: await search({ llm_config: {} }),
    swarm: await assign({ ...task, swarm_pattern: 'none of these' }),
  })
}

/** @param refusesText undefined where neither a refusal nor a success came */
export function strategyOf(refusesText: boolean | undefined, refusesObject: boolean | undefined) {
  if (refusesText === undefined || refusesObject === undefined) return undefined
  if (refusesText) return refusesObject ? ('mixed' as const) : ('object' as const)
  return refusesObject ? ('text' as const) : ('either' as const)
}
