/** Whatever is answered is as the contract says, in every version. */
import { type OperationSpec, operations } from '@nova/sdk/agents/contract'
import * as schemas from '@nova/sdk/agents/schemas'
import { afterEach, expect, test } from 'vitest'
import type { AgentsOptions } from '../../src/index.ts'
import { type AgentsWorld, type Ask, createAgentsWorld } from './agents-world.ts'

const open: AgentsWorld[] = []
afterEach(async () => {
  for (const world of open.splice(0)) await world.platform.close()
})

const task = { type: 'review', parameters: {} }
const bodies: Readonly<Record<string, object>> = {
  TaskRequest: task,
  CoordinationRequest: { agents: ['a'], task },
  AgentAssignmentRequest: { agent_id: 'a', task },
  FlowOptimizationRequest: { flow_id: 'f' },
  ResourceAllocationRequest: { resources: { cpu: { capacity: 100 } } },
  MemoryRequest: { type: 'search', content: { text: 'a heron' } },
}

type Parser = { readonly safeParse: (value: unknown) => { readonly success: boolean; readonly error?: unknown } }
const schemaOf = (name: string) => (schemas as unknown as Readonly<Record<string, Parser>>)[`${name}Schema`]

/** Whether a body is of one of the forms the row has for its status. */
function findProblem({ responses }: OperationSpec, status: number, json: unknown): string | null {
  const row = responses[status]
  if (!row) return `${status} is not in the table`
  const names = [row.schema, ...(row.otherSchemas ?? [])].filter((name) => name !== null)
  const fits = names.some((name) => schemaOf(name)?.safeParse(json).success === true)
  return fits ? null : `${JSON.stringify(json)} is none of ${names.join(', ')}`
}

const settings: readonly AgentsOptions[] = (['P0', 'P1', 'P4'] as const).flatMap((profile) => [
  { profile },
  { profile, strict: true },
  { profile, liveAnalytics: true, engine: 'rules' },
])

test.each(settings)('%j', async (agents) => {
  const world = await createAgentsWorld(agents)
  open.push(world)
  const stored = await world.ask('POST /api/orchestration/memory/store', {
    body: { type: 'store', content: { text: 'a heron' } },
  })
  const created = await world.ask('POST /api/orchestration/tasks', { body: task })
  const ids: Readonly<Record<string, string>> = { memory_id: stored.json.memory_id, task_id: created.json.task_id }
  const problems: unknown[] = []
  for (const operation of Object.values(operations) as OperationSpec[]) {
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'x-1')
    const missing = operation.path.replace(/\{\w+\}/g, 'nobody')
    const body = operation.requestSchema === null ? undefined : bodies[operation.requestSchema]
    const look = async (what: string, ask: Ask, want: number) => {
      const { status, json } = await world.ask(`${operation.method} ${what}`, ask)
      // A body that broke off is of no form; that the status arrives is held elsewhere.
      const problem = json === null && status !== 200 ? null : findProblem(operation, status, json)
      if (status !== want || problem !== null) problems.push([operation.name, want, status, problem])
    }
    await look(path, { body }, 200)
    if (operation.authOptional) continue
    await look(path, { body, key: null }, 401)
    await look(path, { body, key: operation.requires?.includes('write') ? 'read-key' : 'write-key' }, 403)
    if (body) await look(path, { body: [] }, 422)
    if (operation.name === 'getTask' || operation.name === 'getMemory') await look(missing, {}, 404)
    world.platform.agents.setBackendUp(false)
    await look(path, { body }, failsAs(operation.name, agents))
    world.platform.agents.setBackendUp(true)
  }
  expect(problems).toEqual([])
})

function failsAs(name: string, { profile }: AgentsOptions): number {
  if (name.startsWith('get')) return 500
  return name === 'optimizeFlow' && profile !== 'P0' ? 500 : 400
}
