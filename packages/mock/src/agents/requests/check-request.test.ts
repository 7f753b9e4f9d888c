import { profiles } from '@nova/sdk/agents/contract'
import { describe, expect, test } from 'vitest'
import { fieldErrors } from '../../engine/validation/field-error.ts'
import { type RequestFacts, requestFacts } from '../profile-facts.ts'
import { checkRequest } from './check-request.ts'

type Name = 'P0' | 'P1' | 'P4' | 'P5'

const check = (schema: string, value: unknown, facts: RequestFacts) =>
  checkRequest(schema, { kind: 'json', value }, facts)

/** `type place` of everything that is wrong, or none. */
function wrong(name: Name, schema: string, value: unknown, strict = true): readonly string[] {
  const seen = check(schema, value, requestFacts(profiles[name], strict))
  return 'problems' in seen ? seen.problems.map(({ type, loc }) => `${type} ${loc.join('.')}`) : []
}

const task = { type: 'review', parameters: {} }
const memory = { type: 'store', content: { text: 'x' } }
const agents = { agents: ['a'], task }

describe('what every version insists on', () => {
  test.each<[string, unknown, string]>([
    ['TaskRequest', [], 'model_attributes_type body'],
    ['TaskRequest', { parameters: {} }, 'missing body.type'],
    ['TaskRequest', { ...task, type: 1 }, 'string_type body.type'],
    ['TaskRequest', { ...task, parameters: null }, 'dict_type body.parameters'],
    ['TaskRequest', { ...task, priority: 1.5 }, 'int_from_float body.priority'],
    ['TaskRequest', { ...task, priority: 'high' }, 'int_parsing body.priority'],
    ['TaskRequest', { ...task, priority: null }, 'int_type body.priority'],
    ['TaskRequest', { ...task, deadline: 7 }, 'string_type body.deadline'],
    ['TaskRequest', { ...task, dependencies: 't1' }, 'list_type body.dependencies'],
    ['TaskRequest', { ...task, dependencies: ['t1', 2] }, 'string_type body.dependencies.1'],
    ['CoordinationRequest', { task }, 'missing body.agents'],
    ['CoordinationRequest', { ...agents, task: { ...task, type: null } }, 'string_type body.task.type'],
    ['AgentAssignmentRequest', { task }, 'missing body.agent_id'],
    ['MemoryRequest', { ...memory, content: 'x' }, 'dict_type body.content'],
    ['MemoryRequest', { ...memory, importance: 'much' }, 'float_parsing body.importance'],
    ['MemoryRequest', { ...memory, importance: [] }, 'float_type body.importance'],
    ['MemoryRequest', { ...memory, context: 'x' }, 'dict_type body.context'],
    ['ResourceAllocationRequest', {}, 'missing body.resources'],
    ['ResourceAllocationRequest', { resources: { cpu: 4 } }, 'dict_type body.resources.cpu'],
  ])('%s %j: %s', (schema, value, want) => {
    for (const name of ['P0', 'P1', 'P4', 'P5'] as const) expect(wrong(name, schema, value)).toEqual([want])
  })

  test.each<[string, unknown]>([
    ['TaskRequest', { ...task, priority: '3' }],
    ['TaskRequest', { ...task, priority: true, deadline: null, whatever: 1 }],
    ['MemoryRequest', { ...memory, importance: '0.25', other: {} }],
    ['AgentAssignmentRequest', { agent_id: '', task: { ...task, extra: [] } }],
    ['ResourceAllocationRequest', { resources: { cpu: { capacity: 100 } } }],
  ])('%s %j is good', (schema, value) => {
    for (const name of ['P0', 'P1', 'P4', 'P5'] as const) expect(wrong(name, schema, value)).toEqual([])
  })
})

