import { describe, expect, it } from 'vitest'
import type { AgentsClient } from '../agents-client.ts'
import type { AgentsError } from '../errors.ts'
import { optimizeFlow } from '../flows/optimize-flow.ts'
import { allocate } from '../resources/allocate.ts'
import { FakeService, json, task } from '../service.fixture.ts'
import { assign } from './assign.ts'
import { coordinate } from './coordinate.ts'
import { createTask } from './create-task.ts'

const answered = {
  ...task(),
  coordination_id: 'c-1',
  agent_id: 'a-1',
  flow_id: 'f-1',
  optimizations: [],
  allocations: [],
}
const POST = 'POST'

describe('what is sent', () => {
  it.each<readonly [string, (client: AgentsClient) => Promise<unknown>, object]>([
    [
      'a task without parameters',
      (client) => createTask(client, { type: 'report', priority: 2, domain: 'personal' }),
      {
        path: '/api/orchestration/tasks',
        query: { domain: 'personal' },
        body: { type: 'report', priority: 2, parameters: {} },
      },
    ],
    [
      'a coordination',
      (client) => coordinate(client, { agents: ['a', 'b'], task: { type: 'report' }, strategy: { rounds: 2 } }),
      {
        path: '/api/orchestration/agents/coordinate',
        query: {},
        body: { agents: ['a', 'b'], task: { type: 'report', parameters: {} }, strategy: { rounds: 2 } },
      },
    ],
    [
      'an assignment: the agent in the path and in the body',
      (client) => assign(client, 'a 1', { task: { type: 'report', parameters: { x: 1 } }, constraints: { cpu: 1 } }),
      {
        path: '/api/orchestration/agents/a%201/assign',
        query: {},
        body: { agent_id: 'a 1', task: { type: 'report', parameters: { x: 1 } }, constraints: { cpu: 1 } },
      },
    ],
    [
      'an optimisation: the flow in the path and in the body',
      (client) => optimizeFlow(client, 'f-1', { parameters: { patterns: [] }, domain: 'x' }),
      {
        path: '/api/orchestration/flows/f-1/optimize',
        query: { domain: 'x' },
        body: { flow_id: 'f-1', parameters: { patterns: [] } },
      },
    ],
    [
      'an optimisation of nothing in particular',
      (client) => optimizeFlow(client, 'f-1'),
      { path: '/api/orchestration/flows/f-1/optimize', query: {}, body: { flow_id: 'f-1' } },
    ],
    [
      'a wish',
      (client) => allocate(client, { resources: { gpu: { capacity: 2 } }, priority: 1, domain: 'x' }),
      {
        path: '/api/orchestration/resources/allocate',
        query: { domain: 'x' },
        body: { resources: { gpu: { capacity: 2 } }, priority: 1 },
      },
    ],
  ])('%s', async (_what, call, sent) => {
    const service = new FakeService(json(answered))
    await call(service.client())
    expect(service.requests).toMatchObject([{ method: POST, ...sent }])
    expect(service.requests[0]?.body).toEqual('body' in sent ? sent.body : undefined)
  })
})

it.each<readonly [string, (client: AgentsClient) => Promise<unknown>, string]>([
  ['a slash in an agent', (client) => assign(client, 'a/b', { task: { type: 't' } }), 'agent_id'],
  ['a slash in a flow', (client) => optimizeFlow(client, 'a/b'), 'flow_id'],
  ['nobody', (client) => coordinate(client, { agents: [], task: { type: 't' } }), 'body.agents'],
  [
    'a strategy of another version',
    (client) => coordinate(client, { agents: ['a'], task: { type: 't' }, strategy: 'x' }),
    'body.strategy',
  ],
  ['a priority out of range', (client) => allocate(client, { resources: {}, priority: 6 }), 'body.priority'],
  ['the same in a task', (client) => assign(client, 'a', { task: { type: 't', priority: 0 } }), 'body.task.priority'],
  [
    'a figure that is none',
    (client) => allocate(client, { resources: { ram: { size: '4G' } } }),
    'body.resources.ram.size',
  ],
])('%s is not sent', async (_what, call, field) => {
  const service = new FakeService(json(answered))
  const error = (await call(service.client()).catch((reason: unknown) => reason)) as AgentsError
  expect(error).toMatchObject({ code: 'value_invalid', details: { field } })
  expect(service.requests).toEqual([])
})

it('a strategy is what the version wants', async () => {
  const service = new FakeService(json(answered))
  await coordinate(service.client({ profile: 'P0' }), { agents: ['a'], task: { type: 't' }, strategy: 'parallel' })
  expect(service.requests[0]?.body).toMatchObject({ strategy: 'parallel' })
})

it('shares and improvements without a name are as they came', async () => {
  const allocations = [{ resource_id: null, allocation: 0.7, confidence: 0.9 }]
  const optimizations = [{ type: null, description: 'less', confidence: 0.5 }]
  const client = new FakeService(json({ ...answered, allocations, optimizations })).client()
  expect((await allocate(client, { resources: {} })).allocations).toEqual(allocations)
  expect((await optimizeFlow(client, 'f-1')).optimizations).toEqual(optimizations)
})
