import { describe, expect, it } from 'vitest'
import { jsonSchemas, type ProfileName } from '../contract.ts'
import { type AgentsOperationName, operations } from '../generated/operations.ts'
import { findRequestProblem, PRIORITY_MAX, PRIORITY_MIN } from './find-request-problem.ts'

const task = { type: 'analysis', parameters: {} }
const good: Partial<Record<AgentsOperationName, object>> = {
  createTask: { ...task, priority: 5, dependencies: ['a'], deadline: null },
  updateTask: task,
  coordinateAgents: { agents: ['a'], task, strategy: { rounds: 2 }, constraints: {} },
  assignAgent: { agent_id: 'a', task },
  optimizeFlow: { flow_id: 'f', parameters: {} },
  allocateResources: { resources: { cpu: { capacity: 1 } }, priority: 1 },
  storeMemory: { type: 'store', content: { text: 'x' }, importance: 0 },
  searchMemories: { type: 'search', content: { text: 'x' }, importance: 1 },
}
const find = (name: AgentsOperationName, body: unknown, profile: ProfileName = 'P4') =>
  findRequestProblem(operations[name], { body }, profile)

it.each(Object.entries(good))('%s as it should be', (name, body) => {
  expect(find(name as AgentsOperationName, body)).toBeNull()
})

describe('what is not sent', () => {
  it.each<readonly [AgentsOperationName, object, string, string]>([
    ['createTask', { type: '' }, 'body.type', 'a string'],
    ['createTask', { parameters: undefined }, 'body.parameters', 'nothing'],
    ['createTask', { parameters: [] }, 'body.parameters', 'a list'],
    ['createTask', { priority: 0 }, 'body.priority', 'the number 0'],
    ['createTask', { priority: 6 }, 'body.priority', 'the number 6'],
    ['createTask', { priority: 1.5 }, 'body.priority', 'the number 1.5'],
    ['createTask', { priority: Number.NaN }, 'body.priority', 'NaN'],
    ['createTask', { priority: '3' }, 'body.priority', 'a string'],
    ['createTask', { priority: true }, 'body.priority', 'a boolean'],
    ['createTask', { dependencies: { a: 1 } }, 'body.dependencies', 'an object'],
    ['createTask', { dependencies: [1] }, 'body.dependencies', 'a list'],
    ['createTask', { swarm_config: {} }, 'body.swarm_pattern', 'nothing'],
    ['createTask', { parameters: { a: Number.NaN } }, 'body.parameters.a', 'NaN'],
    ['coordinateAgents', { agents: [] }, 'body.agents', 'an empty list'],
    ['coordinateAgents', { task: undefined }, 'body.task', 'nothing'],
    ['coordinateAgents', { task: { ...task, priority: 9 } }, 'body.task.priority', 'the number 9'],
    ['coordinateAgents', { strategy: 'parallel' }, 'body.strategy', 'a string'],
    ['coordinateAgents', { constraints: 'none' }, 'body.constraints', 'a string'],
    ['assignAgent', { agent_id: undefined }, 'body.agent_id', 'nothing'],
    ['optimizeFlow', { flow_id: undefined }, 'body.flow_id', 'nothing'],
    ['allocateResources', { resources: [] }, 'body.resources', 'a list'],
    ['allocateResources', { resources: { cpu: 4 } }, 'body.resources.cpu', 'the number 4'],
    ['allocateResources', { resources: { ram: { size: '4G' } } }, 'body.resources.ram.size', 'a string'],
    ['storeMemory', { content: 'text' }, 'body.content', 'a string'],
    ['storeMemory', { content: ['text'] }, 'body.content', 'a list'],
    ['storeMemory', { content: null }, 'body.content', 'null'],
    ['storeMemory', { importance: Number.NaN }, 'body.importance', 'NaN'],
    ['storeMemory', { importance: 1.01 }, 'body.importance', 'the number 1.01'],
    ['storeMemory', { importance: -0.1 }, 'body.importance', 'the number -0.1'],
    ['storeMemory', { importance: '0.5' }, 'body.importance', 'a string'],
  ])('%s with %o', (name, members, field, seen) => {
    expect(find(name, { ...good[name], ...members })).toMatchObject({ field, seen, wanted: expect.any(String) })
  })

  it('a body that is no object', () => {
    expect(find('storeMemory', 'text')).toMatchObject({ field: 'body', seen: 'a string' })
  })

  it('an id with a slash, which no path finds', () => {
    expect(findRequestProblem(operations.getMemory, { path: { memory_id: 'a/b' } }, 'P4')).toMatchObject({
      field: 'memory_id',
      seen: 'an id with a slash',
    })
    expect(findRequestProblem(operations.getMemory, { path: { memory_id: 'store' } }, 'P4')).toBeNull()
  })
})

describe('what depends on the version', () => {
  it.each<readonly [ProfileName, string | object, boolean]>([
    ['P0', 'parallel', true],
    ['P2', 'parallel', true],
    ['P3', 'parallel', false],
    ['P0', { rounds: 2 }, false],
    ['P3', { rounds: 2 }, true],
  ])('%s takes the strategy %o: %s', (profile, strategy, isTaken) => {
    expect(find('coordinateAgents', { ...good.coordinateAgents, strategy }, profile) === null).toBe(isTaken)
  })

  it('figures of resources are anything in P0 alone', () => {
    const body = { resources: { ram: { size: '4G' } } }
    expect([find('allocateResources', body, 'P0'), find('allocateResources', body, 'P1')?.seen]).toEqual([
      null,
      'a string',
    ])
  })
})

it('knows the bounds of the contract', () => {
  const { priority } = jsonSchemas.TaskRequest.properties
  expect([priority.minimum, priority.maximum]).toEqual([PRIORITY_MIN, PRIORITY_MAX])
  const { importance } = jsonSchemas.MemoryRequest.properties
  expect([importance.minimum, importance.maximum]).toEqual([0, 1])
})
