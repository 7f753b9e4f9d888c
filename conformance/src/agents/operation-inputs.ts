import type { CallInput } from '../check.ts'
import type { AgentsOperation } from './agents-contract.ts'

/** A task every version takes: `parameters` is there, and nothing that only some know. */
export const taskOf = (runId: string) => ({
  type: 'conformance',
  parameters: { run: runId },
  priority: 3,
})

/** Ids that nobody uses. */
export const idsOf = (runId: string) =>
  ({
    flow: `flow-${runId}`,
    resource: `resource-${runId}`,
    agent: `agent-${runId}`,
    task: `task-${runId}`,
    memory: `memory-${runId}`,
  }) as const

/** What every operation takes in every version, with ids of this run. None of it is of any importance. */
export function validInputs(runId: string): Readonly<Record<AgentsOperation, CallInput>> {
  const ids = idsOf(runId)
  const task = taskOf(runId)
  const memory = { content: { text: `conformance ${runId}` }, importance: 0.1, context: { run: runId } }
  // A server that is wrong about it might answer with a stream that does not end.
  const headers = { accept: 'application/json' }
  return {
    getFlowAnalytics: { headers, query: { flow_id: ids.flow } },
    getResourceAnalytics: { headers, query: { resource_id: ids.resource } },
    getAgentAnalytics: { headers, query: { agent_id: ids.agent } },
    createTask: { body: task },
    getTask: { path: { task_id: ids.task } },
    updateTask: { path: { task_id: ids.task }, body: task },
    coordinateAgents: { body: { agents: [ids.agent], task, constraints: {} } },
    assignAgent: { path: { agent_id: ids.agent }, body: { agent_id: ids.agent, task, constraints: {} } },
    optimizeFlow: { path: { flow_id: ids.flow }, body: { flow_id: ids.flow, parameters: {}, constraints: {} } },
    allocateResources: { body: { resources: { [ids.resource]: { capacity: 100 } }, constraints: {}, priority: 2 } },
    storeMemory: { body: { type: 'store', ...memory } },
    getMemory: { path: { memory_id: ids.memory } },
    searchMemories: { body: { type: 'search', ...memory } },
    getHealth: { token: null },
    getRoot: { token: null },
    listTasks: {},
  }
}