describe('where versions differ', () => {
  const table: readonly [string, unknown, Partial<Record<Name | 'lenient', string>>][] = [
    ['TaskRequest', { ...task, priority: 0 }, only('greater_than_equal body.priority', 'P0', 'lenient')],
    ['TaskRequest', { ...task, priority: '6' }, only('less_than_equal body.priority', 'P0', 'lenient')],
    ['TaskRequest', { type: 'x' }, only('missing body.parameters', 'P1', 'P4', 'P5', 'lenient')],
    ['TaskRequest', { ...task, swarm_pattern: 'star' }, only('literal_error body.swarm_pattern', 'P5')],
    ['CoordinationRequest', { ...agents, agents: [] }, only('too_short body.agents', 'P0', 'lenient')],
    ['CoordinationRequest', { ...agents, strategy: 'fast' }, only('dict_type body.strategy', 'P4', 'P5', 'lenient')],
    ['CoordinationRequest', { ...agents, strategy: {} }, only('string_type body.strategy', 'P0', 'P1')],
    ['FlowOptimizationRequest', {}, only('missing body.flow_id', 'P0', 'lenient')],
    ['FlowOptimizationRequest', { flow_id: 1 }, only('string_type body.flow_id', 'P0', 'lenient')],
    ['MemoryRequest', { ...memory, type: 'observation' }, only('literal_error body.type', 'P0', 'lenient')],
    ['MemoryRequest', { ...memory, importance: 1.5 }, only('less_than_equal body.importance', 'P0', 'lenient')],
    ['MemoryRequest', { ...memory, importance: -1 }, only('greater_than_equal body.importance', 'P0', 'lenient')],
    ['MemoryRequest', { ...memory, llm_config: {} }, only('missing body.llm_config.chat_model', 'P4', 'P5', 'lenient')],
    [
      'ResourceAllocationRequest',
      { resources: { ram: { size: '4G' } } },
      only('float_parsing body.resources.ram.size', 'P1', 'P4', 'P5', 'lenient'),
    ],
    [
      'ResourceAllocationRequest',
      { resources: {}, priority: 9 },
      only('less_than_equal body.priority', 'P0', 'lenient'),
    ],
  ]
  test.each(table)('%s %j', (schema, value, want) => {
    const seen = Object.fromEntries([
      ...(['P0', 'P1', 'P4', 'P5'] as const).map((name) => [name, wrong(name, schema, value).join()]),
      ['lenient', wrong('P4', schema, value, false).join()],
    ])
    expect(seen).toEqual({ P0: '', P1: '', P4: '', P5: '', lenient: '', ...want })
  })

  function only(problem: string, ...names: readonly (Name | 'lenient')[]) {
    return Object.fromEntries(names.map((name) => [name, problem]))
  }

  test('of an optimisation later ones want an object, and that is all', () => {
    expect(wrong('P4', 'FlowOptimizationRequest', [])).toEqual(['dict_type body'])
    expect(wrong('P0', 'FlowOptimizationRequest', [])).toEqual(['model_attributes_type body'])
  })
})

describe('what comes out', () => {
  const value = (schema: string, body: unknown, name: Name = 'P4') => {
    const seen = check(schema, body, profiles[name].requests as RequestFacts)
    return 'value' in seen ? seen.value : seen.problems
  }

  test('has numbers read and defaults filled in', () => {
    expect(value('TaskRequest', { ...task, priority: '3' })).toEqual({
      ...task,
      priority: 3,
      deadline: null,
      dependencies: [],
    })
    expect(value('TaskRequest', { type: 'x' }, 'P0')).toMatchObject({ parameters: {}, priority: 1 })
    expect(value('MemoryRequest', memory)).toEqual({ ...memory, importance: 0.5, context: {}, llm_config: null })
    expect(value('CoordinationRequest', agents)).toMatchObject({ strategy: null, constraints: {} })
    expect(value('TaskRequest', { ...task, priority: true })).toMatchObject({ priority: 1 })
  })
})

test.each([
  [{ kind: 'absent' } as const, { type: 'missing', loc: ['body'], input: null }],
  [{ kind: 'foreign', text: '{}' } as const, { type: 'model_attributes_type', loc: ['body'], input: '{}' }],
  [
    { kind: 'broken', error: fieldErrors.brokenJson(1, 'Expecting value') } as const,
    { type: 'json_invalid', loc: ['body', 1] },
  ],
])('a body that is %j', (body, want) => {
  const seen = checkRequest('TaskRequest', body, profiles.P0.requests as RequestFacts)
  expect(seen).toMatchObject({ problems: [want] })
})

test('everything that is wrong is told at once', () => {
  const value = { agents: [1], task: { type: 2, priority: 9 }, constraints: null }
  expect(wrong('P0', 'CoordinationRequest', value)).toEqual([
    'string_type body.agents.0',
    'string_type body.task.type',
    'less_than_equal body.task.priority',
    'dict_type body.constraints',
  ])
})
